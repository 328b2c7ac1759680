package shirushi.suzuri.say;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.suzuri.draw.Axis;

/**
 * A phrase with places for words, as <code>a {HAIR_COLOUR.haired} {SUBJECT.person}[ with &lt;eyes>]
 * </code>.
 *
 * @param axes those of its own words: what it states at least
 */
record Phrase(List<Part> parts, Set<Axis> axes) {
  sealed interface Part {}

  /** Said as it stands. */
  record Literal(String text) implements Part {}

  /**
   * A word of the scene's value.
   *
   * @param key as in {@code words.tsv}
   * @param axis what it states, or null for a noun
   * @param noun which noun, where there is no axis
   */
  record Slot(String key, Axis axis, String noun) implements Part {
    static Slot parse(String key) {
      String[] halves = key.split("\\.");
      return halves[0].equals("noun")
          ? new Slot("noun", null, halves[1])
          : new Slot(key, Axis.valueOf(halves[0]), "");
    }
  }

  /** One of some words that state several axes at once. */
  record Compound(Set<Axis> axes, List<String> words) implements Part {}

  /** Any phrase of a group. */
  record Group(String name) implements Part {}

  /** Said or left out. */
  record Optional(Phrase phrase) implements Part {}

  private static final Pattern PART =
      Pattern.compile("\\{([^}]+)}|<([^>]+)>|\\[([^]]+)]|[^{<\\[]+");

  static Phrase of(List<Part> parts) {
    return new Phrase(List.copyOf(parts), axes(parts));
  }

  static Phrase parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.lookingAt()) {
      if (part.group(1) != null) {
        parts.add(Slot.parse(part.group(1)));
      } else if (part.group(2) != null) {
        parts.add(new Group(part.group(2)));
      } else if (part.group(3) != null) {
        parts.add(new Optional(parse(part.group(3))));
      } else {
        parts.add(new Literal(part.group()));
      }
      part.region(part.end(), text.length());
    }
    if (part.regionStart() != text.length()) {
      throw new IllegalStateException("unreadable phrase: " + text);
    }
    return of(parts);
  }

  private static Set<Axis> axes(List<Part> parts) {
    Set<Axis> axes = EnumSet.noneOf(Axis.class);
    for (Part part : parts) {
      if (part instanceof Slot slot && slot.axis() != null) {
        axes.add(slot.axis());
      } else if (part instanceof Compound compound) {
        axes.addAll(compound.axes());
      }
    }
    return axes;
  }
}
