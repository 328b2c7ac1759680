package shirushi.origin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.language.Words;

class WordsTest {
  private static final Words ENGLISH = Words.of(Advice.class, Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void noKeyIsMissingAndNoneTooMany(Language language) {
    assertThat(Words.of(Advice.class, language).keys()).isEqualTo(ENGLISH.keys());
  }

  @ParameterizedTest
  @EnumSource
  void placesForWordsAreTheSameAndNoTextIsEmpty(Language language) {
    Words texts = Words.of(Advice.class, language);
    for (String key : ENGLISH.keys()) {
      assertThat(texts.get(key).contains("{0}"))
          .as(key)
          .isEqualTo(ENGLISH.get(key).contains("{0}"));
      assertThat(texts.get(key).isBlank()).as(key).isEqualTo(key.equals("list.gap"));
    }
  }

  /** Letters of the wrong script are how a mixed-up file shows. */
  @ParameterizedTest
  @CsvSource({
    "JAPANESE, .*\\p{IsHiragana}.*",
    "KOREAN, .*\\p{IsHangul}.*",
    "TRADITIONAL_CHINESE, .*\\p{IsHan}.*",
    "SIMPLIFIED_CHINESE, .*\\p{IsHan}.*",
    "ENGLISH, .*[a-z].*",
  })
  void everyReasonIsWrittenInItsOwnScript(Language language, String script) {
    Words texts = Words.of(Advice.class, language);
    for (String key : texts.keys()) {
      if (key.matches("(why|recorded|caption)\\..*")) {
        assertThat(texts.get(key)).as(key).matches(script);
      }
    }
  }

  @Test
  void theTwoChinesesAreNotMixedUp() {
    String traditional = all(Language.TRADITIONAL_CHINESE);
    String simplified = all(Language.SIMPLIFIED_CHINESE);
    assertThat(traditional).contains("圖層").doesNotContainPattern("[图层这说们时发创画]");
    assertThat(simplified).contains("图层").doesNotContainPattern("[圖層這說們時發創畫]");
    assertThat(traditional + simplified).doesNotContainPattern("\\p{IsHangul}");
  }

  private static String all(Language language) {
    Words texts = Words.of(Advice.class, language);
    StringBuilder all = new StringBuilder();
    new TreeSet<>(texts.keys()).forEach(key -> all.append(texts.get(key)).append('\n'));
    // Japanese words that are quoted as they are.
    return all.toString().replace("#AIイラスト", "");
  }

  @Test
  void noTextPromisesThatThereWasNoAi() {
    for (Language language : Language.values()) {
      String recorded = Words.of(Advice.class, language).get("recorded.NOTHING_RECORDED");
      assertThat(recorded).as(language.code()).containsPattern("unknown|不明|알 수 없음");
    }
  }

  @Test
  void everyKeyOfTheDataHasWordsAndEveryWordIsUsed() {
    Platforms platforms = Platforms.read();
    Set<String> used = new TreeSet<>(Set.of("why.nothing"));
    for (Platform platform : platforms.all()) {
      assertThat(platform.rules().keySet())
          .as(platform.id())
          .isEqualTo(EnumSet.range(AiUse.ASSISTED, AiUse.ALL_OR_ALMOST_ALL));
      for (Platform.Rule rule : platform.rules().values()) {
        used.add("why." + rule.why());
        rule.flag().ifPresent(flag -> used.add("flag." + flag));
        rule.flag().ifPresent(flag -> assertThat(platforms.flags()).containsKey(flag));
        assertThat(rule.flag().isPresent() || rule.verdict() != Verdict.LABEL)
            .as(platform.id() + " has a label where it asks for one")
            .isTrue();
      }
    }
    Set<String> known = new TreeSet<>(ENGLISH.keys());
    known.removeIf(key -> !key.matches("(why|flag)\\..*"));
    assertThat(known).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({
    "en, ENGLISH",
    "ja-JP, JAPANESE",
    "ko_KR, KOREAN",
    "zh, SIMPLIFIED_CHINESE",
    "zh-TW, TRADITIONAL_CHINESE",
    "zh_HK, TRADITIONAL_CHINESE",
    "zh-Hant, TRADITIONAL_CHINESE",
    "zh-Hans-TW, SIMPLIFIED_CHINESE",
    "zh-CN, SIMPLIFIED_CHINESE",
  })
  void languagesAreFoundByTheirTags(String tag, Language expected) {
    assertThat(Language.of(tag)).isEqualTo(expected);
  }

  @Test
  void aForeignLocaleReadsEnglishAndAForeignWishIsRefused() {
    assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    assertThatThrownBy(() -> Language.of("fr"))
        .hasMessage("there is no language fr here (known: en ja zh-Hant zh-Hans ko)");
  }
}
