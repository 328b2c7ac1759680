package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimalsTest {

  @ParameterizedTest
  @ValueSource(strings = {"cat", "dog", "bird", "fish", "rabbit"})
  void fillMuchOfTheSheetInEveryLook(String subject) {
    for (String look : Axis.LOOK.options()) {
      for (int index = 0; index < 5; index++) {
        Canvas canvas = new Canvas(look, Colours.ground("blue"));
        canvas.draw(new Animals(), Map.of(Axis.SUBJECT, subject, Axis.LOOK, look), index);
        assertThat(canvas.extent()).as("%s in %s, %d", subject, look, index).isBetween(0.55, 1.0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat", "dog", "rabbit", "bird", "fish"})
  void haveTheirColourOnMoreOfTheSheetThanAnotherColour(String subject) {
    for (int index = 0; index < 5; index++) {
      Canvas canvas = new Canvas("flat", Colours.ground("green"));
      canvas.draw(
          new Animals(),
          Map.of(Axis.SUBJECT, subject, Axis.LOOK, "flat", Axis.COLOUR, "orange"),
          index);
      assertThat(canvas.share(Colours.fur("orange"), 40))
          .isGreaterThan(0.08)
          .isGreaterThan(canvas.share(Colours.fur("gray"), 40));
    }
  }

  @Test
  void closedEyesHideTheirColour() {
    Map<Axis, String> open =
        Map.of(
            Axis.SUBJECT, "cat", Axis.LOOK, "cel", Axis.COLOUR, "gray", Axis.EYE_COLOUR, "green");
    Map<Axis, String> closed =
        Map.of(
            Axis.SUBJECT,
            "cat",
            Axis.LOOK,
            "cel",
            Axis.COLOUR,
            "gray",
            Axis.EYE_COLOUR,
            "green",
            Axis.EXPRESSION,
            "eyes closed");
    Canvas awake = new Canvas("cel", Colours.ground("pink"));
    Canvas asleep = new Canvas("cel", Colours.ground("pink"));
    awake.draw(new Animals(), open, 3);
    asleep.draw(new Animals(), closed, 3);
    assertThat(awake.share(Colours.eye("green"), 30)).isGreaterThan(0.003);
    assertThat(asleep.share(Colours.eye("green"), 30)).isZero();
  }

  @Test
  void refuseASubjectThatIsNoAnimal() {
    Scene house = new Scene(1, Map.of(Axis.SUBJECT, "house"));
    assertThatThrownBy(
            () ->
                new Animals()
                    .draw(
                        house,
                        new Canvas("cel", Colours.PAPER).pen(house),
                        new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no animal called house");
  }
}
