package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;

class FormatsTest {
  @TempDir Path folder;

  @Test
  void theEndingChoosesTheFormat() throws IOException {
    assertThat(Formats.forPath(Path.of("A.ORA"))).isInstanceOf(Ora.class);
    assertThat(Formats.forPath(Path.of("a.b.png"))).isInstanceOf(Png.class);
    assertThat(Formats.forPath(Path.of("a.jpeg"))).isInstanceOf(Jpeg.class);
  }

  @Test
  void anUnknownEndingListsTheKnownOnes() {
    assertThatThrownBy(() -> Formats.forPath(Path.of("dir/a.webp")))
        .hasMessage(
            "a.webp: not a format that can be read (known: .ora .psd .png .jpg .jpeg .tif .tiff"
                + " .kra .xcf .gif .bmp)");
    assertThatThrownBy(() -> Formats.forWriting(Path.of("a.gif")))
        .hasMessage(
            "a.gif: not a format that can be written (known: .ora .psd .png .jpg .jpeg .tif"
                + " .tiff)");
  }

  @Test
  void aWronglyNamedPictureIsReadByItsContent() throws IOException {
    Path png = folder.resolve("a.png");
    Canvas canvas = Canvas.of(Samples.layer("a", 0, 0, Samples.noise(3, 3), null));
    new Png().write(canvas, png);
    Path named = Files.move(png, folder.resolve("a.jpg"));
    assertThat(Formats.read(named).flatten()).isEqualTo(canvas.flatten());
  }

  @Test
  void whatIsNoPictureIsNamedWithTheFault() throws IOException {
    Path text = Files.writeString(folder.resolve("sketch.png"), "hello");
    assertThatThrownBy(() -> Formats.read(text))
        .isInstanceOf(FormatException.class)
        .hasMessage("sketch.png: not a picture this can read (it does not begin like a PNG file)");
    Path none = folder.resolve("none.png");
    assertThatThrownBy(() -> Formats.read(none)).hasMessage(none + ": no such file");
    assertThatThrownBy(() -> Formats.read(folder))
        .hasMessage(folder + ": not a file that may be read");
    Path empty = Files.writeString(folder.resolve("empty.gif"), "");
    assertThatThrownBy(() -> Formats.read(empty)).isInstanceOf(FormatException.class);
  }
}
