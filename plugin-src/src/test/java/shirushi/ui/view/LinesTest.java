package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where lines end in Korean, Japanese and Chinese. */
class LinesTest {
  private static String first(String text, String usual) {
    assertThat(text).startsWith(usual);
    return text.substring(0, Lines.better(text, usual.length()));
  }

  @Test
  void koreanBreaksBetweenWords() {
    assertThat(first("다시 허용할 수 있는 것은 내 키뿐입니다.", "다시 허용할 수 있는 것은 내 키뿐입"))
        .isEqualTo("다시 허용할 수 있는 것은 내 ");
    assertThat(first("띄어쓰기없이긴낱말하나입니다", "띄어쓰기없이긴낱")).isEqualTo("띄어쓰기없이긴낱");
  }

  @Test
  void noSyllableStandsAloneOnTheLastLine() {
    String text = "使う前に、このモデルの説明を確認してください。";
    assertThat(first(text, "使う前に、このモデルの説明を確認してくださ")).isEqualTo("使う前に、このモデルの説明を確認して");
    String rest = text.substring("使う前に、".length());
    assertThat(first(text, "使う前に、")).as(rest).isEqualTo("使う前に、");
  }

  @Test
  void whatMayNotBeginALineDoesNot() {
    String text = "只有你的密钥能再次对此文档开放人工智能。";
    String line = first(text, "只有你的密钥能再次对此文档开放人工智");
    assertThat(text.substring(line.length())).isEqualTo("人工智能。");
  }

  @Test
  void otherTextIsLeftAlone() {
    assertThat(first("Painted at 288 × 192, then up.", "Painted at 288 × 192, then "))
        .isEqualTo("Painted at 288 × 192, then ");
  }
}
