package shirushi.host.install;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.HostException;

class KritaBridgeTest {
  private static final Path SOURCE =
      Path.of(System.getProperty("shirushi.home", "..")).resolve("manifest/hosts/krita");
  private static final String RC = "[MainWindow]\nState=\u00e9\n\n[theme]\nTheme=Krita dark\n";

  @TempDir Path home;
  private KritaPlace place;
  private KritaBridge bridge;

  @BeforeEach
  void kritaThatWasStartedOnce() throws IOException {
    place = new KritaPlace(home.resolve("share/krita"), home.resolve("config/kritarc"), "");
    bridge = KritaBridge.read(SOURCE, List.of("/where it lies/shirushi", "serve"));
    put("share/krita/input/default.profile", "of Krita");
    put("share/krita/pykrita/other.desktop", "of another");
    put("config/kritarc", RC);
    Files.setPosixFilePermissions(place.settings(), fromString("rw-------"));
  }

  private Path put(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  /** Every file and folder below the home, with what is in it. */
  private Map<String, String> all() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = home.relativize(file).toString();
        all.put(
            name,
            Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  @Test
  void bridgeLiesWhereKritaLooksAndIsSwitchedOn() throws IOException, HostException {
    List<String> said = bridge.install(place);
    Path python = place.resources().resolve("pykrita");
    assertThat(python.resolve("shirushi/bridge.py")).hasSameBinaryContentAs(own("bridge.py"));
    assertThat(python.resolve("shirushi/__init__.py")).hasSameBinaryContentAs(own("__init__.py"));
    assertThat(python.resolve("shirushi.desktop")).exists();
    assertThat(place.resources().resolve("actions/shirushi.action")).exists();
    assertThat(python.resolve("shirushi/palette.json"))
        .hasContent("{\"command\":[\"/where it lies/shirushi\",\"serve\"]}");
    assertThat(all().get("config/kritarc")).contains("[python]\nenable_shirushi=true\n", "\u00e9");
    assertThat(Files.getPosixFilePermissions(place.settings())).isEqualTo(fromString("rw-------"));
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).endsWith("the bridge placed");
    assertThat(said.get(1)).contains("switched on");
  }

  private static Path own(String module) {
    return SOURCE.resolve("shirushi").resolve(module);
  }

  @Test
  void doingItAgainChangesNothing() throws IOException, HostException {
    bridge.install(place);
    Map<String, String> before = all();
    assertThat(bridge.install(place)).allMatch(line -> line.endsWith("already"));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void olderVersionIsReplaced() throws IOException, HostException {
    bridge.install(place);
    Map<String, String> wanted = all();
    put("share/krita/pykrita/shirushi/bridge.py", "an older one");
    put("share/krita/pykrita/shirushi/forgotten.py", "a module that is no more");
    assertThat(bridge.install(place).get(0)).endsWith("the bridge placed");
    assertThat(all()).isEqualTo(wanted);
  }

  @Test
  void removingLeavesWhatWasThereByteForByte() throws IOException, HostException {
    Map<String, String> before = all();
    bridge.install(place);
    put("share/krita/pykrita/shirushi/__pycache__/bridge.cpython-311.pyc", "compiled");
    assertThat(KritaBridge.remove(place)).hasSize(2);
    assertThat(all()).isEqualTo(before);
    assertThat(Files.getPosixFilePermissions(place.settings())).isEqualTo(fromString("rw-------"));
    assertThat(KritaBridge.remove(place)).isEmpty();
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void kritaThatWasNeverStartedHasNothingAfterRemoving() throws IOException, HostException {
    KritaPlace none = new KritaPlace(home.resolve("new/krita"), home.resolve("newer/kritarc"), "");
    bridge.install(none);
    KritaBridge.remove(none);
    assertThat(none.resources()).doesNotExist();
    assertThat(none.settings()).doesNotExist();
  }

  @Test
  void othersFilesInTheFolderAreKept() throws IOException, HostException {
    bridge.install(place);
    Path notes = put("share/krita/pykrita/shirushi/notes.txt", "mine");
    assertThat(KritaBridge.remove(place)).anyMatch(line -> line.contains("kept"));
    assertThat(notes.getParent()).isDirectoryContaining(notes::equals);
    assertThat(notes.resolveSibling("bridge.py")).doesNotExist();
  }

  @Test
  void anotherPluginOfTheNameIsLeftAsItIs() throws IOException {
    for (String name :
        List.of(
            "pykrita/shirushi/__init__.py",
            "pykrita/shirushi/part.py",
            "pykrita/shirushi.desktop",
            "actions/shirushi.action")) {
      Path file = put("share/krita/" + name, "of another");
      Map<String, String> before = all();
      assertThatThrownBy(() -> bridge.install(place))
          .isInstanceOf(HostException.class)
          .hasMessageContaining("left as it is");
      assertThatThrownBy(() -> KritaBridge.remove(place)).isInstanceOf(HostException.class);
      assertThat(all()).isEqualTo(before);
      Files.delete(file);
    }
  }

  @Test
  void linkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    Files.createSymbolicLink(place.resources().resolve("pykrita/shirushi"), elsewhere);
    assertThatThrownBy(() -> bridge.install(place))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("a link is there");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void archiveHasTheFolderByWhichKritaFindsThePackage() throws IOException {
    List<String> names = new ArrayList<>();
    byte[] archive = archive();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .startsWith("shirushi/")
        .contains(
            "shirushi/__init__.py",
            "shirushi/palette.json",
            "shirushi.desktop",
            "actions/shirushi.action")
        .doesNotHaveDuplicates();
    assertThat(archive()).isEqualTo(archive);
  }

  private byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bridge.zip(out);
    return out.toByteArray();
  }
}
