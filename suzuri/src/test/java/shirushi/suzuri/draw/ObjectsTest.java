package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flower",
        "tree",
        "house",
        "boat",
        "cup",
        "sword",
        "crystal",
        "apple",
        "cake",
        "rice ball",
        "ice cream"
      })
  void fillMuchOfTheSheetInEveryLook(String subject) {
    for (String look : Axis.LOOK.options()) {
      for (int index = 0; index < 5; index++) {
        Canvas canvas = new Canvas(look, Colours.ground("yellow"));
        canvas.draw(new Objects(), Map.of(Axis.SUBJECT, subject, Axis.LOOK, look), index);
        assertThat(canvas.extent()).as("%s in %s, %d", subject, look, index).isBetween(0.55, 1.0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flower", "tree", "house", "boat", "cup", "sword", "apple", "cake", "ice cream"})
  void wearTheColourThatTheSceneNames(String subject) {
    for (int index = 0; index < 5; index++) {
      assertThat(warm(subject, "red", index))
          .as("%s, %d", subject, index)
          .isGreaterThan(warm(subject, "yellow", index) + 0.02);
    }
  }

  /** The share of the sheet that is some red. */
  private static double warm(String subject, String colour, int index) {
    Canvas canvas = new Canvas("flat", Colours.ground("blue"));
    canvas.draw(
        new Objects(),
        Map.of(Axis.SUBJECT, subject, Axis.LOOK, "flat", Axis.COLOUR, colour),
        index);
    return canvas.share(Colours.thing("red"), 60);
  }
}
