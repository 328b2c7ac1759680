package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackdropTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "white", "gray", "black", "red", "orange", "yellow", "green", "blue", "purple", "pink"
      })
  void aPlainGroundIsItsColourAllOver(String name) {
    BufferedImage picture = behind(name, "cel");

    assertThat(Pictures.share(picture, Colours.ground(name), 14)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sky",
        "sunset",
        "cherry blossoms",
        "forest",
        "sea",
        "city",
        "stripes",
        "dots",
        "stars",
        "hearts"
      })
  void lineArtLeavesMostOfThePaper(String name) {
    BufferedImage picture = behind(name, "line art");

    assertThat(Pictures.share(picture, Colours.PAPER, 10)).isBetween(0.8, 0.995);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sky", "cherry blossoms", "forest", "sea", "city", "dots", "hearts"})
  void aPlaceBehindASubjectIsLight(String name) {
    assertThat(Colours.luminance(Pictures.mean(behind(name, "cel")))).isGreaterThan(0.5);
  }

  private static BufferedImage behind(String name, String look) {
    return Pictures.of(
        new Backdrop(), Colours.PAPER, Map.of(Axis.BACKGROUND, name, Axis.LOOK, look));
  }
}
