package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shirushi.suzuri.draw.Axis;

class WordsTest {
  private static final Set<Axis> ONLY_BESIDE_A_NOUN = Set.of(Axis.COLOUR, Axis.HEADWEAR_COLOUR);

  @Test
  void everyValueButNoneHasWordsInEveryLanguage() {
    for (Language language : Language.values()) {
      for (Axis axis : Axis.values()) {
        String key = ONLY_BESIDE_A_NOUN.contains(axis) ? "colour.adj" : axis.name();
        for (String value : axis.options()) {
          assertThat(Words.of(key, value, language).isEmpty())
              .as("%s: no word for %s %s", language, axis, value)
              .isEqualTo(value.equals("none"));
        }
      }
    }
  }

  @Test
  void everyRowIsOfAnAxisAndAValueThatExist() {
    for (String key : Words.keys()) {
      if (!Set.of("noun", "label", "colour.adj").contains(key)) {
        Axis axis = Axis.valueOf(key.replaceFirst("\\..*", ""));
        assertThat(axis.options()).as(key).containsAll(Words.values(key));
      }
    }
  }

  @Test
  void noWordNamesTwoValuesOfAnAxis() {
    for (Language language : Language.values()) {
      for (Axis axis : Axis.values()) {
        Map<String, String> seen = new HashMap<>();
        for (String value : axis.options()) {
          for (String word : Words.of(axis, value, language)) {
            assertThat(seen.put(word, value)).as("%s: %s %s", language, axis, word).isNull();
          }
        }
      }
    }
  }

  @Test
  void traditionalAndSimplifiedChineseKeepTheirOwnCharacters() {
    String traditional = "髮貓紅藍綠黃顏視構點帶閉著雙馬鳥魚畫線條圖雲櫻飄劍寶蘋飯糰樹陽裡邊鄉莊鎮長鏡";
    String simplified = "发猫红蓝绿黄颜视构点带闭双马鸟鱼画线条图云樱飘剑宝苹饭团树阳边乡庄镇长镜";
    assertThat(letters(Language.SIMPLIFIED_CHINESE)).doesNotContain(traditional.split(""));
    assertThat(letters(Language.TRADITIONAL_CHINESE)).doesNotContain(simplified.split(""));
    assertThat(Words.of(Axis.HAIR_COLOUR, "blue", Language.TRADITIONAL_CHINESE))
        .doesNotContainAnyElementsOf(
            Words.of(Axis.HAIR_COLOUR, "blue", Language.SIMPLIFIED_CHINESE));
  }

  @Test
  void everyAxisHasALabel() {
    for (Axis axis : Axis.values()) {
      for (Language language : Language.values()) {
        assertThat(Words.of("label", axis.name(), language)).as("%s %s", axis, language).hasSize(1);
      }
    }
  }

  private static List<String> letters(Language language) {
    return List.of(String.join("", WordList.words(language)).split(""));
  }
}
