package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Raster;

class PicturesTest {
  @TempDir Path folder;
  private final Pictures pictures = new Pictures();

  /** Two greys side by side, 16×8. */
  static Path greys(Path folder, String format, int type) throws IOException {
    BufferedImage image = new BufferedImage(16, 8, type);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 16; x++) {
        int value = x < 8 ? 64 : 200;
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          image.getRaster().setSample(x, y, band, value);
        }
      }
    }
    Path file = folder.resolve("grey." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  @Test
  void samplesAreTakenAsTheyStand() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY}) {
      Raster raster = pictures.read(greys(folder, "bmp", type)).flatten();
      assertThat(raster.argb(0, 0) & 255).isEqualTo(64);
      assertThat(raster.argb(15, 7) >> 8 & 255).isEqualTo(200);
      assertThat(raster.opaque()).isTrue();
    }
  }

  @Test
  void aGifIsRead() throws IOException {
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_INDEXED);
    image.setRGB(1, 1, 0xFFFF0000);
    Path file = folder.resolve("a.gif");
    ImageIO.write(image, "gif", file.toFile());
    assertThat(pictures.read(file).flatten().argb(1, 1)).isEqualTo(0xFFFF0000);
    assertThat(pictures.read(file).layers().get(0).name()).isEqualTo("a");
    Hostile.everyPrefix(pictures, file);
    Hostile.flippedBytes(pictures, file, 300);
  }

  @Test
  void damageIsNamedAndSizeChecked() throws IOException {
    Path file = greys(folder, "bmp", BufferedImage.TYPE_3BYTE_BGR);
    Hostile.flippedBytes(pictures, file, 300);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 20));
    assertThatThrownBy(() -> pictures.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("grey.bmp: not a picture this can read (");
    Path big = folder.resolve("big.gif");
    Files.write(
        big,
        "GIF89a\u00e0\u002e\u00e0\u002e\0\0\0,\0\0\0\0\u00e0\u002e\u00e0\u002e\0"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> pictures.read(big))
        .hasMessage("big.gif: 12000×12000 is over the limit of 64 megapixels");
  }

  @Test
  void itOnlyReads() {
    assertThat(pictures.writable()).isFalse();
    assertThatThrownBy(() -> pictures.write(Samples.canvas(), folder.resolve("a.gif")))
        .hasMessage("a.gif: GIF, BMP can only be read");
  }
}
