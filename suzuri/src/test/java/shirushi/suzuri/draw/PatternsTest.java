package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  @ParameterizedTest
  @ValueSource(strings = {"stripes", "dots", "checks", "waves", "star pattern", "heart pattern"})
  void bothColoursHaveTheirShare(String pattern) {
    BufferedImage picture = picture(pattern, "red", "blue");

    assertThat(Pictures.share(picture, Colours.thing("red"), 8)).isBetween(0.1, 0.7);
    assertThat(Pictures.share(picture, Colours.ground("blue"), 16)).isBetween(0.2, 0.85);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pink", "white", "black", "gray", "yellow"})
  void aColourIsSeenOnItsOwnGround(String colour) {
    BufferedImage picture = picture("checks", colour, colour);

    assertThat(Pictures.share(picture, Colours.ground(colour), 16)).isBetween(0.3, 0.7);
  }

  private static BufferedImage picture(String pattern, String colour, String ground) {
    return Pictures.of(
        Map.of(
            Axis.SUBJECT, pattern,
            Axis.COLOUR, colour,
            Axis.BACKGROUND, ground,
            Axis.LOOK, "flat"));
  }
}
