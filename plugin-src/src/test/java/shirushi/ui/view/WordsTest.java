package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.language.Words;

/** The panel's labels are whole in every language. */
class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/shirushi/ui/view");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w.]*)\"");

  /** The beginning of a key, of which the end is a value's name. */
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z][\\w.]*\\.)\"\\s*\\+");

  private static final Pattern ASKED =
      Pattern.compile("(?:labels|labels\\(\\))\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

  private final Words english = Words.of(PalettePanel.class, Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysTheSameThings(Language language) {
    Words labels = Words.of(PalettePanel.class, language);
    assertThat(labels.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(labels.get(key)).as(key).isNotBlank();
      assertThat(placeholders(labels.get(key))).as(key).isEqualTo(placeholders(english.get(key)));
    }
  }

  @Test
  void whatIsAskedForIsThere() throws IOException {
    Set<String> asked = found(ASKED);
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(english.keys()).containsAll(asked);
  }

  @Test
  void nothingIsThereThatNobodyAsksFor() throws IOException {
    Set<String> whole = found(LITERAL);
    Set<String> beginnings = found(BEGINNING);
    Set<String> unused = new TreeSet<>(english.keys());
    unused.removeAll(whole);
    unused.removeIf(key -> beginnings.contains(key.substring(0, key.lastIndexOf('.') + 1)));
    assertThat(unused).isEmpty();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(result -> found.add(result.group(1)));
      }
    }
    return found;
  }
}
