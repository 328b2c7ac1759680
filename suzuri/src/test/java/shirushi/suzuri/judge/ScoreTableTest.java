package shirushi.suzuri.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  @Test
  void whatFallsShortIsBold() {
    Map<String, Map<Question, Tally>> scores = new LinkedHashMap<>();
    scores.put("drawings", answers(Question.EXPRESSION, 80));
    scores.put("en", answers(Question.EXPRESSION, 92));
    scores.put("ja", answers(Question.EXPRESSION, 91));
    scores.put("ko", answers(Question.EXPRESSION, 88));

    assertThat(ScoreTable.of(scores))
        .isEqualTo(
            """
            | asked for | wanted | drawings | en | ja | ko | best − worst | asked |
            |---|---|---|---|---|---|---|---|
            | expression | 92 % | 80.0 | 92.0 | **91.0** | **88.0** | **4.0** | 100 |
            """);
  }

  @Test
  void whereNothingWasPromisedNothingFallsShort() {
    Map<String, Map<Question, Tally>> scores = new LinkedHashMap<>();
    scores.put("en", answers(Question.SEASON, 20));
    scores.put("ja", answers(Question.SEASON, 70));

    assertThat(ScoreTable.of(scores)).contains("| season |  | 20.0 | 70.0 | 50.0 | 100 |");
  }

  @Test
  void exactlyThreePointsApartAreNotTooMuch() {
    Map<String, Map<Question, Tally>> scores = new LinkedHashMap<>();
    scores.put("en", answers(Question.EXPRESSION, 98));
    scores.put("ja", answers(Question.EXPRESSION, 95));

    assertThat(ScoreTable.of(scores)).contains("| 98.0 | 95.0 | 3.0 | 100 |");
  }

  private static Map<Question, Tally> answers(Question question, int right) {
    Tally tally = new Tally();
    for (int i = 0; i < 100; i++) {
      tally.count(i < right);
    }
    Map<Question, Tally> answers = new EnumMap<>(Question.class);
    answers.put(question, tally);
    return answers;
  }
}
