package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported zip, judged by its own script, which uses sha256sum and openssl and not us. */
class LedgerExportTest {
  @TempDir private Path folder;

  @Test
  void theScriptFindsThatItHolds() throws Exception {
    for (int entries : new int[] {1, 2, 5}) {
      Path at = folder.resolve("of " + entries);
      assertThat(script(unpacked(Ledgers.of(at, entries), at.resolve("out"))))
          .matches(
              "0 holds: " + entries + " entries are what shirushi-ledger/[0-9a-f]{32} signed\n");
    }
  }

  @Test
  void theScriptFindsWhatWasChanged() throws Exception {
    Path out = unpacked(Ledgers.of(folder, 4), folder.resolve("out"));
    Path log = out.resolve("entries");
    String right = Files.readString(log);
    Files.writeString(log, right.replace("flower 2", "flower 7"));
    assertThat(script(out)).isEqualTo("1 entry 2 was changed\n");
    List<String> lines = new java.util.ArrayList<>(right.lines().toList());
    Collections.swap(lines, 1, 2);
    Files.writeString(log, String.join("\n", lines) + "\n");
    assertThat(script(out)).isEqualTo("1 entry 1 is missing or out of its place\n");
    Files.writeString(log, String.join("\n", right.lines().toList().subList(0, 3)) + "\n");
    assertThat(script(out)).isEqualTo("1 the checkpoint has another number of entries\n");
    Files.writeString(log, right);
    Path checkpoint = out.resolve("checkpoint");
    String note = Files.readString(checkpoint);
    Files.writeString(checkpoint, note.replaceFirst("shirushi-ledger", "Shirushi-ledger"));
    assertThat(script(out)).contains("the checkpoint's signature is wrong").startsWith("1 ");
  }

  @Test
  void nothingSecretIsInIt() throws Exception {
    Ledger ledger = Ledgers.of(folder, 1);
    ledger.append(Ledgers.entry(1), new byte[10]);
    Path out = unpacked(ledger, folder.resolve("out"));
    try (var files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> out.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "README.txt", "check.sh", "checkpoint", "entries", "key.pem", "key.pub");
    }
    assertThat(Files.readString(out.resolve("key.pem"))).doesNotContain("PRIVATE");
  }

  @Test
  void anEmptyLedgerIsNotExported() {
    assertThatThrownBy(() -> LedgerExport.write(Ledgers.in(folder), new ByteArrayOutputStream()))
        .isInstanceOf(LedgerException.class);
  }

  private static Path unpacked(Ledger ledger, Path to) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LedgerExport.write(ledger, bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    return to;
  }

  /** Exit code and output. */
  private static String script(Path at) throws Exception {
    try {
      new ProcessBuilder("openssl", "version").start().waitFor();
      Process bash =
          new ProcessBuilder("bash", at.resolve("check.sh").toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(bash.getInputStream().readAllBytes());
      return bash.waitFor() + " " + said;
    } catch (IOException e) {
      return Assumptions.abort("bash or openssl is not here: " + e.getMessage());
    }
  }
}
