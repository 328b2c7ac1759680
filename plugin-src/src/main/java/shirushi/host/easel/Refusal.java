package shirushi.host.easel;

import java.util.Locale;
import shirushi.host.HostException;

/** What a picture refuses to have done to it. */
public final class Refusal extends HostException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String about;

  /** Why. */
  public enum Kind {
    OUTSIDE("'%s': nothing is selected where that was painted"),
    LOCKED("'%s' is locked"),
    HIDDEN("'%s' is hidden: show it first"),
    LAST_LAYER("a picture needs a layer, and '%s' is its last one"),
    NOTHING_BELOW("'%s': there is no layer below it to merge it with"),
    NOTHING_IN_IT("%s: there is nothing in it"),
    CLOSED_TO_AI("%s: it is locked against AI"),
    TOO_LARGE("%s: over the limit of " + Easel.MOST_PIXELS / 1_000_000 + " megapixels");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** Its key in the words: {@code refusal.last-layer}. */
    public String key() {
      return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param about the name of the layer or the picture
   */
  Refusal(Kind kind, String about) {
    super(reason(kind), kind.sentence.formatted(about));
    this.kind = kind;
    this.about = about;
  }

  private static Reason reason(Kind kind) {
    return switch (kind) {
      case CLOSED_TO_AI -> Reason.CLOSED_TO_AI;
      case TOO_LARGE -> Reason.TOO_LARGE;
      default -> Reason.OTHER;
    };
  }

  /** Whether it befalls a hand at work, easily and often, and is over with the next try. */
  public boolean isPassing() {
    return kind == Kind.OUTSIDE || kind == Kind.LOCKED || kind == Kind.HIDDEN;
  }

  public Kind kind() {
    return kind;
  }

  /** The name of the layer or the picture. */
  public String about() {
    return about;
  }
}
