package shirushi.host.easel.view;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.origin.OriginTag;
import shirushi.style.Badge;

/** Which badge a tag has. */
final class Origins {
  private Origins() {}

  /** A missing tag means unknown, never drawn by hand. */
  static Badge badge(Optional<OriginTag> tag) {
    if (tag.isEmpty()) {
      return Badge.UNKNOWN;
    }
    return switch (tag.get().digitalSourceType()) {
      case TRAINED_ALGORITHMIC_MEDIA -> Badge.AI;
      case COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, COMPOSITE_SYNTHETIC -> Badge.AI_EDITED;
      case DIGITAL_CREATION, HUMAN_EDITS -> Badge.HAND;
      default -> Badge.UNKNOWN;
    };
  }

  /** Its words' key. */
  static String key(Badge badge) {
    return switch (badge) {
      case AI -> "origin.ai";
      case AI_EDITED -> "origin.mixed";
      case HAND -> "origin.hand";
      case UNKNOWN -> "origin.unknown";
    };
  }

  /** What each badge means, as HTML, the one that is shown in bold. */
  static String legend(Words words, Badge shown) {
    return Stream.of(Badge.values())
        .map(
            badge -> {
              String name = words.get(key(badge));
              String line = name + " – " + words.get(key(badge) + ".means");
              return badge == shown ? "<b>" + line + "</b>" : line;
            })
        .collect(Collectors.joining("<br>", "<html>", "</html>"));
  }
}
