package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;

class PngTest {
  @TempDir Path folder;
  private final Png png = new Png();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 37, 300})
  void pixelsComeBackExactly(int width) throws IOException {
    Raster raster = Samples.noise(width, 41);
    Path file = folder.resolve("noise.png");
    png.write(Canvas.of(Samples.layer("noise", 0, 0, raster, null)), file);
    assertThat(png.read(file).flatten()).isEqualTo(raster);
    assertThat(ImageIO.read(file.toFile()).getRGB(0, 0, width, 41, null, 0, width))
        .isEqualTo(raster.argb());
  }

  @Test
  void aTextThatDiffersFromItsCheckSumIsNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String packet = Xmp.write(OriginTag.UNKNOWN_AI);
    PngWriter.write(Samples.drawing(9, 9), Optional.of(packet), out);
    byte[] bytes = out.toByteArray();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("trainedAlgorithmicMedia");
    bytes[at] ^= 1;
    for (boolean pixels : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> {
                ByteArrayInputStream in = new ByteArrayInputStream(bytes);
                if (pixels) {
                  PngReader.read(in, "a.png", (width, height, depth) -> {});
                } else {
                  PngTexts.read(in, "a.png");
                }
              })
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("damaged at its iTXt chunk");
    }
  }

  @Test
  void sixteenBitsStaySixteen() throws IOException {
    Path file = folder.resolve("deep.png");
    Raster raster = Samples.deepNoise(37, 11);
    png.write(Canvas.of(Samples.layer("deep", 0, 0, raster, null)), file);
    assertThat(png.read(file).flatten()).isEqualTo(raster);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getColorModel().getComponentSize(0)).isEqualTo(16);
    short[] row = new short[4 * 37];
    raster.row(10, row);
    assertThat(image.getRaster().getPixel(36, 10, (int[]) null))
        .containsExactly(
            row[144] & 0xFFFF, row[145] & 0xFFFF, row[146] & 0xFFFF, row[147] & 0xFFFF);
  }

  @Test
  void anOpaquePictureIsWrittenWithoutAlpha() throws IOException {
    Path file = folder.resolve("drawing.png");
    png.write(Canvas.of(Samples.layer("d", 0, 0, Samples.drawing(64, 48), null)), file);
    assertThat(ImageIO.read(file.toFile()).getColorModel().hasAlpha()).isFalse();
    assertThat(png.read(file).flatten()).isEqualTo(Samples.drawing(64, 48));
  }

  @Test
  void aTagComesBackFromThePacketBeforeThePixels() throws IOException {
    Path file = folder.resolve("sky.png");
    png.write(Canvas.of(Samples.layer("sky", 0, 0, Samples.drawing(8, 8), Tags.full())), file);
    assertThat(png.read(file).layers().get(0).tag()).contains(Tags.full());
    assertThat(png.read(file).layers().get(0).name()).isEqualTo("[AI] sky");
    assertThat(png.read(file).flatten().painted()).isTrue();
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("iTXtXML:com.adobe.xmp\0")).isBetween(1, bytes.indexOf("IDAT"));
  }

  @Test
  void layersAreFlattenedAndTheirTagsUnited() throws IOException {
    Path file = folder.resolve("all.png");
    Canvas canvas = Samples.canvas();
    png.write(canvas, file);
    OriginTag tag = png.read(file).layers().get(0).tag().orElseThrow();
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.sources()).contains(Tags.full(), OriginTag.UNTAGGED);
    assertThat(tag.pixelHash()).isEqualTo(canvas.flatten().sha256());
    assertThat(png.read(file).flatten().argb()).isEqualTo(canvas.flatten().argb());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR
      })
  void everyKindIsReadPlainAndInterlaced(int type) throws IOException {
    BufferedImage image = new BufferedImage(19, 13, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 19, 13);
    graphics.setColor(Color.BLACK);
    graphics.fillOval(3, 2, 11, 8);
    graphics.setColor(Color.RED);
    graphics.fillRect(16, 0, 2, 13);
    graphics.dispose();
    for (boolean interlaced : new boolean[] {false, true}) {
      Raster raster = png.read(written(image, interlaced)).flatten();
      for (int y = 0; y < 13; y++) {
        for (int x = 0; x < 19; x++) {
          assertThat(raster.argb(x, y))
              .as("%d,%d of type %d", x, y, type)
              .isEqualTo(argb(image, x, y));
        }
      }
    }
  }

  /** Java takes gray as linear light; a PNG's gray is sRGB. */
  private static int argb(BufferedImage image, int x, int y) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return 0xFF000000 | 0x010101 * image.getRaster().getSample(x, y, 0);
    }
    if (image.getType() == BufferedImage.TYPE_USHORT_GRAY) {
      return 0xFF000000 | 0x010101 * Math.round(image.getRaster().getSample(x, y, 0) / 257f);
    }
    return image.getRGB(x, y);
  }

  @Test
  void aPaletteWithAlphaIsRead() throws IOException {
    byte[] ramp = {0, 64, (byte) 128, (byte) 255};
    BufferedImage image =
        new BufferedImage(
            4,
            1,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(2, 4, ramp, ramp, ramp, ramp));
    for (int x = 0; x < 4; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    assertThat(png.read(written(image, false)).flatten().argb())
        .containsExactly(0x00000000, 0x40404040, 0x80808080, 0xFFFFFFFF);
  }

  private Path written(BufferedImage image, boolean interlaced) throws IOException {
    Path file = folder.resolve("made.png");
    Files.deleteIfExists(file);
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
    ImageWriter writer = writers.next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return file;
  }

  @Test
  void aTransparencyKeyOfSixteenBitsIsHeeded() throws IOException {
    ByteBuffer pixels = ByteBuffer.allocate(13).put((byte) 0);
    pixels.putShort((short) 0x1234).putShort((short) 0).putShort((short) 0xFFFF);
    pixels.putShort((short) 0x1235).putShort((short) 0).putShort((short) 0xFFFF);
    ByteBuffer key =
        ByteBuffer.allocate(6).putShort((short) 0x1234).putShort((short) 0).putShort((short) -1);
    Path file = folder.resolve("key.png");
    Files.write(file, file(2, 1, 16, 2, key.array(), pixels.array()));
    assertThat(png.read(file).flatten().argb()).containsExactly(0x001200FF, 0xFF1200FF);
  }

  @Test
  void aHugePictureIsRefusedByItsHeaderAlone() throws IOException {
    Path file = folder.resolve("big.png");
    Files.write(file, file(20000, 20000, 8, 6, null, new byte[0]));
    assertThatThrownBy(() -> png.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("big.png: 20000×20000 is over the limit of 64 megapixels");
  }

  @Test
  void anyDamageIsNamedWithTheFile() throws IOException {
    Path whole = folder.resolve("whole.png");
    png.write(Canvas.of(Samples.layer("w", 0, 0, Samples.noise(30, 30), Tags.full())), whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.png");
    // The very last sum, that of the end mark, says nothing about the picture.
    for (int length = 0; length < bytes.length - 4; length += 7) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> png.read(cut))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("cut.png: not a picture this can read (");
    }
    byte[] flipped = bytes.clone();
    flipped[bytes.length - 100] ^= 0x10;
    Files.write(cut, flipped);
    assertThatThrownBy(() -> png.read(cut)).isInstanceOf(FormatException.class);
  }

  @Test
  void aBrokenPacketHidesNeitherThePictureNorItsAi() throws IOException {
    assertThat(Origins.in(Optional.of("<broken"))).isEmpty();
    assertThat(Origins.in(Optional.of("<broken trainedAlgorithmicMedia")))
        .contains(OriginTag.UNKNOWN_AI);
  }

  private static byte[] file(int w, int h, int depth, int colour, byte[] key, byte[] pixels)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PngWriter.SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(w).putInt(h);
    chunk(out, "IHDR", header.put((byte) depth).put((byte) colour).array());
    if (key != null) {
      chunk(out, "tRNS", key);
    }
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(deflated)) {
      deflater.write(pixels);
    }
    chunk(out, "IDAT", deflated.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    byte[] named = ByteBuffer.allocate(4 + body.length).put(type.getBytes()).put(body).array();
    CRC32 crc = new CRC32();
    crc.update(named);
    for (byte[] part :
        List.of(
            ByteBuffer.allocate(4).putInt(body.length).array(),
            named,
            ByteBuffer.allocate(4).putInt((int) crc.getValue()).array())) {
      out.writeBytes(part);
    }
  }
}
