package shirushi.origin.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;

/**
 * What AI did in the pixels of one tag. Where the tag leaves it open, more AI is assumed rather
 * than less.
 *
 * @param uses all that was found in the tag and its sources; empty where nothing is recorded
 * @param whole whether nothing but AI is recorded in these pixels
 * @param help what AI helped with
 */
record TagUse(Set<AiUse> uses, boolean whole, Set<Help> help) {
  /**
   * Up to this strength of image to image a drawing counts as the artist's own, touched up by AI.
   * The threshold is ours; no platform names one.
   */
  static final float TOUCH_UP_STRENGTH = 0.3f;

  static TagUse of(OriginTag tag) {
    return of(tag, Role.UNSTATED);
  }

  /** Sources that say nothing of their role have that of the layer they are in. */
  private static TagUse of(OriginTag tag, Role outer) {
    Role role = tag.role() == Role.UNSTATED ? outer : tag.role();
    AiUse made = role == Role.BACKGROUND ? AiUse.BACKGROUND : AiUse.PART_OF_MAIN;
    if (tag.operation() == Operation.TRACED_OVER) {
      // The sources are below the hand's lines, not in these pixels.
      AiUse traced = role == Role.BACKGROUND ? AiUse.BACKGROUND : AiUse.REDRAWN;
      return new TagUse(EnumSet.of(traced), false, Set.of());
    }
    List<TagUse> sources = tag.sources().stream().map(source -> of(source, role)).toList();
    EnumSet<AiUse> uses = EnumSet.noneOf(AiUse.class);
    EnumSet<Help> help = EnumSet.noneOf(Help.class);
    for (TagUse source : sources) {
      uses.addAll(source.uses);
      help.addAll(source.help);
    }
    boolean whole = !sources.isEmpty() && sources.stream().allMatch(TagUse::whole);
    boolean ai = tag.isAi();
    boolean aiAlone = tag.digitalSourceType() == DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
    switch (tag.operation()) {
      case GENERATED -> {
        uses.add(made);
        whole = true;
      }
      case IMPORTED_AI -> {
        uses.add(made);
        whole |= aiAlone;
      }
      case INPAINTED, OUTPAINTED -> uses.add(made);
      case REFINED -> {
        boolean touchedUp = touchedUp(tag);
        uses.add(touchedUp ? AiUse.ASSISTED : made);
        if (touchedUp) {
          help.add(Help.TOUCHING_UP);
        }
        whole |= !touchedUp;
      }
      case UPSCALED -> {
        uses.add(AiUse.ASSISTED);
        help.add(Help.ENLARGING);
      }
      case COLOUR_ASSISTED -> {
        uses.add(AiUse.ASSISTED);
        help.add(Help.COLOURING);
      }
      case AI_EDITED -> {
        // Nobody records how much was painted over: what it was, it still is.
        if (uses.isEmpty()) {
          uses.add(made);
          whole = true;
        } else if (uses.contains(AiUse.PART_OF_MAIN)) {
          uses.add(AiUse.REDRAWN);
        }
      }
      default -> {
        if (uses.isEmpty() && ai) {
          uses.add(made);
          whole = aiAlone;
        }
      }
    }
    return new TagUse(uses, whole, help);
  }

  private static boolean touchedUp(OriginTag tag) {
    return tag.sampler()
        .strength()
        .filter(strength -> strength > 0 && strength <= TOUCH_UP_STRENGTH)
        .isPresent();
  }

  /** The names of the models that had a part in it, where they are known. */
  static Stream<String> models(OriginTag tag) {
    // The name of a union is a list of its sources' names.
    boolean union = tag.operation() == Operation.MERGED && !tag.sources().isEmpty();
    Stream<String> own = union ? Stream.empty() : Stream.of(tag.model().name());
    return Stream.concat(own, tag.sources().stream().flatMap(TagUse::models))
        .filter(name -> !name.isBlank());
  }
}
