package shirushi.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shirushi.canvas.Raster;

/** The first picture of a file, as ImageIO decodes it. */
final class Decoded {
  private Decoded() {}

  /**
   * Reads a file of a format that ImageIO knows.
   *
   * @param format ImageIO's name of it
   * @throws FormatException where it is not of this format, damaged or over the limit
   */
  static Raster read(Path file, String format) throws IOException {
    // From a file, so that ImageIO makes no cache file of its own.
    return read(ImageIO.createImageInputStream(file.toFile()), Limits.name(file), format);
  }

  /** The same of a file that was not written yet. */
  static Raster read(byte[] bytes, String name, String format) throws IOException {
    return read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), name, format);
  }

  private static Raster read(ImageInputStream source, String name, String format)
      throws IOException {
    try (ImageInputStream in = source) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        Limits.check(name, reader.getWidth(0), reader.getHeight(0));
        return raster(reader.read(0));
      } catch (IndexOutOfBoundsException
          | IllegalArgumentException
          | NegativeArraySizeException
          | ArithmeticException
          | ClassCastException
          | NullPointerException
          | UnsupportedOperationException
          | IllegalStateException e) {
        // ImageIO's readers let some damage through as these.
        throw FormatException.unreadable(name, "it is damaged");
      } finally {
        reader.dispose();
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw FormatException.unreadable(name, fault(e));
    }
  }

  /** ImageIO's own words are for programmers. */
  private static String fault(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("unsupported") || message.contains("not supported")) {
      return "its colours or its compression are of a kind that is not known here";
    }
    boolean early = message.contains("premature end");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      early |= cause instanceof EOFException;
    }
    return early ? "it ends early" : "it is damaged";
  }

  private static Raster raster(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster samples = image.getRaster();
    int bands = samples.getNumBands();
    boolean gray = bands <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    int type = samples.getTransferType();
    if (!gray || type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
      return Raster.of(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
    // Java takes gray as linear light, the file means sRGB.
    int[] argb = new int[width * height];
    int size = samples.getSampleModel().getSampleSize(0);
    int most = (1 << size) - 1;
    int[] row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      samples.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int value = (row[x * bands] * 255 + most / 2) / most;
        int alpha = bands == 1 ? 255 : (row[x * bands + 1] * 255 + most / 2) / most;
        if (bands == 2 && image.isAlphaPremultiplied() && alpha > 0) {
          value = Math.min(255, Math.round(255f * row[x * bands] / row[x * bands + 1]));
        }
        argb[y * width + x] = alpha << 24 | 0x010101 * value;
      }
    }
    return Raster.of(width, height, argb);
  }
}
