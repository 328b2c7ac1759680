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
    assertThat(first(text, "使う前に、このモデルの説明を確認してくださ")).isEqualTo("使う前に、このモデルの説明を");
    String rest = text.substring("使う前に、".length());
    assertThat(first(text, "使う前に、")).as(rest).isEqualTo("使う前に、");
  }

  @Test
  void japanesePhrasesStayWholeWhereOneEndsNear() {
    String text = "このドキュメントで再びAIを使えるようになります。許可したことは、禁止したときと同じく記録に残ります。";
    assertThat(first(text, "このドキュメントで再びAIを使えるよ")).isEqualTo("このドキュメントで再びAIを");
    text = text.substring("このドキュメントで再びAIを".length());
    assertThat(first(text, "使えるようになります。許可したことは、禁止")).isEqualTo("使えるようになります。許可したことは、");
    text = "このモデルのお名前をどうぞここに書いてください。";
    assertThat(first(text, "このモデルのお")).as("a prefix stays with its word").isEqualTo("このモデルの");
    text = "ひらがなばかりのぶんしょうではいつものところできれます。";
    assertThat(first(text, "ひらがなばかりのぶんし")).isEqualTo("ひらがなばかりのぶんし");
  }

  @Test
  void chineseHasNoSuchPhrases() {
    String text = "此文档将再次可以使用人工智能，这会像锁定一样被记录在案。";
    assertThat(first(text, "此文档将再次可以使用人工智能，这会")).isEqualTo("此文档将再次可以使用人工智能，这会");
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
