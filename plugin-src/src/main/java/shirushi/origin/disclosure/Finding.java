package shirushi.origin.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;

/**
 * What a file's layers record of AI.
 *
 * @param use the most of what was found
 * @param uses all that was found in what is seen; empty where nothing is recorded
 * @param share of what is seen that AI had a part in, in [0,1]
 * @param help what AI helped with, where it only helped
 * @param models names of the models that had a part in it
 * @param hidden names of AI layers that are in the file and not seen; whoever drew over one has
 *     traced it
 * @param unknown how many seen layers say nothing of their origin: it is unknown, not human
 * @param byHand how many seen layers are stated to be drawn by hand, which proves nothing
 */
public record Finding(
    AiUse use,
    Set<AiUse> uses,
    double share,
    Set<Help> help,
    List<String> models,
    List<String> hidden,
    long unknown,
    long byHand) {

  /** From this share on, a picture is "almost all" AI. Ours; no platform gives a figure. */
  static final double ALMOST_ALL = 0.8;

  /** From this share on, there is nothing to speak of beside an AI background. */
  static final double NOTHING_ELSE = 0.98;

  public Finding {
    uses = Set.copyOf(uses);
    help = Set.copyOf(help);
    models = List.copyOf(models);
    hidden = List.copyOf(hidden);
  }

  /** What these layers record, in any order. */
  public static Finding of(List<Piece> pieces) {
    EnumSet<AiUse> uses = EnumSet.noneOf(AiUse.class);
    EnumSet<Help> help = EnumSet.noneOf(Help.class);
    TreeSet<String> models = new TreeSet<>();
    List<String> hidden = new ArrayList<>();
    double share = 0;
    double whole = 0;
    for (Piece piece : pieces) {
      Optional<TagUse> found = piece.tag().map(TagUse::of).filter(tag -> !tag.uses().isEmpty());
      if (found.isEmpty()) {
        continue;
      }
      if (!piece.seen()) {
        hidden.add(piece.name());
        continue;
      }
      uses.addAll(found.get().uses());
      help.addAll(found.get().help());
      TagUse.models(piece.tag().get()).forEach(models::add);
      share += piece.share();
      whole += found.get().whole() ? piece.share() : 0;
    }
    boolean main = uses.contains(AiUse.PART_OF_MAIN);
    if (main && whole >= ALMOST_ALL || whole >= NOTHING_ELSE) {
      uses.add(AiUse.ALL_OR_ALMOST_ALL);
    }
    AiUse use = uses.stream().reduce(AiUse.NOTHING_RECORDED, AiUse::max);
    long unknown = count(pieces, type -> type == DigitalSourceType.UNKNOWN);
    long byHand = count(pieces, DigitalSourceType::isByHand);
    return new Finding(
        use, uses, Math.min(1, share), help, List.copyOf(models), hidden, unknown, byHand);
  }

  private static long count(List<Piece> pieces, Predicate<DigitalSourceType> wanted) {
    return pieces.stream()
        .filter(Piece::seen)
        .map(piece -> piece.tag().orElse(OriginTag.UNTAGGED).digitalSourceType())
        .filter(wanted)
        .count();
  }
}
