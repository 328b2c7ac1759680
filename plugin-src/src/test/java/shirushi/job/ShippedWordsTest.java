package shirushi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the model that comes along, as the palette marks and offers them. */
class ShippedWordsTest {
  private Lexicon words;

  @BeforeEach
  void read() throws Exception {
    words = Lexicon.read(Path.of("../manifest/models/suzuri"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "girl, pink twintails, night sky",
        "a girl with short blonde hair and blue eyes, smiling, sailor uniform",
        "女の子、ピンクの髪、夜空",
        "猫、黒い猫、緑の目",
        "女孩，粉紅色頭髮，夜空背景",
        "landscape, sunset, sea, clouds, boat"
      })
  void whatItWasTaughtIsKnown(String prompt) {
    assertThat(words.unknown(prompt)).isEmpty();
  }

  @Test
  void whatItWasNotTaughtIsMarked() {
    assertThat(words.unknown("girl, zeppelin")).containsExactly(new Lexicon.Stretch(6, 14));
  }

  @ParameterizedTest
  @CsvSource({"twin,en,twintails", "ツイン,ja,ツインテール", "雙馬,zh-Hant,雙馬尾", "pink h,en,pink hair"})
  void aWordThatIsBegunIsCompleted(String begun, String language, String word) {
    assertThat(words.complete(begun, begun.length(), language))
        .extracting(Lexicon.Found::word)
        .contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "'girl, blue eyes', en",
    "'girl, blue eyes ', en",
    "a girl with a cat, en",
    "'girl, ', en",
    "猫、黒い猫, ja",
    "女孩，粉紅色頭髮, zh-Hant",
  })
  void whatIsKnownAlreadyAsksForNothing(String prompt, String language) {
    assertThat(words.complete(prompt, prompt.length(), language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'girl, blue e', 6, blue eyes",
    "'girl with blue ey', 10, blue eyes",
    "'girl blue eyes pink h', 15, pink hair",
  })
  void thePhraseIsCompletedAndWhatIsKnownBeforeItIsKept(String prompt, int from, String word) {
    assertThat(words.complete(prompt, prompt.length(), "en"))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.from()).isEqualTo(from))
        .extracting(Lexicon.Found::word)
        .contains(word)
        .doesNotContain("eyes closed");
  }
}
