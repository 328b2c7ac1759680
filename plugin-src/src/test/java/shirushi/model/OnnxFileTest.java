package shirushi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {
  private static final int INITIALIZER = 5;

  @TempDir Path folder;
  private Path root;
  private Path file;

  @BeforeEach
  void aDirectoryWithWeights() throws IOException {
    root = Files.createDirectories(folder.toRealPath().resolve("model"));
    Files.createDirectories(root.resolve("unet/deep"));
    Files.write(root.resolve("unet/weights.pb"), new byte[100]);
    Files.write(folder.resolve("secret"), new byte[100]);
    file = root.resolve("unet/model.onnx");
  }

  private OnnxFile check(byte[] model) throws IOException, ModelException {
    Files.write(file, model);
    return OnnxFile.check(file, root);
  }

  private void refused(byte[] model, String... words) {
    assertThatThrownBy(() -> check(model))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("unet/model.onnx: ")
        .hasMessageContainingAll(words);
  }

  private static byte[] reading(String location, String offset, String length) {
    return Wire.model(Wire.bytes(INITIALIZER, Wire.external(location, offset, length)));
  }

  @Test
  void aModelWithItsWeightsInsideNeedsNoOtherFile() throws Exception {
    byte[] tensor = Wire.join(Wire.text(8, "weight"), Wire.bytes(9, new byte[5000]));
    assertThat(check(Wire.model(Wire.bytes(INITIALIZER, tensor))).external()).isEmpty();
  }

  @Test
  void theFilesThatTensorsReadAreFoundWhereverTheyStand() throws Exception {
    byte[] tensor = Wire.external("weights.pb", "0", "100");
    byte[] asValue = Wire.bytes(1, Wire.bytes(5, Wire.text(1, "value"), Wire.bytes(5, tensor)));
    byte[] inBranch = Wire.bytes(1, Wire.bytes(5, Wire.bytes(6, Wire.bytes(INITIALIZER, tensor))));
    byte[] sparse = Wire.bytes(15, Wire.bytes(1, tensor));
    byte[] function =
        Wire.join(
            Wire.model(), Wire.bytes(25, Wire.bytes(7, Wire.bytes(5, Wire.bytes(10, tensor)))));
    byte[] training = Wire.join(Wire.model(), Wire.bytes(20, Wire.bytes(2, asValue)));
    for (byte[] model :
        List.of(
            reading("weights.pb", "20", "80"),
            Wire.model(asValue),
            Wire.model(inBranch),
            Wire.model(sparse),
            function,
            training)) {
      assertThat(check(model).external()).containsExactly(root.resolve("unet/weights.pb"));
    }
  }

  @Test
  void aFileCutAnywhereIsCutShort() throws Exception {
    byte[] whole = reading("weights.pb", "0", "100");
    for (int length = 2; length < whole.length; length++) {
      refused(Arrays.copyOf(whole, length), "the file is cut short");
    }
    assertThat(check(whole).external()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello, world", "{\"a\": 1}", "<!DOCTYPE html>", "\u0089PNG\r\n\u001a\n"})
  void whatIsNoModelIsSaidToBeNone(String content) {
    refused(content.getBytes(StandardCharsets.ISO_8859_1), "not an ONNX file");
  }

  @Test
  void anEmptyFileAndAPointerAreNamed() {
    refused(new byte[0], "the file is empty");
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n";
    refused(pointer.getBytes(StandardCharsets.UTF_8), "Git LFS pointer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../secret",
        "deep/../../../secret",
        "..\\..\\secret",
        "/etc/passwd",
        "\\\\host\\share",
        "C:\\secret",
        "..",
        "deep/.."
      })
  void aLocationThatLeavesIsRefused(String location) {
    refused(reading(location, "0", "1"), location, "leaves the model directory");
  }

  @Test
  void aLinkThatLeavesIsRefusedAndOneThatStaysIsNot() throws Exception {
    Files.createSymbolicLink(root.resolve("unet/out"), folder.resolve("secret"));
    Files.createSymbolicLink(root.resolve("unet/away"), folder);
    refused(reading("out", "0", "1"), "a link that leaves the model directory");
    refused(reading("away/secret", "0", "1"), "a link that leaves the model directory");
    Files.createSymbolicLink(root.resolve("unet/in"), root.resolve("unet/weights.pb"));
    assertThat(check(reading("in", "0", "100")).external())
        .containsExactly(root.resolve("unet/weights.pb"));
  }

  @Test
  void theModelItselfMayNotBeALinkThatLeaves() throws Exception {
    Files.write(folder.resolve("elsewhere.onnx"), Wire.model());
    Files.createSymbolicLink(file, folder.resolve("elsewhere.onnx"));
    assertThatThrownBy(() -> OnnxFile.check(file, root))
        .isInstanceOf(ModelException.class)
        .hasMessage("unet/model.onnx: a link that leaves the model directory");
  }

  @Test
  void weightsThatAreMissingShortOrUnreadableAreNamed() {
    refused(reading("gone.bin", "0", "1"), "“gone.bin”, which is missing");
    refused(reading("deep", "0", "1"), "which is missing");
    refused(reading("*/_ORT_MEM_ADDR_/*", "4096", "1"), "which is missing");
    refused(reading("weights.pb\0", "0", "1"), "which is no path");
    refused(reading("weights.pb", "50", "51"), "the file ends at 100", "cut short");
    refused(reading("weights.pb", "101", "0"), "the file ends at 100");
    refused(reading("weights.pb", "-1", "1"), "offset “-1”");
    refused(reading("weights.pb", "0", "9999999999999999999"), "length");
    refused(reading("", "0", "1"), "doesn't say in which");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    byte[] graph = Wire.text(2, "innermost");
    for (int i = 0; i < 100; i++) {
      graph = Wire.bytes(1, Wire.bytes(5, Wire.bytes(6, graph)));
    }
    refused(Wire.model(graph), "nested deeper");
  }

  @Test
  void weightsInsideAreSkippedNotRead() throws Exception {
    // 1.5 GB of nothing: a sparse file that takes seconds to read and no time to skip.
    byte[] name = Wire.text(8, "weight");
    int raw = 1_500_000_000;
    byte[] rawHead = Arrays.copyOf(Wire.join(new byte[] {9 << 3 | 2}, length(raw)), 6);
    byte[] tensorHead =
        Wire.join(new byte[] {INITIALIZER << 3 | 2}, length(name.length + rawHead.length + raw));
    long tensor = tensorHead.length + name.length + rawHead.length + (long) raw;
    byte[] graphHead = Wire.join(new byte[] {7 << 3 | 2}, length((int) tensor));
    byte[] head = Wire.join(Wire.number(1, 8), graphHead, tensorHead, name, rawHead);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head);
      out.seek(head.length + (long) raw);
      out.write(Wire.bytes(8, Wire.number(2, 14)));
    }
    assertThat(OnnxFile.check(file, root).external()).isEmpty();
  }

  private static byte[] length(int value) {
    byte[] numbered = Wire.number(1, value);
    return Arrays.copyOfRange(numbered, 1, numbered.length);
  }
}
