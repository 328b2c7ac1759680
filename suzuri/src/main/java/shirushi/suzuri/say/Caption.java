package shirushi.suzuri.say;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;

/**
 * Puts scenes into words, as people type prompts: tags, short sentences, single words. A caption
 * states nothing that the scene hasn't.
 */
public final class Caption {
  /** Picks what stands first, everywhere. */
  private static final RandomGenerator MAIN = () -> 0;

  /** A colour says nothing without its thing; what is behind or beside wants what is in front. */
  private static final Map<Axis, Axis> LEANS_ON =
      Map.of(
          Axis.HEADWEAR_COLOUR, Axis.HEADWEAR,
          Axis.COLOUR, Axis.SUBJECT,
          Axis.BACKGROUND, Axis.SUBJECT,
          Axis.PROP, Axis.SUBJECT);

  /** What nobody mentions unless it matters. */
  private static final Map<Axis, String> DEFAULTS =
      Map.of(
          Axis.LOOK, "cel",
          Axis.LINE, "medium",
          Axis.PALETTE, "natural",
          Axis.GAZE, "viewer",
          Axis.EXPRESSION, "calm",
          Axis.WEATHER, "clear",
          Axis.TIME, "day",
          Axis.SKIN, "light",
          Axis.HAIR_LENGTH, "medium");

  /**
   * Rarely left out where they aren't {@link #DEFAULTS}: "sea" alone means the sea by day, and who
   * wants a hat says so.
   */
  private static final Set<Axis> TELLING =
      EnumSet.of(
          Axis.LOOK, Axis.LINE, Axis.PALETTE, Axis.WEATHER, Axis.TIME, Axis.HEADWEAR, Axis.GLASSES);

  private static final double TOLD = 0.9;

  /** What somebody might type as the whole prompt. */
  private static final Set<Axis> ALONE =
      EnumSet.of(
          Axis.HAIR_COLOUR,
          Axis.HAIR_STYLE,
          Axis.EYE_COLOUR,
          Axis.EXPRESSION,
          Axis.HEADWEAR,
          Axis.CLOTHES,
          Axis.TIME,
          Axis.WEATHER,
          Axis.SEASON,
          Axis.LOOK);

  private static final int MOST_FACTS = 9;

  /** How often a place or an animal is called so: "landscape, sunset" means any of them. */
  private static final double ROUGHLY = 0.06;

  private Caption() {}

  /** A caption as one of many people might type it: some of the facts, any words, any order. */
  public static Said random(Scene scene, Language language, RandomGenerator random) {
    Set<Axis> wanted = random.nextDouble() < 0.08 ? one(scene, random) : some(scene, random);
    List<String> kind = kind(scene, language);
    if (kind.isEmpty() || random.nextDouble() >= ROUGHLY) {
      return of(scene, language, wanted, random);
    }
    String word = kind.get(random.nextInt(kind.size()));
    if (random.nextDouble() < 0.7) {
      wanted.removeIf(axis -> axis == Axis.SUBJECT || LEANS_ON.get(axis) == Axis.SUBJECT);
    }
    if (wanted.isEmpty()) {
      return new Said(word, language, wanted);
    }
    Said said = of(scene, language, wanted, random);
    String separator = language.separators().get(0);
    String text =
        random.nextBoolean() ? word + separator + said.text() : said.text() + separator + word;
    return new Said(language.fitted(text), language, said.said());
  }

  /** What a place or an animal is called roughly; empty for anything else. */
  private static List<String> kind(Scene scene, Language language) {
    return Stream.of("place", "animal")
        .filter(kind -> Words.values("SUBJECT." + kind).contains(scene.get(Axis.SUBJECT)))
        .findFirst()
        .map(kind -> Words.of("noun", kind, language))
        .orElse(List.of());
  }

  /** Every fact that has a word, in main words; the same text every time. */
  public static Said full(Scene scene, Language language) {
    return of(scene, language, scene.facts().keySet());
  }

  /**
   * These axes, in main words, as tags; the same text every time. A value like {@code none} has no
   * words and stays unsaid; a colour of headwear, an object, an animal or a pattern brings the name
   * of its thing along. {@link Said#said} tells.
   *
   * @throws IllegalArgumentException where the scene has no value on an axis
   */
  public static Said of(Scene scene, Language language, Set<Axis> axes) {
    Set<Axis> wanted = checked(scene, axes);
    Speech speech = new Speech(scene, language, wanted, MAIN);
    return said(speech, speech.tags(1), language.separators().get(0), language);
  }

