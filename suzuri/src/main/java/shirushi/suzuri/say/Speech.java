package shirushi.suzuri.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;

/** One caption in the making: what is wanted, and what has been said so far. */
final class Speech {
  private static final double SAY_OPTIONAL = 0.75;

  /** Where a colour is wanted with its thing, it's said with it and not as an afterthought. */
  private static final Map<Axis, Axis> COLOURED =
      Map.of(Axis.SUBJECT, Axis.COLOUR, Axis.HEADWEAR, Axis.HEADWEAR_COLOUR);

  private final Scene scene;
  private final Language language;
  private final Phrases phrases;
  private final Set<Axis> wanted;
  private final RandomGenerator random;
  private EnumSet<Axis> said = EnumSet.noneOf(Axis.class);

  /**
   * A caption of a scene.
   *
   * @param wanted the axes to say; others are never said
   * @param random picks words and order
   */
  Speech(Scene scene, Language language, Set<Axis> wanted, RandomGenerator random) {
    this.scene = scene;
    this.language = language;
    this.phrases = Phrases.of(language);
    this.wanted = wanted;
    this.random = random;
  }

  Set<Axis> said() {
    return said;
  }

  /** A sentence saying some of what is wanted, or nothing where none fits. */
  Optional<String> sentence() {
    return any(phrases.group("sentence"), 0.3);
  }

  /**
   * A list of tags for all that is wanted and not said yet. A colour is said with its thing, even
   * where the thing was said before.
   *
   * @param joining how likely one tag says several facts where it can
   */
  List<String> tags(double joining) {
    List<String> tags = new ArrayList<>();
    for (Axis axis : shuffled(wanted)) {
      if (!said.contains(axis)) {
        Axis colour = COLOURED.getOrDefault(axis, axis);
        tag(wanted.contains(colour) ? colour : axis, joining).ifPresent(tags::add);
      }
    }
    return tags;
  }

  private Optional<String> tag(Axis axis, double joining) {
    List<Phrase> able = new ArrayList<>(compounds(axis));
    for (Phrase phrase : phrases.group("tag")) {
      if (phrase.axes().contains(axis)) {
        able.add(phrase);
      }
    }
    if (!Words.of(axis, scene.get(axis), language).isEmpty()) {
      able.add(Phrase.of(List.of(new Phrase.Slot(axis.name(), axis, ""))));
    }
    Optional<String> fresh = any(able, joining);
    if (fresh.isPresent()) {
      return fresh;
    }
    EnumSet<Axis> before = said;
    said = EnumSet.noneOf(Axis.class);
    Optional<String> again = any(able, joining);
    said.addAll(before);
    return again;
  }

  private List<Phrase> compounds(Axis axis) {
    List<Phrase> able = new ArrayList<>();
    for (Words.Compound compound : Words.compounds(language)) {
      Map<Axis, String> facts = compound.facts();
      if (facts.containsKey(axis)
          && facts.entrySet().stream().allMatch(fact -> scene.is(fact.getKey(), fact.getValue()))) {
        able.add(Phrase.of(List.of(new Phrase.Compound(facts.keySet(), compound.words()))));
      }
    }
    return able;
  }

  /** One of the phrases that can be said; with a likelihood, of those that say the most. */
  private Optional<String> any(List<Phrase> group, double joining) {
    List<Phrase> able = new ArrayList<>();
    for (Phrase phrase : group) {
      if (wanted.containsAll(phrase.axes()) && Collections.disjoint(said, phrase.axes())) {
        able.add(phrase);
      }
    }
    able = shuffled(able);
    if (random.nextDouble() < joining) {
      able.sort(Comparator.comparing(phrase -> -phrase.axes().size()));
    }
    for (Phrase phrase : able) {
      StringBuilder text = new StringBuilder();
      if (say(phrase, text)) {
        return Optional.of(text.toString());
      }
    }
    return Optional.empty();
  }

  /** Whether it could be said as a whole; if not, nothing has been said. */
  private boolean say(Phrase phrase, StringBuilder text) {
    EnumSet<Axis> before = EnumSet.copyOf(said);
    int length = text.length();
    for (Phrase.Part part : phrase.parts()) {
      if (!say(part, text)) {
        said = before;
        text.setLength(length);
        return false;
      }
    }
    return true;
  }

  private boolean say(Phrase.Part part, StringBuilder text) {
    if (part instanceof Phrase.Literal literal) {
      text.append(literal.text());
    } else if (part instanceof Phrase.Slot slot) {
      String value = slot.axis() == null ? slot.noun() : scene.get(slot.axis());
      Set<Axis> axes = slot.axis() == null ? Set.of() : Set.of(slot.axis());
      return say(Words.of(slot.key(), value, language), axes, text);
    } else if (part instanceof Phrase.Compound compound) {
      return say(compound.words(), compound.axes(), text);
    } else if (part instanceof Phrase.Group group) {
      Optional<String> said = any(phrases.group(group.name()), 0.7);
      said.ifPresent(text::append);
      return said.isPresent();
    } else if (part instanceof Phrase.Optional optional && random.nextDouble() < SAY_OPTIONAL) {
      say(optional.phrase(), text);
    }
    return true;
  }

  private boolean say(List<String> words, Set<Axis> axes, StringBuilder text) {
    if (words.isEmpty() || !wanted.containsAll(axes) || !Collections.disjoint(said, axes)) {
      return false;
    }
    said.addAll(axes);
    // The main word comes as often as all the others together.
    text.append(words.get(random.nextDouble() < 0.5 ? 0 : random.nextInt(words.size())));
    return true;
  }

  /** Fisher and Yates, so that a generator of zeros keeps the order. */
  private <T> List<T> shuffled(Collection<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    for (int i = 0; i < shuffled.size() - 1; i++) {
      Collections.swap(shuffled, i, i + random.nextInt(shuffled.size() - i));
    }
    return shuffled;
  }
}
