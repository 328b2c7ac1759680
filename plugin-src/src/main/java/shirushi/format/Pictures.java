package shirushi.format;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.marks.Evidence;

/** JPEG, GIF (its first frame) and BMP, as inputs only; a JPEG's XMP and orientation are heeded. */
public final class Pictures implements Format {

  @Override
  public String name() {
    return "JPEG, GIF, BMP";
  }

  @Override
  public List<String> endings() {
    return List.of(".jpg", ".jpeg", ".gif", ".bmp");
  }

  @Override
  public boolean recognises(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    boolean jpeg = (head[0] & 255) == 0xFF && (head[1] & 255) == 0xD8;
    boolean gif = head[0] == 'G' && head[1] == 'I' && head[2] == 'F' && head[3] == '8';
    return jpeg || gif || head[0] == 'B' && head[1] == 'M';
  }

  @Override
  public boolean writable() {
    return false;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    JpegSegments segments = segments(file);
    Raster raster = segments.upright(decode(file));
    return Png.single(file, raster, Origins.in(segments.evidence(), raster));
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    Evidence evidence = segments(file).evidence();
    return Inspection.of(new Inspection.Part(List.of(Origins.carrier(evidence.xmp())), evidence));
  }

  private static JpegSegments segments(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      return JpegSegments.read(in);
    }
  }

  @Override
  public void write(Canvas canvas, Path file) throws IOException {
    throw new FormatException(Limits.name(file) + ": " + name() + " can only be read");
  }

  private static Raster decode(Path file) throws IOException {
    String name = Limits.name(file);
    // From a file, so that ImageIO makes no cache file of its own.
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw FormatException.unreadable(name, "none of the known formats");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        Limits.check(name, reader.getWidth(0), reader.getHeight(0));
        return raster(reader.read(0));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        // ImageIO's readers let some damage through as these.
        throw FormatException.unreadable(name, "damaged: " + e.getMessage());
      } finally {
        reader.dispose();
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw FormatException.unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  private static Raster raster(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    boolean gray =
        image.getRaster().getNumBands() == 1
            && image.getSampleModel().getSampleSize(0) == 8
            && !(image.getColorModel() instanceof IndexColorModel);
    if (gray) {
      // Java takes gray as linear light, the file means sRGB.
      int[] samples = image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
      for (int i = 0; i < argb.length; i++) {
        argb[i] = 0xFF000000 | 0x010101 * samples[i];
      }
    }
    return Raster.of(width, height, argb);
  }
}
