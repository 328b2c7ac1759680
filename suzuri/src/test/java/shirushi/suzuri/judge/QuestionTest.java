package shirushi.suzuri.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shirushi.suzuri.draw.Axis;

class QuestionTest {
  private static final Map<Axis, String> ASKED = colours("blue", "red", "green");

  private static Map<Axis, String> colours(String hair, String eyes, String clothes) {
    return Map.of(Axis.HAIR_COLOUR, hair, Axis.EYE_COLOUR, eyes, Axis.CLOTHES_COLOUR, clothes);
  }

  @Test
  void whatWasNotAskedIsNotAnswered() {
    assertThat(Question.SUBJECT.answer(ASKED, ASKED)).isEmpty();
    assertThat(Question.NOT_SWAPPED.answer(Map.of(Axis.EYE_COLOUR, "red"), ASKED)).isEmpty();
  }

  @Test
  void aColourThatWentToAnotherIsSwapped() {
    assertThat(Question.NOT_SWAPPED.answer(ASKED, ASKED)).contains(true);
    assertThat(Question.NOT_SWAPPED.answer(ASKED, colours("red", "blue", "green"))).contains(false);
    assertThat(Question.NOT_SWAPPED.answer(ASKED, colours("blue", "red", "red"))).contains(false);
  }

  @Test
  void aColourThatNobodyAskedForIsWrongButNotSwapped() {
    Map<Axis, String> seen = colours("pink", "red", "green");
    assertThat(Question.NOT_SWAPPED.answer(ASKED, seen)).contains(true);
    assertThat(Question.HAIR_COLOUR.answer(ASKED, seen)).contains(false);
    assertThat(Question.EYE_COLOUR.answer(ASKED, seen)).contains(true);
  }

  @Test
  void blondeIsYellowWhereColoursAreSwapped() {
    Map<Axis, String> asked = colours("blonde", "red", "green");
    assertThat(Question.NOT_SWAPPED.answer(asked, colours("blonde", "yellow", "green")))
        .contains(false);
    assertThat(
            Question.NOT_SWAPPED.answer(
                colours("blue", "red", "yellow"), colours("blonde", "red", "yellow")))
        .contains(false);
  }

  @Test
  void bothAccessoriesMustBeThere() {
    Map<Axis, String> asked = Map.of(Axis.HEADWEAR, "beret", Axis.GLASSES, "glasses");
    Map<Axis, String> hatless = Map.of(Axis.HEADWEAR, "none", Axis.GLASSES, "glasses");
    assertThat(Question.ACCESSORIES.answer(asked, asked)).contains(true);
    assertThat(Question.ACCESSORIES.answer(asked, hatless)).contains(false);
    assertThat(Question.ACCESSORIES.answer(Map.of(Axis.GLASSES, "glasses"), hatless))
        .contains(true);
  }
}
