package shirushi.origin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.language.Words;

class AdviceTest {
  private static final Platforms PLATFORMS = Platforms.read();

  private static Finding finding(AiUse... uses) {
    Set<AiUse> all = uses.length == 0 ? Set.of() : EnumSet.of(uses[0], uses);
    AiUse most = all.stream().reduce(AiUse.NOTHING_RECORDED, AiUse::max);
    Set<Help> help = all.contains(AiUse.ASSISTED) ? Set.of(Help.COLOURING) : Set.of();
    return new Finding(most, all, 0.5, help, List.of("suzuri"), List.of(), 0, 0);
  }

  private static Advice advice(String platform, Language language, AiUse... uses) {
    Platform known = PLATFORMS.named(List.of(platform)).get(0);
    return Advice.on(finding(uses), known, PLATFORMS, Words.of(Advice.class, language));
  }

  /** The rules as they stood when the data was last checked. */
  @ParameterizedTest
  @CsvSource({
    "pixiv, PART_OF_MAIN, YES,",
    "pixiv, ALL_OR_ALMOST_ALL, LABEL, AI生成作品 → はい",
    "dlsite, BACKGROUND, LABEL, AI一部利用",
    "dlsite, REDRAWN, LABEL, AI生成",
    "fanza, ASSISTED, LABEL, AI補助",
    "fanza, BACKGROUND, LABEL, AI一部利用",
    "fanza, REDRAWN, LABEL, AI生成",
    "fanbox, ASSISTED, YES,",
    "fanbox, PART_OF_MAIN, NO,",
    "skeb, BACKGROUND, NO,",
    "skima, BACKGROUND, NO,",
    "skima, REDRAWN, NO,",
    "assets, ASSISTED, NO,",
    "vspo, ALL_OR_ALMOST_ALL, LABEL, #AIイラスト",
    "hololive, ALL_OR_ALMOST_ALL, ASK, #AIイラスト",
  })
  void eachPlatformAsksForItsOwn(String platform, AiUse use, Verdict verdict, String flag) {
    Advice advice = advice(platform, Language.JAPANESE, use);
    assertThat(advice.verdict()).isEqualTo(verdict);
    assertThat(advice.flag().orElse(null)).isEqualTo(flag);
  }

  @Test
  void noPlatformIsGentlerWithMoreAi() {
    List<Verdict> strictness = List.of(Verdict.YES, Verdict.LABEL, Verdict.ASK, Verdict.NO);
    for (Platform platform : PLATFORMS.all()) {
      // Where a label settles it, being asked first about less is no contradiction.
      boolean settled = platform.rule(AiUse.ALL_OR_ALMOST_ALL).verdict() == Verdict.LABEL;
      int before = 0;
      for (AiUse use : EnumSet.range(AiUse.ASSISTED, AiUse.ALL_OR_ALMOST_ALL)) {
        Verdict verdict = platform.rule(use).verdict();
        if (settled && verdict == Verdict.ASK) {
          continue;
        }
        assertThat(strictness.indexOf(verdict))
            .as(platform.id() + " " + use)
            .isGreaterThanOrEqualTo(before);
        before = strictness.indexOf(verdict);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingIsRecordedNothingIsClaimed(Language language) {
    for (Platform platform : PLATFORMS.all()) {
      Advice advice = Advice.on(finding(), platform, PLATFORMS, Words.of(Advice.class, language));
      assertThat(advice.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(advice.captions()).isEmpty();
      assertThat(advice.flag()).isEmpty();
    }
  }

  @Test
  void captionsAreInTheArtistsLanguageFirstAndInTheAudiences() {
    Advice advice = advice("pixiv", Language.KOREAN, AiUse.BACKGROUND);
    assertThat(advice.captions().keySet())
        .containsExactly(Language.KOREAN, Language.JAPANESE, Language.ENGLISH);
    assertThat(advice.captions().get(Language.JAPANESE)).isEqualTo("背景にAIを使っています。使用モデル：suzuri");
    assertThat(advice.captions().get(Language.ENGLISH))
        .isEqualTo("The background was made with AI. Model: suzuri");
  }

  @Test
  void aCaptionSaysAllThatWasFound() {
    Advice advice = advice("dlsite", Language.ENGLISH, AiUse.ASSISTED, AiUse.BACKGROUND);
    assertThat(advice.captions().get(Language.ENGLISH))
        .isEqualTo(
            "The background was made with AI. AI also helped me with colouring."
                + " Model: suzuri");
  }

  @Test
  void aHashtagIsPartOfTheCaptionAndAQuestionHoldsTheCaption() {
    Advice advice = advice("vtuber", Language.JAPANESE, AiUse.REDRAWN);
    assertThat(advice.captions().get(Language.JAPANESE)).endsWith(" #AIイラスト");
    assertThat(advice.questions().get(Language.JAPANESE)).contains("描き直した").doesNotContain("#");
  }

  @Test
  void whereItIsForbiddenThereIsNothingToCopy() {
    Advice advice = advice("skeb", Language.ENGLISH, AiUse.ALL_OR_ALMOST_ALL);
    assertThat(advice.captions()).isEmpty();
    assertThat(advice.questions()).isEmpty();
    assertThat(advice.why()).contains("in whole or in part");
  }

  @Test
  void everyRuleIsDatedAndItsPageSecure() {
    assertThat(PLATFORMS.all()).hasSizeGreaterThan(10);
    for (Platform platform : PLATFORMS.all()) {
      assertThat(platform.checked().isBefore(YearMonth.of(2026, 11))).isFalse();
      platform.page().ifPresent(page -> assertThat(page).startsWith("https://"));
      assertThat(platform.page().isPresent() || platform.id().equals("vtuber")).isTrue();
    }
  }

  @Test
  void platformsAreFoundByTheirNamesAndUnknownOnesRefused() {
    assertThat(PLATFORMS.named(List.of(" Skeb", "pixiv")))
        .extracting(Platform::id)
        .containsExactly("pixiv", "skeb");
    assertThat(PLATFORMS.named(List.of())).isEqualTo(PLATFORMS.all());
    assertThatThrownBy(() -> PLATFORMS.named(List.of("myspace")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no platform myspace here (known: pixiv dlsite");
  }
}
