package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

/** What is seen where a colour meets the soft edge of a line. */
class FillingTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;
  private static final int RED = 0xFFFF0000;

  private final Picture picture =
      new Picture(
          DocumentFacts.NONE,
          Canvas.of(
              new Layer(
                  LayerId.random(),
                  "paper",
                  0,
                  0,
                  Raster.plain(200, 200, WHITE),
                  1,
                  true,
                  Optional.empty())),
          Optional.empty(),
          MiningPreference.NONE,
          Optional.empty(),
          Tool.UNKNOWN);

  /** A circle of radius 60 around the middle. */
  private void ring(float diameter, float hardness) throws HostException {
    Stroke ring =
        picture.painting().begin(new Brush(diameter, hardness, 1, BLACK, false), 160, 100);
    for (int i = 1; i <= 72; i++) {
      double angle = 2 * Math.PI * i / 72;
      ring.extend((float) (100 + 60 * Math.cos(angle)), (float) (100 + 60 * Math.sin(angle)));
    }
    ring.commit();
  }

  private void fill() throws HostException {
    picture.painting().fill(100, 100, RED, 32);
  }

  /** How much white is left anywhere within the middle of the line. */
  private int rim() {
    int most = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        if (Math.hypot(x + 0.5 - 100, y + 0.5 - 100) < 59) {
          most = Math.max(most, picture.painting().pick(x, y) & 255);
        }
      }
    }
    return most;
  }

  private void lineAndOutsideAreAsTheyWere() {
    for (int i = 0; i < 4; i++) {
      int x = (int) Math.round(100 + 60 * Math.cos(i * 1.1));
      int y = (int) Math.round(100 + 60 * Math.sin(i * 1.1));
      assertThat(picture.painting().pick(x, y) >> 16 & 255).as("line").isLessThan(90);
    }
    assertThat(picture.painting().pick(2, 2)).isEqualTo(WHITE);
    assertThat(picture.painting().pick(100, 100)).isEqualTo(RED);
  }

  @ParameterizedTest
  @CsvSource({"12,0.8", "24,0", "6,1", "40,0.2"})
  void aFillOnTheLayerOfTheLineLeavesNoRim(float diameter, float hardness) throws Exception {
    picture.layers().add("ink");
    ring(diameter, hardness);
    fill();
    assertThat(rim()).isLessThan(16);
    lineAndOutsideAreAsTheyWere();
  }

  @ParameterizedTest
  @CsvSource({"12,0.8", "24,0", "6,1", "40,0.2"})
  void aFillOnThePaperItselfLeavesNoRim(float diameter, float hardness) throws Exception {
    ring(diameter, hardness);
    fill();
    assertThat(rim()).isLessThan(16);
    lineAndOutsideAreAsTheyWere();
  }

  @ParameterizedTest
  @CsvSource({"12,0.8", "24,0", "6,1", "40,0.2"})
  void aFillBelowTheLineGoesOnUnderIt(float diameter, float hardness) throws Exception {
    LayerId colour = picture.layers().add("colour");
    picture.layers().add("ink");
    ring(diameter, hardness);
    picture.layers().select(colour);
    fill();
    assertThat(rim()).isLessThan(16);
    lineAndOutsideAreAsTheyWere();
    int edge = Math.round(160 - diameter / 2 + (1 - hardness) * diameter / 4);
    assertThat(colourOf(colour, edge, 100)).as("under the line").isEqualTo(RED);
  }

  @ParameterizedTest
  @CsvSource({"12,0.8", "24,0", "6,1", "40,0.2"})
  void aFillAboveTheLineCoversMostOfItsEdgeAndNotTheLine(float diameter, float hardness)
      throws Exception {
    picture.layers().add("ink");
    ring(diameter, hardness);
    picture.layers().add("colour");
    fill();
    assertThat(rim()).isLessThan(48);
    lineAndOutsideAreAsTheyWere();
  }

  @ParameterizedTest
  @ValueSource(floats = {0.3f, 0.6f})
  void aPaleLineKeepsItsColour(float opacity) throws Exception {
    picture.layers().add("ink");
    ring(16, 0.5f);
    picture.layers().opacity(picture.current(), opacity);
    int line = picture.painting().pick(160, 100);
    picture.layers().add("colour");
    fill();
    assertThat(picture.painting().pick(160, 100)).isEqualTo(line);
    assertThat(picture.painting().pick(100, 100)).isEqualTo(RED);
  }

  private int colourOf(LayerId id, int x, int y) {
    List<Layer> layers = picture.canvas().layers();
    return layers.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow()
        .pixels()
        .argb(x, y);
  }
}
