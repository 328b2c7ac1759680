package shirushi.host.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningKritasTest {
  @TempDir Path folder;

  @Test
  void programIsKnownByItsName() {
    assertThat(RunningKritas.isKrita("/usr/bin/krita")).isTrue();
    assertThat(RunningKritas.isKrita("/usr/bin/krita (deleted)")).isTrue();
    assertThat(RunningKritas.isKrita("C:\\Program Files\\Krita (x64)\\bin\\krita.exe")).isTrue();
    assertThat(RunningKritas.isKrita("/usr/bin/krita_version")).isFalse();
    assertThat(RunningKritas.isKrita("/home/krita/bin/java")).isFalse();
  }

  @Test
  void onlyTheKritaOfTheseSettingsIsInTheWay() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "looks at processes as Linux shows them");
    Path krita = Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve("krita"));
    Path mine = folder.resolve("mine");
    Path other = folder.resolve("other");
    ProcessBuilder builder = new ProcessBuilder(krita.toString(), "60");
    builder.environment().put("HOME", mine.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    Process process = builder.start();
    try {
      assertThat(uses(mine)).isTrue();
      assertThat(uses(other)).isFalse();
    } finally {
      process.destroy();
      process.waitFor();
    }
    assertThat(uses(mine)).isFalse();
  }

  private boolean uses(Path home) {
    return RunningKritas.use(home.resolve(".config/kritarc"), "Linux", folder);
  }
}
