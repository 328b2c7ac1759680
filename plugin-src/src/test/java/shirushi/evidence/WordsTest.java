package shirushi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import shirushi.origin.Operation;
import shirushi.origin.disclosure.Language;
import shirushi.origin.ledger.Kind;

class WordsTest {

  @Test
  void everyLanguageHasTheSameKeysAndPlaces() throws IOException {
    Words words = Words.read();
    for (Language language : Language.values()) {
      assertThat(words.keys(language)).as(language.code()).isEqualTo(words.keys(Language.ENGLISH));
      for (String key : words.keys(language)) {
        assertThat(places(words.in(language, key)))
            .as(language.code() + " " + key)
            .isEqualTo(places(words.in(Language.ENGLISH, key)));
        assertThat(words.in(language, key)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void everyOperationKindAndReasonHasItsWords() throws IOException {
    Words words = Words.read();
    for (Operation each : Operation.values()) {
      words.html("origin." + each.name().toLowerCase(Locale.ROOT));
    }
    Arrays.stream(Kind.values()).forEach(each -> words.html("kind." + each.word()));
    Arrays.stream(Reason.values()).forEach(each -> words.html("because." + each.word()));
  }

  @Test
  void whatOthersWroteIsTextAndNothingElse() {
    assertThat(Words.quote("<b onclick='x'>\"&\u0007"))
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
