package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  private static final int SIDE = 256;

  private static BufferedImage girl(Axis axis, String value) {
    Map<Axis, String> facts =
        new EnumMap<>(
            Map.of(
                Axis.SUBJECT, "girl",
                Axis.HAIR_STYLE, "straight",
                Axis.HAIR_LENGTH, "long",
                Axis.HAIR_COLOUR, "blonde",
                Axis.EYE_COLOUR, "blue",
                Axis.CLOTHES, "t-shirt",
                Axis.CLOTHES_COLOUR, "red",
                Axis.BACKGROUND, "white",
                Axis.LOOK, "flat"));
    facts.put(axis, value);
    return new Illustrator().draw(new Scene(4, facts), SIDE);
  }

  /** Pixels within a step or two of a colour. */
  private static int count(BufferedImage picture, Color colour) {
    int found = 0;
    for (int rgb : picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)) {
      Color c = new Color(rgb);
      int off =
          Math.abs(c.getRed() - colour.getRed())
              + Math.abs(c.getGreen() - colour.getGreen())
              + Math.abs(c.getBlue() - colour.getBlue());
      found += off < 24 ? 1 : 0;
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"black", "brown", "blonde", "red", "pink", "purple", "blue", "green"})
  void hairHasTheColourThatIsSaid(String colour) {
    assertThat(count(girl(Axis.HAIR_COLOUR, colour), Colours.hair(colour))).isGreaterThan(2_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orange", "yellow", "green", "blue", "purple", "pink", "black"})
  void clothesHaveTheColourThatIsSaid(String colour) {
    assertThat(count(girl(Axis.CLOTHES_COLOUR, colour), Colours.thing(colour)))
        .isGreaterThan(2_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sad", "angry", "surprised", "laughing", "winking", "eyes closed"})
  void everyExpressionIsAnotherFace(String mood) {
    assertThat(difference(girl(Axis.EXPRESSION, mood), girl(Axis.EXPRESSION, "calm")))
        .isGreaterThan(250);
  }

  @Test
  void sunglassesHideTheEyes() {
    Color iris = Colours.mix(Colours.eye("blue"), Color.WHITE, 0.3);
    assertThat(count(girl(Axis.GLASSES, "none"), iris)).isGreaterThan(0);
    assertThat(count(girl(Axis.GLASSES, "sunglasses"), iris)).isZero();
  }

  @Test
  void thePictureIsTheSameAtEverySize() {
    Scene scene = new Scenes(1).scene(77);
    BufferedImage small = new Illustrator().draw(scene, 64);
    BufferedImage large = new Illustrator().draw(scene, 512);
    double off = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        double sum = 0;
        for (int i = 0; i < 64; i++) {
          sum += Colours.luminance(large.getRGB(8 * x + i % 8, 8 * y + i / 8)) / 64.0;
        }
        off += Math.abs(sum - Colours.luminance(small.getRGB(x, y))) / 64 / 64;
      }
    }
    assertThat(off).isLessThan(2);
  }

  private static int difference(BufferedImage a, BufferedImage b) {
    int different = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      different += a.getRGB(i % SIDE, i / SIDE) == b.getRGB(i % SIDE, i / SIDE) ? 0 : 1;
    }
    return different;
  }
}
