package shirushi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.language.Language;

class TongueTest {
  @TempDir private Path folder;

  @Test
  void whatWasChosenIsChosenTheNextTime() {
    Path file = folder.resolve("not/yet/palette.properties");
    assertThat(new Tongue(file).chosen()).isEmpty();
    new Tongue(file).choose(Language.JAPANESE);
    assertThat(new Tongue(file).chosen()).contains(Language.JAPANESE);
  }

  @Test
  void aDamagedFileMeansThatNoneWasChosen() throws Exception {
    Path file = folder.resolve("palette.properties");
    for (String text : new String[] {"", "language=", "language=xx", "\\u00"}) {
      Files.writeString(file, text);
      assertThat(new Tongue(file).chosen()).as(text).isEmpty();
    }
  }

  @Test
  void whatCannotBeWrittenEndsNothing() throws Exception {
    Path file = folder.resolve("file");
    Files.writeString(file, "no folder");
    new Tongue(file.resolve("palette.properties")).choose(Language.KOREAN);
    assertThat(file).hasContent("no folder");
  }
}
