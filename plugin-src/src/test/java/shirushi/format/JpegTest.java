package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;

class JpegTest {
  @TempDir Path folder;
  private final Jpeg jpeg = new Jpeg();

  /** A tag whose packet fits in no segment. */
  static OriginTag huge() {
    String prompt =
        new Random(1)
            .ints(60_000, 'a', 'z' + 1)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    return OriginTag.builder(Operation.GENERATED).prompt(prompt, prompt, "<&>").build();
  }

  private Path written(Canvas canvas) throws IOException {
    Path file = folder.resolve("drawing.jpg");
    jpeg.write(canvas, file);
    return file;
  }

  @Test
  void aDrawingComesBackNearlyTheSame() throws IOException {
    Raster drawing = Samples.drawing(40, 30);
    Raster read = jpeg.read(written(Canvas.of(Samples.layer("d", 0, 0, drawing, null)))).flatten();
    for (int shift = 0; shift <= 16; shift += 8) {
      double difference = 0;
      for (int y = 0; y < 30; y++) {
        for (int x = 0; x < 40; x++) {
          difference +=
              Math.abs((read.argb(x, y) >> shift & 255) - (drawing.argb(x, y) >> shift & 255));
        }
      }
      assertThat(difference / 1200).isLessThan(4);
    }
  }

  @Test
  void transparencyBecomesWhite() throws IOException {
    Raster half = Raster.of(8, 8, new Random(1).ints(64).map(i -> 0x80FF0000).toArray());
    Canvas canvas = new Canvas(16, 8, List.of(Samples.layer("d", 0, 0, half, null)));
    Raster read = jpeg.read(written(canvas)).flatten();
    assertThat(read.argb(15, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(read.argb(3, 3) >> 8 & 255).isBetween(120, 134);
    assertThat(read.opaque()).isTrue();
  }

  @Test
  void theTagComesBack() throws IOException {
    Path file = written(Canvas.of(Samples.layer("sky", 0, 0, Samples.drawing(9, 9), Tags.full())));
    assertThat(jpeg.read(file).layers().get(0).tag()).contains(Tags.full());
    Path mixed = written(Samples.canvas());
    assertThat(jpeg.read(mixed).origin().orElseThrow().sources()).contains(Tags.full());
  }

  @Test
  void aTagLongerThanASegmentIsSplitAndComesBack() throws IOException {
    Path file = written(Canvas.of(Samples.layer("sky", 0, 0, Samples.drawing(9, 9), huge())));
    assertThat(jpeg.read(file).layers().get(0).tag()).contains(huge());
  }

  @Test
  void theShortPacketOfALongTagStillSaysAi() {
    List<byte[]> segments = JpegXmp.segments(Xmp.write(huge()));
    assertThat(segments).hasSizeGreaterThan(2).allMatch(body -> body.length <= 65_533);
    assertThat(new String(segments.get(0), StandardCharsets.UTF_8))
        .contains("trainedAlgorithmicMedia", "HasExtendedXMP")
        .doesNotContain("OriginTag=");
    JpegXmpParts parts = new JpegXmpParts();
    parts.add(segments.get(0));
    assertThat(Origins.in(parts.whole()).orElseThrow().isAi()).isTrue();
  }

  @Test
  void anExtendedPacketThatLostItsShortOneStillSaysAi() {
    JpegXmpParts parts = new JpegXmpParts();
    JpegXmp.segments(Xmp.write(huge())).stream().skip(1).forEach(parts::add);
    assertThat(Origins.in(parts.whole()).orElseThrow().isAi()).isTrue();
  }

  @Test
  void anotherProgramsPacketIsRead() throws IOException {
    Path file = PicturesTest.greys(folder, "jpg", BufferedImage.TYPE_3BYTE_BGR);
    String packet = "http://ns.adobe.com/xap/1.0/\0" + Xmp.write(Tags.full());
    insert(file, packet.getBytes(StandardCharsets.UTF_8));
    assertThat(jpeg.read(file).layers().get(0).tag()).contains(Tags.full());
  }

  @Test
  void greysAreTakenAsTheyStand() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY}) {
      Raster raster = jpeg.read(PicturesTest.greys(folder, "jpg", type)).flatten();
      assertThat(raster.argb(0, 0) & 255).isBetween(62, 66);
      assertThat(raster.argb(15, 7) >> 8 & 255).isBetween(198, 202);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,16,8,64", "3,16,8,200", "6,8,16,64", "8,8,16,200", "2,16,8,200", "4,16,8,64"})
  void theCamerasOrientationIsHeeded(int orientation, int width, int height, int topLeft)
      throws IOException {
    Path file = PicturesTest.greys(folder, "jpg", BufferedImage.TYPE_3BYTE_BGR);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    insert(file, exif.array());
    Raster raster = jpeg.read(file).flatten();
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
  void damageIsNamed() throws IOException {
    Path file = written(Samples.canvas());
    Hostile.everyPrefix(jpeg, file);
    Hostile.flippedBytes(jpeg, file, 300);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 20));
    assertThatThrownBy(() -> jpeg.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("drawing.jpg: not a picture this can read (");
  }

  @Test
  void endlessExtendedPacketsAreNotGathered() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {-1, (byte) 0xD8});
    byte[] head = ("http://ns.adobe.com/xmp/extension/\0" + "A".repeat(32)).getBytes();
    for (int i = 0; i < 400; i++) {
      ByteBuffer body = ByteBuffer.allocate(65_000).put(head).putInt(Integer.MAX_VALUE).putInt(i);
      out.writeBytes(new byte[] {-1, (byte) 0xE1, (byte) (65_002 >> 8), (byte) 65_002});
      out.writeBytes(body.array());
    }
    Optional<String> xmp = JpegSegments.read(new ByteArrayInputStream(out.toByteArray())).xmp();
    assertThat(xmp.map(String::length).orElse(0)).isLessThan(20 << 20);
  }
}
