package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/**
 * A place in a file where an origin may stand, and what stands there.
 *
 * @param name in words, as {@code layer name} or {@code XMP, IPTC properties}
 * @param facts what it says, a short phrase each; of a damaged one, what is wrong
 * @param term the source type in its own word; empty where it names none
 * @param tag what it says; absent where it says nothing that can be read
 */
public record Carrier(
    String name, State state, List<String> facts, String term, Optional<OriginTag> tag) {
  private static final int LONGEST = 80;

  /** Whether the place is used. */
  public enum State {
    FOUND,
    /** This program writes it, and it is not there. */
    MISSING,
    DAMAGED
  }

  public Carrier {
    facts = List.copyOf(facts);
  }

  public static Carrier found(String name, OriginTag tag) {
    String term =
        tag.digitalSourceType() == DigitalSourceType.UNKNOWN
            ? ""
            : tag.digitalSourceType().toString();
    List<String> facts = facts(tag.digitalSourceType().toString(), tag);
    if (tag.operation() != Operation.UNKNOWN || term.isEmpty()) {
      facts.add(0, tag.operation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    add(facts, "stated by", tag.statedBy());
    return new Carrier(name, State.FOUND, facts, term, Optional.of(tag));
  }

  public static Carrier missing(String name) {
    return new Carrier(name, State.MISSING, List.of(), "", Optional.empty());
  }

  public static Carrier damaged(String name, String fault) {
    return new Carrier(name, State.DAMAGED, List.of(fault), "", Optional.empty());
  }

  /** A mark as a carrier of its own. */
  public static Carrier of(Mark mark) {
    return new Carrier(
        mark.carrier() + ", " + mark.source(),
        mark.readable() ? State.FOUND : State.DAMAGED,
        facts(word(mark), mark.tag()),
        mark.term(),
        Optional.of(mark.tag()));
  }

  private static String word(Mark mark) {
    String unnamed = mark.tag().isAi() ? "AI" : "cannot be read: what it says is not known";
    return mark.term().isEmpty() ? unnamed : mark.term();
  }

  private static List<String> facts(String first, OriginTag tag) {
    List<String> facts = new ArrayList<>();
    facts.add(first);
    add(facts, "model", tag.model().name());
    add(facts, "prompt", tag.prompt());
    tag.seed().ifPresent(seed -> add(facts, "seed", Long.toString(seed)));
    add(facts, "sampler", tag.sampler().scheduler());
    add(facts, "by", tag.tool().toString());
    return facts;
  }

  private static void add(List<String> facts, String what, String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      int end =
          line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
      facts.add(what + " " + (end < line.length() ? line.substring(0, end) + "…" : line));
    }
  }
}
