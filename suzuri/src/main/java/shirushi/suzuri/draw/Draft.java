package shirushi.suzuri.draw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One scene being thought up: facts so far, and chance. Not for several threads. */
final class Draft {
  private static final List<String> PLACES =
      List.of("sky", "night sky", "sunset", "cherry blossoms", "forest", "sea", "city");
  private static final List<String> PRINTS = List.of("stripes", "dots", "stars", "hearts");

  private final SplittableRandom random;
  private final Map<Axis, String> facts = new EnumMap<>(Axis.class);

  Draft(SplittableRandom random) {
    this.random = random;
  }

  Scene scene(long index) {
    return new Scene(index, facts);
  }

  void set(Axis axis, String value) {
    facts.put(axis, value);
  }

  /** What was set on the axis, or an empty string. */
  String get(Axis axis) {
    return facts.getOrDefault(axis, "");
  }

  /** From 0 to 1. */
  double chance() {
    return random.nextDouble();
  }

  String any(Axis axis) {
    return axis.options().get(random.nextInt(axis.options().size()));
  }

  /** One of the values, as often as the number after it says. */
  String weighted(Object... valuesAndWeights) {
    int sum = 0;
    for (int i = 1; i < valuesAndWeights.length; i += 2) {
      sum += (Integer) valuesAndWeights[i];
    }
    int at = random.nextInt(sum);
    for (int i = 1; ; i += 2) {
      at -= (Integer) valuesAndWeights[i];
      if (at < 0) {
        return (String) valuesAndWeights[i - 1];
      }
    }
  }

  /** What is behind a person, an animal or a thing. */
  void background() {
    double kind = random.nextDouble();
    if (kind < 0.56) {
      set(Axis.BACKGROUND, random.nextDouble() < 0.2 ? "white" : plain());
    } else if (kind < 0.87) {
      set(Axis.BACKGROUND, PLACES.get(random.nextInt(PLACES.size())));
      if (random.nextDouble() < 0.15) {
        set(Axis.WEATHER, weighted("rain", 1, "snow", 1, "falling blossoms", 1));
      }
    } else {
      set(Axis.BACKGROUND, PRINTS.get(random.nextInt(PRINTS.size())));
    }
  }

  /** A plain colour to stand before. */
  String plain() {
    return Axis.BACKGROUND.options().get(random.nextInt(10));
  }

  /** In which manner it is drawn. */
  void look() {
    String look =
        weighted(
            "cel", 62, "flat", 10, "line art", 8, "watercolour", 10, "sepia", 5, "monochrome", 5);
    set(Axis.LOOK, look);
    if (!look.equals("flat")) {
      set(Axis.LINE, weighted("thin", 15, "medium", 70, "bold", 15));
    }
    set(Axis.PALETTE, weighted("natural", 70, "pastel", 12, "vivid", 9, "muted", 9));
    if (!look.equals("flat") && !look.equals("watercolour")) {
      boolean often = look.equals("monochrome") || look.equals("line art");
      set(Axis.HATCHING, weighted("none", 80, "hatched", often ? 40 : 8));
    }
  }
}
