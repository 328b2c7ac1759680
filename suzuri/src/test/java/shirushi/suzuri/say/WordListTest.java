package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordListTest {
  @ParameterizedTest
  @EnumSource
  void captionsAreMadeOfTheListsWords(Language language) {
    Pieces pieces = new Pieces(WordList.words(language));
    for (int i = 0; i < 3000; i++) {
      String text = Caption.random(Scenes.random(i), language, new SplittableRandom(i)).text();
      for (String clipWord : Pieces.clipWords(text)) {
        if (Character.isLetterOrDigit(clipWord.codePointAt(0))) {
          assertThat(pieces.known()).as(text).containsAll(pieces.cut(clipWord));
        }
      }
    }
  }

  @Test
  void everyCategoryHasLabelsAndWordsInEveryLanguage(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("words.json");
    WordList.write(file);
    JsonObject list = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(list.get("format").getAsInt()).isEqualTo(1);
    assertThat(list.get("languages")).hasToString("[\"en\",\"ja\",\"zh-Hant\",\"zh-Hans\",\"ko\"]");
    List<String> ids = new ArrayList<>();
    list.getAsJsonArray("categories")
        .forEach(
            each -> {
              JsonObject category = each.getAsJsonObject();
              ids.add(category.get("id").getAsString());
              for (Language language : Language.values()) {
                assertThat(category.getAsJsonObject("label").get(language.tag())).isNotNull();
                category
                    .getAsJsonArray("words")
                    .forEach(
                        word ->
                            assertThat(word.getAsJsonObject().getAsJsonArray(language.tag()))
                                .as(word.toString())
                                .isNotEmpty());
              }
            });
    assertThat(ids)
        .contains("hair colour", "background", "together", "filler")
        .doesNotHaveDuplicates();
  }
}
