package shirushi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
  @TempDir private Path folder;

  @Test
  void followThePlatform() {
    Path home = folder.resolve("home");
    assertThat(data(Map.of(), "Linux")).isEqualTo(home.resolve(".local/share"));
    assertThat(data(Map.of(), "Mac OS X")).isEqualTo(home.resolve("Library/Application Support"));
    assertThat(data(Map.of(), "Windows 11")).isEqualTo(home.resolve("AppData/Local"));
    assertThat(data(Map.of("XDG_DATA_HOME", folder.toString()), "Linux")).isEqualTo(folder);
    assertThat(data(Map.of("LOCALAPPDATA", folder.toString()), "Windows 11")).isEqualTo(folder);
  }

  @Test
  void aRelativePathInTheEnvironmentDoesNotCount() {
    assertThat(data(Map.of("XDG_DATA_HOME", "relative"), "Linux"))
        .isEqualTo(folder.resolve("home/.local/share"));
  }

  private Path data(Map<String, String> environment, String system) {
    return new UserFolders(environment, system, folder.resolve("home"))
        .folder("XDG_DATA_HOME", ".local/share", "Library/Application Support");
  }
}
