package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.job.Failure;
import shirushi.language.Language;
import shirushi.language.Words;

/** What the palette says, in five languages. */
class WordsTest {
  private static final Words ENGLISH = Words.of(PaletteModel.class, Language.ENGLISH);
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern KEY =
      Pattern.compile("\"((?:size|refused|notice|trouble|failure)\\.[A-Za-z_]+)\"");

  /** All keys that stand in the sources of the palette. */
  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String room : List.of("ui", "job")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/shirushi", room))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          Matcher key = KEY.matcher(Files.readString(file));
          while (key.find()) {
            used.add(key.group(1));
          }
        }
      }
    }
    for (Failure.Kind kind : Failure.Kind.values()) {
      used.add("failure." + kind);
    }
    // The panel's own words have the same form; they stand in its own files.
    used.remove("size.shown");
    return used;
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyThatIsUsedIsThereAndNoOther(Language language) throws Exception {
    assertThat(used()).hasSizeGreaterThan(30);
    assertThat(new TreeSet<>(Words.of(PaletteModel.class, language).keys())).isEqualTo(used());
  }

  /** What others say of it is in English and begins anyhow: it stands behind a colon. */
  @ParameterizedTest
  @EnumSource
  void whatIsSaidBeginsAsASentence(Language language) {
    Words words = Words.of(PaletteModel.class, language);
    for (String key : words.keys()) {
      String text = words.get(key, "{0}", "{1}", "{2}");
      assertThat(text).as(key).doesNotStartWith("{0}:").isNotEqualTo("{0}");
      if (language == Language.ENGLISH && !key.matches("refused[.]lock(Why)?")) {
        assertThat(Character.isUpperCase(text.charAt(0))).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void placesAreTheSameAndNoSentenceIsEmpty(Language language) {
    Words words = Words.of(PaletteModel.class, language);
    for (String key : ENGLISH.keys()) {
      String text = words.get(key, "{0}", "{1}", "{2}");
      assertThat(text).as(key).isNotBlank();
      assertThat(places(text)).as(key).isEqualTo(places(ENGLISH.get(key, "{0}", "{1}", "{2}")));
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  /** Letters of the wrong script are how a mixed-up file shows. */
  @ParameterizedTest
  @CsvSource({
    "JAPANESE, .*[\\p{IsHiragana}\\p{IsKatakana}].*",
    "KOREAN, .*\\p{IsHangul}.*",
    "TRADITIONAL_CHINESE, .*\\p{IsHan}.*",
    "SIMPLIFIED_CHINESE, .*\\p{IsHan}.*",
    "ENGLISH, .*[a-z].*",
  })
  void everySentenceIsWrittenInItsOwnScript(Language language, String script) {
    Words words = Words.of(PaletteModel.class, language);
    for (String key : words.keys()) {
      String text = words.get(key, "", "", "");
      if (key.startsWith("refused.") || key.startsWith("failure.")) {
        assertThat(text).as(key).matches(script);
      }
    }
  }
}
