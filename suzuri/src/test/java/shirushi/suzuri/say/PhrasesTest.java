package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private static final List<String> GROUPS =
      List.of("tag", "sentence", "filler", "hair", "eyes", "clothes", "hat", "behind");

  @ParameterizedTest
  @EnumSource
  void everyPlaceForAWordCanBeFilled(Language language) {
    Phrases phrases = Phrases.of(language);
    for (String group : GROUPS) {
      phrases.group(group).forEach(phrase -> check(phrase, language));
    }
  }

  private static void check(Phrase phrase, Language language) {
    for (Phrase.Part part : phrase.parts()) {
      if (part instanceof Phrase.Slot slot) {
        List<String> values = slot.axis() == null ? List.of(slot.noun()) : slot.axis().options();
        assertThat(values)
            .as("%s %s", language, slot)
            .anyMatch(value -> !Words.of(slot.key(), value, language).isEmpty());
      } else if (part instanceof Phrase.Group group) {
        assertThat(Phrases.of(language).group(group.name())).isNotEmpty();
      } else if (part instanceof Phrase.Optional optional) {
        check(optional.phrase(), language);
      }
    }
  }
}
