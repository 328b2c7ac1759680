package shirushi.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.format.Inspection;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Mark;
import shirushi.origin.marks.Marks;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;

/**
 * What is known of a picture without its pixels.
 *
 * @param known every statement of origin, the whole picture's first
 * @param wishes what its maker says of machines
 */
public record Finding(Kind kind, List<Known> known, MiningPreference wishes) {

  public Finding {
    known = List.copyOf(known);
  }

  /** What follows from all that a file says. */
  static Finding of(Inspection inspection) {
    List<Known> known = new ArrayList<>();
    add(Known.WHOLE, inspection.file(), known);
    for (int i = 0; i < inspection.layers().size(); i++) {
      add(i, inspection.layers().get(i), known);
    }
    return new Finding(kind(known, inspection.layers().size()), known, inspection.mining());
  }

  /** This, with one statement more that was found outside the file. */
  Finding with(Known more, int layers) {
    List<Known> all = new ArrayList<>(known);
    all.add(more);
    return new Finding(kind(all, layers), all, wishes);
  }

  /** Whether the picture may be used so, as the policy has it; never {@link Answer#SILENT}. */
  public Answer answer(Use use) {
    return Policy.judge(wishes, use).answer();
  }

  /** The places where its kind is stated, each once. */
  public List<String> carriers() {
    return known.stream()
        .filter(it -> it.type() != DigitalSourceType.UNKNOWN || it.damaged())
        .map(it -> it.carrier().name() + (it.damaged() ? " (damaged)" : ""))
        .distinct()
        .toList();
  }

  private static void add(int layer, Inspection.Part part, List<Known> known) {
    for (Carrier carrier : part.own()) {
      if (carrier.state() != Carrier.State.MISSING) {
        known.add(Known.of(layer, carrier));
      }
    }
    for (Mark mark : Marks.in(part.evidence())) {
      known.add(new Known(layer, Carrier.of(mark), mark.tag().digitalSourceType()));
    }
  }

  private static Kind kind(List<Known> known, int layers) {
    Set<Integer> ai = layersOf(known.stream().filter(it -> it.type().isAi()));
    if (!ai.isEmpty()) {
      ai.remove(Known.WHOLE);
      boolean others = !ai.isEmpty() && ai.size() < layers;
      return others || known.stream().anyMatch(Known::more) ? Kind.MIXED : Kind.AI;
    }
    // What is damaged may have told of AI.
    Set<Integer> hand = layersOf(known.stream().filter(Known::hand));
    boolean all = hand.remove(Known.WHOLE) || layers > 0 && hand.size() == layers;
    return all && known.stream().noneMatch(Known::damaged) ? Kind.HAND : Kind.UNKNOWN;
  }

  private static Set<Integer> layersOf(Stream<Known> known) {
    return known.map(Known::layer).collect(Collectors.toCollection(HashSet::new));
  }
}
