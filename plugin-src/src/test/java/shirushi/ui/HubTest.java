package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shirushi.host.HostException;
import shirushi.host.HostException.Reason;
import shirushi.language.Language;
import shirushi.language.Words;

/** What a call comes to is said in the artist's language. */
class HubTest {
  private static final String ENGLISH = "harbour.ora: that cannot be done";

  private final Hub hub =
      new Hub(
          new Workplace(
              null, null, null, null, null, null, null, null, Runnable::run, Runnable::run, null),
          Language.JAPANESE);

  private Phrase refused(HostException refusal) {
    hub.call(
        () -> {
          throw refusal;
        },
        nothing -> {});
    return hub.notice().orElseThrow().phrase();
  }

  private static Stream<Reason> known() {
    return Stream.of(Reason.values()).filter(it -> it != Reason.OTHER);
  }

  @ParameterizedTest
  @MethodSource("known")
  void aRefusalThatHostsShareIsWordedWithoutTheirEnglish(Reason reason) {
    Phrase said = refused(new HostException(reason, ENGLISH));
    String text = Words.of(PaletteModel.class, Language.JAPANESE).get(said.key());
    assertThat(text).doesNotContain("{").matches(".*[\\p{IsHiragana}\\p{IsKatakana}].*");
    assertThat(said.values()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("known")
  void eachHasASentenceOfItsOwn(Reason reason) {
    Phrase said = refused(new HostException(reason, ENGLISH));
    assertThat(known().filter(other -> said.equals(refused(new HostException(other, ENGLISH)))))
        .containsExactly(reason);
  }

  @Test
  void whatNobodyKnowsIsQuoted() {
    assertThat(refused(new HostException(ENGLISH))).isEqualTo(Phrase.of("trouble.host", ENGLISH));
  }
}
