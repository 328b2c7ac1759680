package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Raster;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;

class PicturesTest {
  @TempDir Path folder;
  private final Pictures pictures = new Pictures();

  private Path written(String format, int type) throws IOException {
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

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "bmp"})
  void samplesAreTakenAsTheyStand(String format) throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY}) {
      Raster raster = pictures.read(written(format, type)).flatten();
      assertThat(raster.argb(0, 0) & 255).isBetween(62, 66);
      assertThat(raster.argb(15, 7) >> 8 & 255).isBetween(198, 202);
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
  }

  @Test
  void aJpegsPacketIsRead() throws IOException {
    Path file = written("jpg", BufferedImage.TYPE_3BYTE_BGR);
    String packet = "http://ns.adobe.com/xap/1.0/\0" + Xmp.write(Tags.full());
    insert(file, packet.getBytes(StandardCharsets.UTF_8));
    assertThat(pictures.read(file).layers().get(0).tag()).contains(Tags.full());
  }

  @ParameterizedTest
  @CsvSource({"1,16,8,64", "3,16,8,200", "6,8,16,64", "8,8,16,200", "2,16,8,200", "4,16,8,64"})
  void theCamerasOrientationIsHeeded(int orientation, int width, int height, int topLeft)
      throws IOException {
    Path file = written("jpg", BufferedImage.TYPE_3BYTE_BGR);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    insert(file, exif.array());
    Raster raster = pictures.read(file).flatten();
    assertThat(raster.width()).isEqualTo(width);
    assertThat(raster.height()).isEqualTo(height);
    assertThat(raster.argb(0, 0) & 255).isBetween(topLeft - 2, topLeft + 2);
  }

  /** Puts an APP1 segment right after the start of image. */
  private static void insert(Path file, byte[] body) throws IOException {
    byte[] jpeg = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {-1, (byte) 0xE1});
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (body.length + 2)).array());
    out.writeBytes(body);
    out.write(jpeg, 2, jpeg.length - 2);
    Files.write(file, out.toByteArray());
  }

  @Test
  void damageIsNamedAndSizeChecked() throws IOException {
    for (String format : new String[] {"jpg", "bmp"}) {
      Path file = written(format, BufferedImage.TYPE_3BYTE_BGR);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, 20));
      assertThatThrownBy(() -> pictures.read(file))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("grey." + format + ": not a picture this can read (");
    }
    Path file = folder.resolve("big.gif");
    Files.write(
        file,
        "GIF89a\u00e0\u002e\u00e0\u002e\0\0\0,\0\0\0\0\u00e0\u002e\u00e0\u002e\0"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> pictures.read(file))
        .hasMessage("big.gif: 12000×12000 is over the limit of 64 megapixels");
  }

  @Test
  void itOnlyReads() {
    assertThat(pictures.writable()).isFalse();
    assertThatThrownBy(() -> pictures.write(Samples.canvas(), folder.resolve("a.jpg")))
        .hasMessage("a.jpg: JPEG, GIF, BMP can only be read");
  }
}
