package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.VisibleMark;
import shirushi.format.Export;
import shirushi.format.Samples;
import shirushi.format.TestSigner;

/** What is said of files that are cut off or damaged: a sentence with the file in it, in words. */
class OriginShowDamageTest {
  private static final int FLIPS = 20;

  @TempDir private Path folder;

  static Stream<String> samples() {
    return Stream.of(
        "a.png",
        "a.jpg",
        "a.tif",
        "a.ora",
        "a.psd",
        "deep.psd",
        "deep.png",
        "deep.ora",
        "/kra/krita.kra",
        "/xcf/one-layer.xcf",
        "/png/imagemagick.gif",
        "/png/imagemagick.bmp");
  }

  private static byte[] sample(String name, Path folder) throws IOException {
    if (name.startsWith("/")) {
      try (InputStream in =
          OriginShowDamageTest.class.getResourceAsStream("/shirushi/fuzz" + name)) {
        return in.readAllBytes();
      }
    }
    Path file = folder.resolve("whole-" + name);
    Export.PLAIN.write(name.startsWith("deep") ? Samples.grouped(true) : Samples.canvas(), file);
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  private void inWords(Path file, String what) {
    Show shown = Show.of(file);
    String said = shown.out() + shown.err();
    assertThat(said)
        .as(what)
        .doesNotContain("Exception", "java.", "javax.", "CEN", "I/O error", "fault in Shirushi")
        .doesNotContain("null", "JsonReader", "Index ");
    assertThat(shown.code()).as(what).isIn(0, 3);
    if (shown.code() == 3) {
      assertThat(shown.out()).as(what).isEmpty();
      assertThat(shown.err()).as(what).contains(file.getFileName().toString()).hasLineCount(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFileThatIsCutOffIsSpokenOfInWords(String name) throws IOException {
    byte[] whole = sample(name, folder);
    Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
    for (int percent : new int[] {0, 1, 10, 30, 60, 90, 99}) {
      Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));
      inWords(file, name + " cut to " + percent + " %");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFileWithFlippedBytesIsSpokenOfInWords(String name) throws IOException {
    byte[] whole = sample(name, folder);
    Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
    Random random = new Random(8);
    for (int i = 0; i < FLIPS; i++) {
      byte[] damaged = whole.clone();
      int first = random.nextInt(damaged.length);
      for (int at = first; at < Math.min(damaged.length, first + (i % 2 == 0 ? 1 : 8)); at++) {
        damaged[at] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file, damaged);
      inWords(file, name + " damaged at " + first);
    }
  }

  /** Its layers can all be there when the merged picture, which ends it, is not. */
  @ParameterizedTest
  @ValueSource(strings = {"a.psd", "deep.psd"})
  void aPsdThatIsCutOffAnywhereIsNotTakenForWhole(String name) throws IOException {
    byte[] whole = sample(name, folder);
    Path file = folder.resolve(name);
    for (int percent = 0; percent < 100; percent += 5) {
      Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));
      Show shown = Show.of(file);
      assertThat(shown.code()).as(percent + " %").isEqualTo(3);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(Show.of(file).err())
        .isEqualToIgnoringNewLines(
            "shirushi: "
                + name
                + ": not a picture this can read (it ends early, or a length in it is wrong)");
    Files.write(file, whole);
    assertThat(Show.of(file).code()).isZero();
  }

  @Test
  void aBrokenSidecarIsSpokenOfInWords() throws IOException {
    Path file = folder.resolve("a.png");
    new Export(VisibleMark.OFF, Optional.empty(), Optional.empty(), Optional.of(TestSigner.SIGNER))
        .write(Samples.canvas(), file);
    Path sidecar = folder.resolve("a.png.origin.json");
    byte[] whole = Files.readAllBytes(sidecar);
    for (int percent : new int[] {0, 10, 30, 60, 90}) {
      Files.write(sidecar, Arrays.copyOf(whole, whole.length * percent / 100));
      inWords(file, "a sidecar cut to " + percent + " %");
    }
    Files.write(sidecar, Arrays.copyOf(whole, whole.length / 2));
    assertThat(Show.of(file).out())
        .contains("  a.png.origin.json: not a sidecar this can read (it ends early)");
    String text = new String(whole, java.nio.charset.StandardCharsets.UTF_8);
    Files.writeString(sidecar, text.replaceFirst("\"layers\": \\[", "\"layers\": [5, "));
    inWords(file, "a sidecar with a number for a layer");
    Files.writeString(sidecar, text.replaceFirst("\"width\": \\d+", "\"width\": \"wide\""));
    assertThat(Show.of(file).out())
        .contains("(it is not the JSON that is expected at picture.width)");
  }
}
