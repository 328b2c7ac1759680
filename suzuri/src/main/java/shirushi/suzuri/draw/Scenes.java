package shirushi.suzuri.draw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Thinks up what to draw: number in, scene out, the same scene for the same number for ever.
 * Chances are weighted so that every value is met often enough to be learnt, and nothing is paired
 * that couldn't be.
 */
public final class Scenes {
  /** From here on pictures are never trained on: the judge's. */
  public static final long HELD_OUT = 1L << 40;

  private static final List<String> PLACES =
      List.of("sky", "night sky", "sunset", "cherry blossoms", "forest", "sea", "city");
  private static final List<String> PRINTS = List.of("stripes", "dots", "stars", "hearts");

  private final long seed;

  /**
   * @param seed of the whole set of pictures
   */
  public Scenes(long seed) {
    this.seed = seed;
  }

  /** The scene with this number. */
  public Scene scene(long index) {
    return new Draft(new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ index)).scene(index);
  }

  /** One scene being thought up. */
  private static final class Draft {
    private final SplittableRandom random;
    private final Map<Axis, String> facts = new EnumMap<>(Axis.class);

    Draft(SplittableRandom random) {
      this.random = random;
    }

    Scene scene(long index) {
      double kind = random.nextDouble();
      if (kind < 0.55) {
        person();
      } else if (kind < 0.67) {
        animal();
      } else if (kind < 0.88) {
        landscape();
      } else if (kind < 0.98) {
        object();
      } else {
        pattern();
      }
      look();
      return new Scene(index, facts);
    }

    private void person() {
      String who =
          weighted("girl", 42, "boy", 21, "woman", 15, "man", 12, "old woman", 5, "old man", 5);
      set(Axis.SUBJECT, who);
      boolean male = who.endsWith("boy") || who.equals("man") || who.equals("old man");
      boolean old = who.startsWith("old");
      set(
          Axis.HAIR_STYLE,
          old
              ? male ? weighted("bald", 6, "straight", 4) : weighted("bun", 6, "bob", 4)
              : male
                  ? weighted("straight", 50, "spiky", 38, "wavy", 12)
                  : who.equals("woman")
                      ? weighted("straight", 34, "wavy", 26, "bob", 12, "ponytail", 16, "bun", 12)
                      : weighted(
                          "straight",
                          26,
                          "wavy",
                          14,
                          "bob",
                          12,
                          "ponytail",
                          14,
                          "twin tails",
                          16,
                          "braids",
                          10,
                          "bun",
                          8));
      String style = facts.get(Axis.HAIR_STYLE);
      if (style.equals("straight") || style.equals("wavy")) {
        set(
            Axis.HAIR_LENGTH,
            male
                ? old ? "short" : weighted("short", 80, "medium", 12, "long", 8)
                : weighted("short", 26, "medium", 32, "long", 42));
      }
      set(
          Axis.HAIR_COLOUR,
          old ? weighted("white", 80, "black", 10, "brown", 10) : any(Axis.HAIR_COLOUR));
      set(Axis.EYE_COLOUR, any(Axis.EYE_COLOUR));
      set(
          Axis.EXPRESSION,
          weighted(
              "calm",
              20,
              "smiling",
              20,
              "laughing",
              12,
              "sad",
              11,
              "angry",
              11,
              "surprised",
              10,
              "winking",
              8,
              "eyes closed",
              8));
      set(Axis.GLASSES, weighted("none", 80, "glasses", old ? 30 : 14, "sunglasses", 6));
      headwear(old, male);
      set(Axis.CLOTHES, clothes(who));
      set(Axis.CLOTHES_COLOUR, any(Axis.CLOTHES_COLOUR));
      set(Axis.FRAMING, weighted("portrait", 72, "half figure", 28));
      set(Axis.GAZE, weighted("viewer", 70, "left", 15, "right", 15));
      set(Axis.SKIN, weighted("light", 66, "tan", 19, "dark", 15));
      background();
    }

    private void headwear(boolean old, boolean male) {
      set(
          Axis.HEADWEAR,
          old
              ? weighted("none", 70, "straw hat", 10, "cap", 10, "beret", 10)
              : male
                  ? weighted(
                      "none",
                      52,
                      "cap",
                      14,
                      "headphones",
                      12,
                      "straw hat",
                      7,
                      "beret",
                      4,
                      "crown",
                      5,
                      "cat ears",
                      4,
                      "witch hat",
                      2)
                  : weighted(
                      "none",
                      46,
                      "ribbon",
                      7,
                      "cat ears",
                      7,
                      "rabbit ears",
                      4,
                      "headphones",
                      6,
                      "witch hat",
                      6,
                      "cap",
                      5,
                      "straw hat",
                      5,
                      "beret",
                      5,
                      "crown",
                      4,
                      "hair flower",
                      5));
      switch (facts.get(Axis.HEADWEAR)) {
        case "none", "cat ears", "rabbit ears", "crown", "straw hat" -> {}
        default -> set(Axis.HEADWEAR_COLOUR, any(Axis.HEADWEAR_COLOUR));
      }
    }

    private String clothes(String who) {
      return switch (who) {
        case "girl" ->
            weighted(
                "sailor uniform",
                24,
                "t-shirt",
                16,
                "hoodie",
                15,
                "kimono",
                14,
                "dress",
                20,
                "sweater",
                11);
        case "woman" ->
            weighted("dress", 28, "kimono", 18, "suit", 16, "sweater", 20, "t-shirt", 18);
        case "old woman" -> weighted("kimono", 40, "sweater", 40, "dress", 20);
        case "boy" ->
            weighted("t-shirt", 30, "hoodie", 30, "kimono", 12, "suit", 12, "sweater", 16);
        default -> weighted("suit", 36, "kimono", 16, "sweater", 20, "t-shirt", 16, "hoodie", 12);
      };
    }

    private void animal() {
      String who = weighted("cat", 36, "dog", 20, "bird", 16, "fish", 14, "rabbit", 14);
      set(Axis.SUBJECT, who);
      boolean furry = !who.equals("bird") && !who.equals("fish");
      set(
          Axis.COLOUR,
          furry
              ? weighted("black", 1, "white", 1, "gray", 1, "brown", 1, "orange", 1)
              : any(Axis.COLOUR));
      if (who.equals("cat")) {
        set(Axis.EYE_COLOUR, weighted("blue", 1, "green", 1, "yellow", 1));
      }
      if (furry) {
        set(Axis.EXPRESSION, weighted("calm", 60, "smiling", 20, "eyes closed", 20));
      }
      background();
    }

    private void landscape() {
      String place =
          weighted(
              "mountains",
              15,
              "sea",
              20,
              "river",
              10,
              "field",
              14,
              "forest",
              12,
              "desert",
              8,
              "city",
              12,
              "village",
              9);
      set(Axis.SUBJECT, place);
      boolean dry = place.equals("desert");
      set(Axis.TIME, weighted("day", 34, "dawn", 18, "sunset", 22, "night", 26));
      set(
          Axis.WEATHER,
          dry
              ? weighted("clear", 70, "clouds", 30)
              : weighted(
                  "clear", 42, "clouds", 25, "rain", 10, "snow", 13, "falling blossoms", 10));
      String weather = facts.get(Axis.WEATHER);
      boolean green = !dry && !place.equals("sea") && !place.equals("city");
      if (green) {
        set(
            Axis.SEASON,
            weather.equals("snow")
                ? "winter"
                : weather.equals("falling blossoms")
                    ? "spring"
                    : weighted("spring", 25, "summer", 35, "autumn", 25, "winter", 15));
      }
      sky(weather);
      prop(place);
    }

    private void sky(String weather) {
      boolean hidden = weather.equals("rain") || weather.equals("snow");
      set(
          Axis.SKY,
          hidden
              ? "none"
              : switch (facts.get(Axis.TIME)) {
                case "day" -> weighted("none", 45, "sun", 37, "rainbow", 18);
                case "night" -> weighted("moon", 34, "crescent moon", 28, "stars", 38);
                default -> weighted("sun", 60, "none", 40);
              });
    }

    private void prop(String place) {
      boolean spring = facts.getOrDefault(Axis.SEASON, "").equals("spring");
      set(
          Axis.PROP,
          switch (place) {
            case "sea" -> weighted("none", 45, "boat", 35, "lighthouse", 20);
            case "river" -> weighted("none", 50, "boat", 25, spring ? "cherry tree" : "house", 25);
            case "field", "mountains" ->
                weighted("none", 50, "house", 28, spring ? "cherry tree" : "none", 22);
            default -> "none";
          });
    }

    private void object() {
      String what =
          weighted(
              "flower",
              20,
              "tree",
              12,
              "house",
              10,
              "boat",
              9,
              "cup",
              8,
              "sword",
              8,
              "crystal",
              9,
              "apple",
              6,
              "cake",
              7,
              "rice ball",
              5,
              "ice cream",
              6);
      set(Axis.SUBJECT, what);
      switch (what) {
        case "rice ball" -> {}
        case "tree" ->
            set(Axis.COLOUR, weighted("green", 4, "orange", 2, "red", 1, "pink", 3, "white", 1));
        case "apple" -> set(Axis.COLOUR, weighted("red", 3, "green", 2, "yellow", 1));
        default -> set(Axis.COLOUR, any(Axis.COLOUR));
      }
      background();
    }

    private void pattern() {
      set(
          Axis.SUBJECT,
          weighted(
              "stripes",
              1,
              "dots",
              1,
              "checks",
              1,
              "waves",
              1,
              "star pattern",
              1,
              "heart pattern",
              1));
      set(Axis.COLOUR, any(Axis.COLOUR));
      String ground;
      do {
        ground = plain();
      } while (ground.equals(facts.get(Axis.COLOUR)));
      set(Axis.BACKGROUND, ground);
    }

    private void background() {
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

    private String plain() {
      return Axis.BACKGROUND.options().get(random.nextInt(10));
    }

    private void look() {
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

    private void set(Axis axis, String value) {
      facts.put(axis, value);
    }

    private String any(Axis axis) {
      return axis.options().get(random.nextInt(axis.options().size()));
    }

    /** One of the values, as often as the number after it says. */
    private String weighted(Object... valuesAndWeights) {
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
  }
}
