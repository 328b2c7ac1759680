package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void anEnglishArticleFitsTheSoundAfterIt() {
    assertThat(Language.ENGLISH.fitted("a old man with a apple and a hat"))
        .isEqualTo("an old man with an apple and a hat");
  }

  @Test
  void aKoreanParticleFitsTheSoundBeforeIt() {
    assertThat(Language.KOREAN.fitted("소녀이/가 안경을/를 쓴 소년이/가 바다과/와")).isEqualTo("소녀가 안경을 쓴 소년이 바다와");
  }
}
