package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.language.Language;
import shirushi.request.Prompt;

/** Words: how many, which are known, which fit, and how much they weigh. */
class PromptingTest {
  @TempDir private Path folder;
  private Desk desk;
  private Prompting prompting;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    prompting = desk.palette.prompting();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  @Test
  void tokensAreCountedAsOneTypes() {
    assertThat(prompting.tokens()).isZero();
    assertThat(prompting.tokenLimit()).isEqualTo(75);
    prompting.prompt("a cat");
    int few = prompting.tokens();
    assertThat(few).isBetween(2, 5);
    prompting.prompt("a cat, a cat");
    assertThat(prompting.tokens()).isGreaterThan(2 * few - 1);
    prompting.prompt("(a cat:1.3)");
    assertThat(prompting.tokens()).as("weights are no words").isEqualTo(few);
    prompting.prompt("a cat, ".repeat(40));
    assertThat(prompting.tokens()).isGreaterThan(75);
    assertThat(prompting.tokenLimit()).isEqualTo((prompting.tokens() + 74) / 75 * 75);
  }

  @ParameterizedTest
  @CsvSource({
    "a cat with pink hair, ''",
    "a robot cat, robot",
    "a catalogue, catalogue",
    "(a cat:1.2), ''",
    "ピンクの髪の猫, ''",
    "ピンクの髪の犬, 犬",
    "粉紅頭髮的貓, ''",
    "粉红头发的狗, 狗",
    "분홍 머리의 고양이, ''",
  })
  void wordsThatTheModelWasNotTaughtAreMarked(String text, String unknown) {
    prompting.prompt(text);
    List<String> marked =
        prompting.unknown().stream().map(it -> text.substring(it.from(), it.to())).toList();
    assertThat(marked).isEqualTo(unknown.isEmpty() ? List.of() : List.of(unknown));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, a pi, a pink hair, Hair",
    "ENGLISH, cat and ca, cat and cat, Subject",
    "JAPANESE, 猫、ピン, 猫、ピンクの髪, 髪",
    "JAPANESE, pink, ピンクの髪, 髪",
    "TRADITIONAL_CHINESE, 粉紅, 粉紅頭髮, 頭髮",
    "SIMPLIFIED_CHINESE, 粉红, 粉红头发, 头发",
    "KOREAN, 분홍, 분홍 머리, 머리",
    "KOREAN, 貓, 고양이, 주제",
  })
  void whatIsBegunIsCompletedInTheArtistsLanguage(
      Language language, String begun, String completed, String category) {
    desk.palette.language(language);
    prompting.prompt(begun);
    Completion first = prompting.complete(begun.length()).get(0);
    assertThat(first.category()).isEqualTo(category);
    Selected caret = prompting.accept(first, begun.length());
    assertThat(prompting.prompt()).isEqualTo(completed);
    assertThat(caret).isEqualTo(new Selected(completed.length(), completed.length()));
  }

  @Test
  void aCompletionLeavesWhatStandsBehindTheCaret() {
    prompting.prompt("ca, pink hair");
    prompting.accept(prompting.complete(2).get(0), 2);
    assertThat(prompting.prompt()).isEqualTo("cat, pink hair");
  }

  @Test
  void aCompletionTakesThePlaceOfTheWholeWordAtTheCaret() {
    prompting.prompt("girl, pixk, cat");
    assertThat(prompting.accept(prompting.complete(8).get(0), 8)).isEqualTo(new Selected(15, 15));
    assertThat(prompting.prompt()).isEqualTo("girl, pink hair, cat");
  }

  @Test
  void aCompletionIsPutWhereTheCaretIsNow() {
    prompting.prompt("pi, pi");
    Completion offered = prompting.complete(2).get(0);
    prompting.accept(offered, 6);
    assertThat(prompting.prompt()).isEqualTo("pi, pink hair");
    assertThat(prompting.accept(offered, 4)).isEqualTo(new Selected(4, 4));
    assertThat(prompting.prompt()).as("it does not fit there").isEqualTo("pi, pink hair");
  }

  @Test
  void fillersAreKnownButNotSuggested() {
    prompting.prompt("wit");
    assertThat(prompting.complete(3)).isEmpty();
    prompting.prompt("with");
    assertThat(prompting.unknown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a cat here, 3, 3, 1, a (cat:1.1) here, 3, 6",
    "a (cat:1.1) here, 4, 4, 1, a (cat:1.2) here, 3, 6",
    "a (cat:1.1) here, 4, 4, -1, a cat here, 2, 5",
    "a cat here, 2, 10, -2, a (cat here:0.8), 3, 11",
    "a cat here, 5, 5, 1, a (cat:1.1) here, 3, 6",
    "a (cat:2.0), 4, 4, 1, a (cat:2.0), 3, 6",
    "(cat:0.1), 2, 2, -1, (cat:0.1), 1, 4",
  })
  void aWordIsMadeToWeighMoreOrLess(
      String before, int from, int to, int steps, String after, int start, int end) {
    prompting.prompt(before);
    assertThat(prompting.weigh(from, to, steps)).isEqualTo(new Selected(start, end));
    assertThat(prompting.prompt()).isEqualTo(after);
  }

  @Test
  void whereThereIsNoWordNothingIsWeighed() {
    prompting.prompt("  ");
    assertThat(prompting.weigh(1, 1, 1)).isEqualTo(new Selected(1, 1));
    assertThat(prompting.prompt()).isEqualTo("  ");
    prompting.prompt("");
    assertThat(prompting.weigh(0, 0, 1)).isEqualTo(new Selected(0, 0));
  }

  @Test
  void whatIsWrongWithThePromptIsSaid() {
    prompting.prompt("a cat");
    assertThat(prompting.fault()).isEmpty();
    prompting.prompt("(a cat:99999)");
    assertThat(desk.refusal()).isEqualTo("refused.weight");
    prompting.prompt("x".repeat(Prompt.LONGEST + 1));
    assertThat(desk.refusal()).isEqualTo("refused.long");
    prompting.prompt("a cat");
    prompting.negative("(night:99999)");
    assertThat(desk.refusal()).isEqualTo("refused.weight");
    prompting.negative("night");
    assertThat(desk.refusal()).isEmpty();
    prompting.prompt("  ");
    assertThat(desk.refusal()).isEqualTo("refused.prompt");
  }
}
