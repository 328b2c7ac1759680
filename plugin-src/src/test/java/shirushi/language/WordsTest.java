package shirushi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import shirushi.ui.PaletteModel;

class WordsTest {
  private static final Words ENGLISH = Words.of(PaletteModel.class, Language.ENGLISH);

  @Test
  void whatIsFilledInMayHoldBracesAndSigns() {
    assertThat(ENGLISH.get("refused.lockWhy", "{1} $1 \\", "why {0}"))
        .isEqualTo("{1} $1 \\ allows no AI in this document: why {0}");
  }

  @Test
  void aPlaceWithoutAValueStays() {
    assertThat(ENGLISH.get("refused.lockWhy", "This"))
        .isEqualTo("This allows no AI in this document: {1}");
  }

  @Test
  void aKeyThatIsMissingIsTheCallersFault() {
    assertThatThrownBy(() -> ENGLISH.get("refused.nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("refused.nothing");
  }

  @Test
  void aRoomWithoutWordsIsAFaultOfTheBuild() {
    assertThatThrownBy(() -> Words.of(Words.class, Language.KOREAN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("words_ko.properties");
  }
}
