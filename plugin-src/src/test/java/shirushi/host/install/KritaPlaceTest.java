package shirushi.host.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KritaPlaceTest {
  @TempDir Path home;

  private void there(String folder) throws IOException {
    Files.createDirectories(home.resolve(folder));
  }

  @Test
  void kritaThatWasNeverStartedGetsThePlaceItWillLookAt() {
    assertThat(KritaPlace.find(Map.of(), "Linux", home))
        .containsExactly(
            new KritaPlace(
                home.resolve(".local/share/krita"), home.resolve(".config/kritarc"), ""));
    assertThat(KritaPlace.find(Map.of(), "Mac OS X", home))
        .containsExactly(
            new KritaPlace(
                home.resolve("Library/Application Support/krita"),
                home.resolve("Library/Preferences/kritarc"),
                ""));
    assertThat(KritaPlace.find(Map.of(), "Windows 11", home))
        .containsExactly(
            new KritaPlace(
                home.resolve("AppData/Roaming/krita"), home.resolve("AppData/Local/kritarc"), ""));
  }

  @Test
  void variablesCountWhereTheyAreAbsolute() {
    Map<String, String> elsewhere =
        Map.of("XDG_DATA_HOME", home.resolve("d").toString(), "XDG_CONFIG_HOME", "relative");
    assertThat(KritaPlace.find(elsewhere, "Linux", home))
        .containsExactly(
            new KritaPlace(home.resolve("d/krita"), home.resolve(".config/kritarc"), ""));
  }

  @Test
  void everyKritaOfTheUserIsFound() throws IOException {
    there(".var/app/org.kde.krita");
    assertThat(KritaPlace.find(Map.of(), "Linux", home))
        .extracting(KritaPlace::box)
        .containsExactly("Flatpak");
    there("snap/krita/current");
    there(".local/share/krita");
    assertThat(KritaPlace.find(Map.of(), "Linux", home))
        .containsExactly(
            new KritaPlace(home.resolve(".local/share/krita"), home.resolve(".config/kritarc"), ""),
            new KritaPlace(
                home.resolve(".var/app/org.kde.krita/data/krita"),
                home.resolve(".var/app/org.kde.krita/config/kritarc"),
                "Flatpak"),
            new KritaPlace(
                home.resolve("snap/krita/current/.local/share/krita"),
                home.resolve("snap/krita/current/.config/kritarc"),
                "Snap"));
  }
}
