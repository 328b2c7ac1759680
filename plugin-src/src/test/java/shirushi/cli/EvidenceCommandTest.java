package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Ora;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

class EvidenceCommandTest {
  @TempDir private Path folder;
  private Path picture;
  private Path pack;
  private String out;
  private String err;

  @BeforeEach
  void draw() throws IOException {
    picture = folder.resolve("a.ora");
    pack = folder.resolve("pack.zip");
    Raster pixels = Raster.of(2, 1, new int[] {0xFF102030, 0x80405060});
    new Ora()
        .write(
            Canvas.of(new Layer(LayerId.random(), "pen", 0, 0, pixels, 1, true, Optional.empty())),
            picture);
  }

  @Test
  void aPackIsWrittenAndVerified() throws IOException {
    assertThat(run("evidence", picture, "-o", pack, "--with-file")).isZero();
    assertThat(out).isEqualTo(pack + System.lineSeparator());
    assertThat(err)
        .isEqualTo(
            "shirushi: this palette recorded no use in this document, as far as these pixels and"
                + " marks tell\n");
    assertThat(run("verify", pack)).isZero();
    assertThat(out).endsWith("the pack holds" + System.lineSeparator()).contains("holds  all ");
    assertThat(run("verify", pack, "--key", folder.resolve("ledger/key.pub"))).isZero();
    Path pem = folder.resolve("public-key.pem");
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      Files.copy(zip.getInputStream(zip.getEntry("public-key.pem")), pem);
    }
    assertThat(run("verify", pack, "--key", pem)).isZero();
    assertThat(out).contains("it is the key you named");
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length / 2] ^= 1;
    Files.write(pack, bytes);
    assertThat(run("verify", pack)).isEqualTo(1);
    assertThat(out).contains("fault  ").endsWith("does not hold" + System.lineSeparator());
    assertThat(run("verify", pack, "--json")).isEqualTo(1);
    JsonObject json = JsonParser.parseString(out).getAsJsonObject();
    assertThat(json.get("holds").getAsBoolean()).isFalse();
    assertThat(json.getAsJsonArray("findings")).isNotEmpty();
  }

  @Test
  void aSnapshotIsPutOnRecordOnlyWhenAskedFor() throws IOException {
    assertThat(run("evidence", "snapshot", picture)).isZero();
    assertThat(out).startsWith("entry 0");
    assertThat(run("evidence", picture, "-o", pack)).isZero();
    assertThat(err).contains("recorded no use");
    assertThat(run("verify", pack)).isZero();
    assertThat(run("ledger", "list")).isZero();
    assertThat(out).hasLineCount(1).contains("snapshot");
  }

  @Test
  void mistakesGetOneSentence() {
    assertThat(run("evidence")).isEqualTo(2);
    assertThat(err).contains("of which picture?");
    assertThat(run("evidence", picture, "-o", picture)).isEqualTo(2);
    assertThat(run("evidence", folder.resolve("none.ora"), "-o", pack)).isEqualTo(3);
    assertThat(err).contains("no such file").hasLineCount(1);
    assertThat(run("evidence", picture, "-o", pack, "--snapshots", picture)).isEqualTo(3);
    assertThat(err).contains("no folder of snapshots").hasLineCount(1);
    assertThat(run("verify", folder.resolve("none.zip"))).isEqualTo(3);
    assertThat(err).contains("no such file").hasLineCount(1);
    assertThat(run("verify", folder)).isEqualTo(3);
    assertThat(err)
        .isEqualTo(
            "shirushi: " + folder + ": a folder, not a pack; name the zip as it was given\n");
    assertThat(run("evidence", "snapshot", folder)).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: " + folder + ": a folder, not a file\n");
    assertThat(pack).doesNotExist();
  }

  @Test
  void whatIsNoPackIsCalledThatAndADamagedOneDoesNotHold() throws IOException {
    Path sketch = Files.write(folder.resolve("sketch.png"), new byte[] {(byte) 0x89, 'P', 'N'});
    assertThat(run("verify", sketch)).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: sketch.png: not an evidence pack, which is a zip\n");
    assertThat(run("verify", picture)).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: a.ora: not an evidence pack: it has no SHA256SUMS\n");
    assertThat(out).isEmpty();
    assertThat(run("evidence", picture, "-o", pack)).isZero();
    byte[] bytes = Files.readAllBytes(pack);
    Files.write(pack, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run("verify", pack)).isEqualTo(1);
    assertThat(out).contains("fault  pack.zip: damaged").doesNotContain("END");
  }

  private int run(Object... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key")),
            new Tool("Shirushi", "9.8.7"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    int code =
        Shirushi.run(
            context,
            EaselWindow.NONE,
            Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
    out = results.toString();
    err = sentences.toString();
    return code;
  }
}
