package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.language.Language;

class PreferencesTest {
  @TempDir private Path folder;

  @Test
  void areThereAgainTheNextTime() throws IOException {
    Path file = folder.resolve("not/there/yet.properties");
    Preferences first = new Preferences(file);
    first.language(Language.KOREAN);
    first.dark(false);
    first.palette(true);
    first.width("side", 200);
    first.write();
    Preferences second = new Preferences(file);
    assertThat(second.language()).isEqualTo(Language.KOREAN);
    assertThat(second.dark()).isFalse();
    assertThat(second.palette()).isTrue();
    assertThat(second.width("side")).hasValue(200);
    assertThat(second.width("palette")).isEmpty();
  }

  @Test
  void recentFilesComeLatestFirstEachOnceAndOnlyWhileTheyAreThere() throws IOException {
    Preferences preferences = new Preferences(folder.resolve("p"));
    for (int i = 0; i < 12; i++) {
      preferences.used(Files.createFile(folder.resolve("絵" + i + ".ora")));
    }
    preferences.used(folder.resolve("絵5.ora"));
    preferences.write();
    Files.delete(folder.resolve("絵11.ora"));
    Preferences again = new Preferences(folder.resolve("p"));
    assertThat(again.recent()).hasSize(Preferences.RECENT - 1).doesNotHaveDuplicates();
    assertThat(again.recent().get(0)).isEqualTo(folder.resolve("絵5.ora"));
    assertThat(again.recent().get(1)).isEqualTo(folder.resolve("絵10.ora"));
  }

  @Test
  void aDamagedFileMeansTheDefaults() throws IOException {
    Path file = Files.writeString(folder.resolve("p"), "dark=\\u12zz\nlanguage=klingon");
    assertThat(new Preferences(file).dark()).isTrue();
    Files.writeString(file, "language=klingon\nrecent.0=\0\nwidth.side=wide");
    assertThat(new Preferences(file).language()).isNotNull();
    assertThat(new Preferences(file).recent()).isEmpty();
    assertThat(new Preferences(file).width("side")).isEmpty();
  }

  @Test
  void aNameWithoutAnEndingKeepsItsLayers() {
    assertThat(Endings.named(Path.of("a/cat"), ".ora")).isEqualTo(Path.of("a/cat.ora"));
    assertThat(Endings.named(Path.of("a.b/cat"), ".ora")).isEqualTo(Path.of("a.b/cat.ora"));
    assertThat(Endings.named(Path.of("a/cat.png"), ".ora")).isEqualTo(Path.of("a/cat.png"));
    assertThat(Endings.layered(Path.of("a.b/cat.kra"))).isEqualTo(Path.of("a.b/cat.ora"));
    assertThat(Endings.layered(Path.of("無題"))).isEqualTo(Path.of("無題.ora"));
  }
}
