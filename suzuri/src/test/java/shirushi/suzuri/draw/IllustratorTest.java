package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IllustratorTest {
  private static final int CELLS = 16;
  private static final int PIXELS = 16;
  private static final byte[] NOTHING = new byte[CELLS * CELLS];
  private static final Map<Axis, String> GIRL =
      Map.of(
          Axis.SUBJECT, "girl",
          Axis.HAIR_STYLE, "bob",
          Axis.EXPRESSION, "calm",
          Axis.BACKGROUND, "pink",
          Axis.LOOK, "cel");
  private static final Map<Axis, String> SEA =
      Map.of(
          Axis.SUBJECT, "sea",
          Axis.TIME, "night",
          Axis.SKY, "none",
          Axis.WEATHER, "clear",
          Axis.LOOK, "cel");

  private final Illustrator illustrator = new Illustrator();

  /** Two moods of one face differ only where the one or the other is an accent. */
  @ParameterizedTest
  @CsvSource({"smiling, surprised", "sad, angry", "winking, eyes closed", "calm, laughing"})
  void aMoodIsAllAccent(String one, String other) {
    assertThat(shareWithin(GIRL, Axis.EXPRESSION, one, other)).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "SKY, none, moon",
    "SKY, none, crescent moon",
    "SKY, none, sun",
    "SKY, none, stars",
    "WEATHER, clear, snow",
    "WEATHER, clear, rain",
    "WEATHER, clear, falling blossoms"
  })
  void whatStandsInTheSkyAndFallsFromItIsAccent(Axis axis, String without, String with) {
    assertThat(illustrator.accents(changed(2, SEA, axis, without), CELLS)).containsOnly(0);
    assertThat(illustrator.accents(changed(2, SEA, axis, with), CELLS)).isNotEqualTo(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "BACKGROUND, pink, hearts",
    "BACKGROUND, pink, stripes",
    "HEADWEAR, none, ribbon",
    "HEADWEAR, none, headphones",
    "HEADWEAR, none, hair flower"
  })
  void aPaperAndALittleThingInTheHairAreAccents(Axis axis, String without, String with) {
    Map<Axis, String> girl = changed(5, GIRL, Axis.HEADWEAR, "none").facts();

    assertThat(illustrator.accents(changed(5, girl, axis, with), CELLS))
        .isNotEqualTo(illustrator.accents(changed(5, girl, axis, without), CELLS));
  }

  @Test
  void aPatternHasNoAccents() {
    Scene scene = new Scene(3, Map.of(Axis.SUBJECT, "waves", Axis.LOOK, "cel"));

    assertThat(illustrator.accents(scene, CELLS)).containsOnly(0);
  }

  @Test
  void aFaceIsASmallPartOfTheSheet() {
    double sum = 0;
    for (byte share : illustrator.accents(new Scene(4, GIRL), CELLS)) {
      sum += (share & 255) / 255.0;
    }
    assertThat(sum / (CELLS * CELLS)).isBetween(0.02, 0.08);
  }

  /** Of the pixels that two scenes draw clearly differently, those in a cell with an accent. */
  private double shareWithin(Map<Axis, String> facts, Axis axis, String one, String other) {
    int within = 0;
    int all = 0;
    for (int index = 0; index < 8; index++) {
      Scene first = changed(index, facts, axis, one);
      Scene second = changed(index, facts, axis, other);
      byte[] here = illustrator.accents(first, CELLS);
      byte[] there = illustrator.accents(second, CELLS);
      BufferedImage a = illustrator.draw(first, CELLS * PIXELS);
      BufferedImage b = illustrator.draw(second, CELLS * PIXELS);
      for (int i = 0; i < a.getWidth() * a.getHeight(); i++) {
        int x = i % a.getWidth();
        int y = i / a.getWidth();
        if (Math.abs(Colours.luminance(a.getRGB(x, y)) - Colours.luminance(b.getRGB(x, y))) > 24) {
          int cell = y / PIXELS * CELLS + x / PIXELS;
          all++;
          within += here[cell] != 0 || there[cell] != 0 ? 1 : 0;
        }
      }
    }
    assertThat(all).isPositive();
    return within / (double) all;
  }

  private static Scene changed(int index, Map<Axis, String> facts, Axis axis, String value) {
    Map<Axis, String> changed = new EnumMap<>(facts);
    changed.put(axis, value);
    return new Scene(index, changed);
  }
}
