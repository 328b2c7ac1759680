package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.TextEntry;

/** Files of other programs that say AI become layers that say AI. */
class ForeignMarksTest {
  private static final String PARAMETERS =
      "a 夜空\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, Seed: 5, Model: m";

  @TempDir Path folder;

  /** A PNG of ours with more chunks right before its end. */
  private Path png(Raster raster, byte[]... chunks) throws IOException {
    Path file = folder.resolve("picture.png");
    new Png().write(Canvas.of(Samples.layer("p", 0, 0, raster, null)), file);
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, bytes.length - 12);
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    out.write(bytes, bytes.length - 12, 12);
    return Files.write(file, out.toByteArray());
  }

  private static byte[] chunk(String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + body.length).putInt(body.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(body);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + body.length);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] joined(String head, byte[] body) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(start.length + body.length).put(start).put(body).array();
  }

  private static byte[] deflated(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(body);
    }
    return out.toByteArray();
  }

  private static byte[] text(String type) throws IOException {
    byte[] body = PARAMETERS.getBytes(StandardCharsets.UTF_8);
    return switch (type) {
      case "tEXt" -> chunk("tEXt", joined("parameters\0", body));
      case "zTXt" -> chunk("zTXt", joined("parameters\0\0", deflated(body)));
      case "iTXt" -> chunk("iTXt", joined("parameters\0\0\0en\0p\0", body));
      default -> chunk("iTXt", joined("parameters\0\1\0\0\0", deflated(body)));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"tEXt", "zTXt", "iTXt", "iTXt compressed"})
  void everyKindOfTextAfterThePixelsIsRead(String type) throws IOException {
    Path file = png(Samples.drawing(9, 9), text(type));
    Layer layer = new Png().read(file).layers().get(0);
    assertThat(layer.name()).isEqualTo("[AI] picture");
    OriginTag tag = layer.tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.prompt()).isEqualTo("a 夜空");
    assertThat(tag.seed()).hasValue(5);
    assertThat(layer.pixels().painted()).isTrue();
    assertThat(new Png().inspect(file).layers().get(0).evidence().texts())
        .containsExactly(new TextEntry("PNG text", "parameters", PARAMETERS));
  }

  @Test
  void whatWasReadFromOthersIsWrittenOnAsOurTag() throws IOException {
    Path copy = folder.resolve("copy.ora");
    Canvas canvas = new Png().read(png(Samples.drawing(9, 9), text("tEXt")));
    new Ora().write(canvas, copy);
    assertThat(new Ora().read(copy).layers()).isEqualTo(canvas.layers());
  }

  @Test
  void whatIsHiddenInTheAlphaIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PARAMETERS.getBytes(StandardCharsets.UTF_8));
    }
    byte[] content = packed.toByteArray();
    byte[] block =
        ByteBuffer.allocate(19 + content.length)
            .put("stealth_pngcomp".getBytes(StandardCharsets.US_ASCII))
            .putInt(8 * content.length)
            .put(content)
            .array();
    int[] argb = Samples.drawing(64, 64).argb();
    for (int i = 0; i < 8 * block.length; i++) {
      int at = i % 64 * 64 + i / 64;
      argb[at] = argb[at] & 0xFEFFFFFF | (block[i / 8] >> (7 - i % 8) & 1) << 24;
    }
    OriginTag tag =
        new Png().read(png(Raster.of(64, 64, argb))).layers().get(0).tag().orElseThrow();
    assertThat(tag.prompt()).isEqualTo("a 夜空");
  }

  @Test
  void aJpegsCommentAndExifAreRead() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
    Path file = folder.resolve("picture.jpg");
    ImageIO.write(image, "jpg", file.toFile());
    byte[] plain = Files.readAllBytes(file);
    byte[] words = PARAMETERS.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer exif = ByteBuffer.allocate(6 + 26 + 18 + 8 + words.length);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
    exif.putShort((short) 1).putShort((short) 0x9286).putShort((short) 7);
    exif.putInt(8 + words.length).putInt(44).putInt(0);
    exif.put("UNICODE\0".getBytes(StandardCharsets.US_ASCII)).put(words);
    byte[] comment = PARAMETERS.getBytes(StandardCharsets.UTF_8);
    for (byte[] segment : new byte[][] {segment(0xE1, exif.array()), segment(0xFE, comment)}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(plain, 0, 2);
      out.writeBytes(segment);
      out.write(plain, 2, plain.length - 2);
      Files.write(file, out.toByteArray());
      OriginTag tag = Formats.read(file).layers().get(0).tag().orElseThrow();
      assertThat(tag.prompt()).isEqualTo("a 夜空");
      assertThat(tag.seed()).hasValue(5);
    }
  }

  private static byte[] segment(int marker, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + body.length))
        .put(body)
        .array();
  }

  @Test
  void textsThatUnpackWithoutEndAreRefused() throws IOException {
    byte[] bomb = chunk("zTXt", joined("parameters\0\0", deflated(new byte[40 << 20])));
    Path file = png(Samples.drawing(9, 9), bomb);
    assertThatThrownBy(() -> new Png().read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("picture.png: not a picture this can read (over 32 MB of text)");
    assertThatThrownBy(() -> new Png().inspect(file)).isInstanceOf(FormatException.class);
  }

  @Test
  void damagedAndEmptyTextsHideNoPicture() throws IOException {
    Path file =
        png(
            Samples.drawing(9, 9),
            chunk("zTXt", joined("parameters\0\0", new byte[] {1, 2, 3})),
            chunk("tEXt", new byte[0]),
            chunk("zTXt", "parameters".getBytes(StandardCharsets.US_ASCII)),
            chunk("iTXt", "parameters\0".getBytes(StandardCharsets.US_ASCII)),
            chunk("iTXt", "parameters\0\1".getBytes(StandardCharsets.US_ASCII)),
            chunk("eXIf", "MM\0*\377\377\377\377".getBytes(StandardCharsets.ISO_8859_1)),
            text("zTXt"));
    assertThat(new Png().read(file).layers().get(0).tag().orElseThrow().seed()).hasValue(5);
  }

  @Test
  void anOpenRasterFilesCarriersAreTold() throws IOException {
    Path file = folder.resolve("a.ora");
    new Ora().write(Samples.canvas(), file, Optional.of("<x/>"));
    Inspection inspection = Formats.inspect(file);
    Canvas canvas = Formats.read(file);
    assertThat(inspection.layers()).hasSameSizeAs(canvas.layers());
    assertThat(inspection.layers().get(2).carriers(canvas.layers().get(2).pixels()))
        .extracting(Carrier::name, Carrier::state)
        .contains(
            tuple(Ora.ORIGIN_ENTRY, Carrier.State.FOUND),
            tuple("XMP, our tag", Carrier.State.FOUND),
            tuple("layer name", Carrier.State.FOUND),
            tuple("XMP, IPTC", Carrier.State.FOUND),
            tuple("XMP, GB 45438", Carrier.State.FOUND));
    assertThat(inspection.layers().get(0).carriers(canvas.layers().get(0).pixels()))
        .allMatch(carrier -> carrier.state() == Carrier.State.MISSING);
    assertThat(inspection.file().own())
        .allMatch(carrier -> carrier.state() == Carrier.State.FOUND)
        .allMatch(carrier -> carrier.facts().contains("model " + Tags.full().model().name()));
  }

  @Test
  void aDamagedPacketIsTold() throws IOException {
    byte[] packet = "XML:com.adobe.xmp\0\0\0\0\0<x".getBytes(StandardCharsets.US_ASCII);
    Inspection inspection = new Png().inspect(png(Samples.drawing(9, 9), chunk("iTXt", packet)));
    assertThat(inspection.layers().get(0).own())
        .singleElement()
        .matches(carrier -> carrier.state() == Carrier.State.DAMAGED);
  }
}
