package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.host.easel.Refusal;
import shirushi.host.easel.Step;
import shirushi.language.Language;
import shirushi.language.Words;

class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/shirushi/host/easel/view");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Words english = Words.of(EaselWindow.class, Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeysAndPlaces(Language language) {
    Words words = Words.of(EaselWindow.class, language);
    assertThat(words.keys()).isEqualTo(english.keys());
    for (String key : words.keys()) {
      assertThat(words.get(key)).as(key).isNotBlank();
      assertThat(places(words.get(key))).as(key).isEqualTo(places(english.get(key)));
    }
  }

  @Test
  void noKeyIsMissingAndNoneIsUnused() throws IOException {
    assertThat(new TreeSet<>(english.keys())).isEqualTo(new TreeSet<>(used()));
  }

  @Test
  void placesAreFilled() {
    assertThat(english.get("status.size", 10, 20)).isEqualTo("10 × 20 px");
  }

  /** Keys that are made, and those that stand in the sources. */
  private Set<String> used() throws IOException {
    Set<String> used = new HashSet<>();
    Stream.of(Command.values()).map(Command::key).forEach(used::add);
    Stream.of(Command.Menu.values()).map(Command.Menu::key).forEach(used::add);
    Stream.of(Tool.values()).map(Tool::key).forEach(used::add);
    Stream.of(Step.values()).map(Step::key).forEach(used::add);
    Stream.of(Refusal.Kind.values()).map(Refusal.Kind::key).forEach(used::add);
    Set<String> topics = new HashSet<>();
    english.keys().forEach(key -> topics.add(key.replaceFirst("\\..*", "")));
    Pattern literal =
        Pattern.compile("\"((?:" + String.join("|", topics) + ")\\.[a-z-]+|untitled)\"");
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher found = literal.matcher(Files.readString(file));
        while (found.find()) {
          used.add(found.group(1));
        }
      }
    }
    return used;
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).sorted().toList();
  }
}