  /** As {@link #of(Scene, Language, Set)}, in any words, order and form. */
  public static Said of(Scene scene, Language language, Set<Axis> axes, RandomGenerator random) {
    Set<Axis> wanted = checked(scene, axes);
    Speech speech = new Speech(scene, language, wanted, random);
    List<String> parts = new ArrayList<>();
    List<String> separators = language.separators();
    String separator = separators.get(random.nextInt(separators.size()));
    if (random.nextDouble() < 0.5 && speech.sentence().map(parts::add).isPresent()) {
      separator = separators.get(0);
    }
    parts.addAll(speech.tags(0.6));
    if (random.nextDouble() < 0.08) {
      List<String> fillers = Phrases.of(language).fillers();
      parts.add(random.nextInt(parts.size() + 1), fillers.get(random.nextInt(fillers.size())));
    }
    Said said = said(speech, parts, separator, language);
    return language == Language.ENGLISH
        ? new Said(cased(said.text(), random), language, said.said())
        : said;
  }

  private static Said said(Speech speech, List<String> parts, String separator, Language language) {
    String text = language.fitted(String.join(separator, parts));
    return new Said(text, language, speech.said());
  }

  private static Set<Axis> checked(Scene scene, Set<Axis> axes) {
    Set<Axis> wanted = EnumSet.noneOf(Axis.class);
    for (Axis axis : axes) {
      if (!scene.has(axis)) {
        throw new IllegalArgumentException("scene %d has no %s".formatted(scene.index(), axis));
      }
      wanted.add(axis);
      Axis thing = LEANS_ON.get(axis);
      if (thing != null && Words.values(axis.name()).isEmpty()) {
        wanted.add(thing);
      }
    }
    return wanted;
  }

  /** Whether the value has words, or an axis has them only beside another's. */
  private static boolean sayable(Axis axis, Scene scene) {
    return !Words.of(axis, scene.get(axis), Language.ENGLISH).isEmpty()
        || Words.values(axis.name()).isEmpty();
  }

  private static Set<Axis> one(Scene scene, RandomGenerator random) {
    List<Axis> alone = new ArrayList<>(scene.facts().keySet());
    alone.removeIf(
        axis ->
            !ALONE.contains(axis)
                || scene.get(axis).equals(DEFAULTS.get(axis))
                || !sayable(axis, scene));
    if (!alone.isEmpty() && random.nextDouble() < 0.25) {
      return EnumSet.of(alone.get(random.nextInt(alone.size())));
    }
    Set<Axis> subject = EnumSet.of(Axis.SUBJECT);
    for (Axis axis : TELLING) {
      if (telling(axis, scene) && sayable(axis, scene) && random.nextDouble() < TOLD) {
        subject.add(axis);
      }
    }
    return subject;
  }

  private static boolean telling(Axis axis, Scene scene) {
    return TELLING.contains(axis) && scene.has(axis) && !scene.get(axis).equals(DEFAULTS.get(axis));
  }

  private static Set<Axis> some(Scene scene, RandomGenerator random) {
    double kept = 0.35 + 0.6 * random.nextDouble();
    List<Axis> wanted = new ArrayList<>();
    scene
        .facts()
        .forEach(
            (axis, value) -> {
              double chance = value.equals(DEFAULTS.get(axis)) ? 0.1 : kept;
              chance = telling(axis, scene) ? TOLD : chance;
              if (axis != Axis.SUBJECT && sayable(axis, scene) && random.nextDouble() < chance) {
                wanted.add(axis);
              }
            });
    while (wanted.size() >= MOST_FACTS) {
      wanted.remove(random.nextInt(wanted.size()));
    }
    if (wanted.isEmpty() || random.nextDouble() < 0.95) {
      wanted.add(Axis.SUBJECT);
    }
    wanted.removeIf(axis -> !wanted.contains(LEANS_ON.getOrDefault(axis, axis)));
    return wanted.isEmpty() ? EnumSet.of(Axis.SUBJECT) : EnumSet.copyOf(wanted);
  }

  private static String cased(String text, RandomGenerator random) {
    double chance = random.nextDouble();
    if (chance < 0.03) {
      return text.toUpperCase(Locale.ROOT);
    }
    return chance < 0.2 ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
  }
}
