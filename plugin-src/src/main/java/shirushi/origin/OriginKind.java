package shirushi.origin;

import java.util.Optional;

/** Where a layer comes from, as lists and badges show it. */
public enum OriginKind {
  /** Made by AI, and nobody is known to have changed it since. */
  AI,
  /** AI and something else in one: painted on, merged, coloured. */
  AI_EDITED,
  /** Stated to be drawn by a person. */
  HAND,
  /** Nothing is on record: this is not a claim of human origin. */
  UNKNOWN;

  /** A missing tag means unknown, never drawn by hand. */
  public static OriginKind of(Optional<OriginTag> tag) {
    return tag.map(OriginKind::of).orElse(UNKNOWN);
  }

  public static OriginKind of(OriginTag tag) {
    if (!tag.isAi()) {
      return tag.digitalSourceType().isByHand() ? HAND : UNKNOWN;
    }
    return edited(tag) ? AI_EDITED : AI;
  }

  private static boolean edited(OriginTag tag) {
    return switch (tag.operation()) {
      case GENERATED, REFINED, INPAINTED, OUTPAINTED, UPSCALED -> false;
      case AI_EDITED, TRACED_OVER, COLOUR_ASSISTED -> true;
      case MERGED -> tag.sources().isEmpty() || tag.sources().stream().anyMatch(s -> of(s) != AI);
      case IMPORTED_AI, UNKNOWN ->
          tag.digitalSourceType() != DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
    };
  }
}
