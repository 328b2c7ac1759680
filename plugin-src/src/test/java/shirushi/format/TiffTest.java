package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.Tags;

class TiffTest {
  @TempDir Path folder;
  private final Tiff tiff = new Tiff();

  private Path written(Canvas canvas) throws IOException {
    Path file = folder.resolve("drawing.tif");
    tiff.write(canvas, file);
    return file;
  }

  @Test
  void pixelsAndTagComeBackExactly() throws IOException {
    Raster noise = Samples.noise(70, 33);
    Canvas read = tiff.read(written(Canvas.of(Samples.layer("s", 0, 0, noise, Tags.full()))));
    assertThat(read.flatten().sha256()).isEqualTo(noise.sha256());
    assertThat(read.layers().get(0).tag()).contains(Tags.full());
    Raster drawing = Samples.drawing(40, 30);
    Path opaque = written(Canvas.of(Samples.layer("s", 0, 0, drawing, null)));
    assertThat(tiff.read(opaque).flatten()).isEqualTo(drawing);
    assertThat(tiff.read(opaque).origin()).isEmpty();
  }

  @Test
  void sixteenBitGreysAreTakenAsTheyStand() throws IOException {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 4; x++) {
      image.getRaster().setSample(x, 0, 0, x * 21845);
    }
    Path file = folder.resolve("grey.tif");
    assertThat(ImageIO.write(image, "tiff", file.toFile())).isTrue();
    assertThat(tiff.read(file).flatten().argb())
        .containsExactly(0xFF000000, 0xFF555555, 0xFFAAAAAA, 0xFFFFFFFF);
  }

  @Test
  void damageIsNamed() throws IOException {
    Path file = written(Samples.canvas());
    Hostile.everyPrefix(tiff, file);
    Hostile.flippedBytes(tiff, file, 400);
  }

  @Test
  void itIsRecognisedByItsContent() throws IOException {
    Path file = written(Samples.canvas());
    Path named = Files.move(file, folder.resolve("a.png"));
    assertThat(Formats.read(named).flatten().width()).isEqualTo(40);
  }
}
