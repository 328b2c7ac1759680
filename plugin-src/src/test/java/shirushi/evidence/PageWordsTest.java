package shirushi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.Operation;
import shirushi.origin.ledger.Kind;

class PageWordsTest {

  @Test
  void everyLanguageHasTheSameKeysAndPlaces() {
    Words english = Words.of(PageWords.class, Language.ENGLISH);
    for (Language language : Language.values()) {
      Words words = Words.of(PageWords.class, language);
      assertThat(words.keys()).as(language.code()).isEqualTo(english.keys());
      for (String key : words.keys()) {
        assertThat(places(words.get(key)))
            .as(language.code() + " " + key)
            .isEqualTo(places(english.get(key)));
        assertThat(words.get(key)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void everyOperationKindAndReasonHasItsWords() {
    PageWords words = new PageWords();
    for (Operation each : Operation.values()) {
      words.html("origin." + each.name().toLowerCase(Locale.ROOT));
    }
    Arrays.stream(Kind.values()).forEach(each -> words.html("kind." + each.word()));
    Arrays.stream(Reason.values()).forEach(each -> words.html("because." + each.word()));
  }

  @Test
  void whatOthersWroteIsTextAndNothingElse() {
    assertThat(PageWords.quote("<b onclick='x'>\"&\u0007"))
        .isEqualTo("<bdi>&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;\ufffd</bdi>");
  }

  private static String places(String text) {
    return text.chars()
        .filter(Character::isDigit)
        .filter(c -> text.contains("{" + (char) c + "}"))
        .sorted()
        .distinct()
        .mapToObj(Character::toString)
        .toList()
        .toString();
  }
}
