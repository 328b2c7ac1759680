package shirushi.origin.disclosure;

/** What AI did in a picture, as platforms tell it apart; from the least to the most. */
public enum AiUse {
  /** No layer is tagged as AI. This is <em>not</em> "no AI": a missing tag is unknown. */
  NOTHING_RECORDED,
  /** Own work, finished with AI's help: colour, enlarging, touching up. */
  ASSISTED,
  /** Behind the main thing only. */
  BACKGROUND,
  /** An AI picture was traced over, redrawn or painted on by hand. */
  REDRAWN,
  /** Some of the main thing. */
  PART_OF_MAIN,
  ALL_OR_ALMOST_ALL;

  AiUse max(AiUse other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
