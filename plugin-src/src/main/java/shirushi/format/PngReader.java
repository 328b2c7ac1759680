package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import shirushi.canvas.Raster;
import shirushi.origin.marks.Evidence;

/**
 * Reads every kind of PNG: all colour types and depths, transparency by key, interlaced. Samples
 * are taken as sRGB, whatever profile is named; 16 bits stay 16. The pixel count is checked before
 * memory is taken. By hand, because ImageIO turns gray to a linear colour space, does not know
 * transparency keys of 16 bits and is slow to start. Source: PNG, W3C third edition.
 */
final class PngReader {
  /** First column, first row, step right, step down of Adam7's passes. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] WHOLE = {{0, 0, 1, 1}};

  /** Pixels and the texts that came with them. */
  record Png(Raster raster, Evidence evidence) {
    Optional<String> xmp() {
      return evidence.xmp();
    }
  }

  /** Called with size and bits a sample before any pixel is read. */
  interface SizeCheck {
    void check(int width, int height, int depth) throws IOException;
  }

  private final PngChunks chunks;
  private final String file;
  private PngSamples samples;
  private PixelArray pixels;
  private final PngTexts texts;

  private PngReader(PngChunks chunks, String file) {
    this.chunks = chunks;
    this.file = file;
    texts = new PngTexts(file);
  }

  static Png read(InputStream in, String file, SizeCheck sizeCheck) throws IOException {
    if (!Arrays.equals(in.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE)) {
      throw FormatException.unreadable(file, "it does not begin like a PNG file");
    }
    try {
      return new PngReader(new PngChunks(in, file), file).read(sizeCheck);
    } catch (EOFException e) {
      throw FormatException.unreadable(file, "it ends early");
    } catch (ZipException e) {
      throw FormatException.unreadable(file, "its pixels are damaged");
    }
  }

  private Png read(SizeCheck sizeCheck) throws IOException {
    chunks.next();
    if (!chunks.is("IHDR")) {
      throw FormatException.unreadable(file, "it has no header");
    }
    samples = PngSamples.of(ByteBuffer.wrap(chunks.body()), file);
    Limits.check(file, samples.width(), samples.height());
    sizeCheck.check(samples.width(), samples.height(), samples.depth());
    do {
      chunks.next();
      switch (chunks.type()) {
        case "PLTE" -> samples.palette(chunks.body());
        case "tRNS" -> samples.transparency(chunks.body());
        case "IDAT" -> pixels();
        default -> texts.take(chunks);
      }
    } while (!chunks.is("IEND"));
    if (pixels == null) {
      throw FormatException.unreadable(file, "it has no pixels");
    }
    return new Png(pixels.raster(samples.width(), samples.height()), texts.evidence());
  }

  private void pixels() throws IOException {
    if (pixels != null) {
      return;
    }
    pixels = PixelArray.of(samples.width() * samples.height(), samples.depth());
    try (InputStream inflated = new InflaterInputStream(new Idat())) {
      for (int[] pass : samples.interlaced() ? ADAM7 : WHOLE) {
        int columns = (samples.width() - pass[0] + pass[2] - 1) / pass[2];
        if (columns > 0) {
          pass(inflated, pass, columns);
        }
      }
    }
  }

  private void pass(InputStream inflated, int[] pass, int columns) throws IOException {
    byte[] row = new byte[samples.rowBytes(columns)];
    PngFilter filter = new PngFilter(row.length, samples.pixelBytes());
    for (int y = pass[1]; y < samples.height(); y += pass[3]) {
      int type = inflated.read();
      if (type > 4 || inflated.readNBytes(row, 0, row.length) < row.length) {
        throw FormatException.unreadable(file, "its pixels are damaged");
      }
      filter.undo(type, row);
      samples.convert(row, columns, pixels, y * samples.width() + pass[0], pass[2]);
    }
  }

  /** The bodies of all IDAT chunks in a row. */
  private final class Idat extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = chunks.read(bytes, offset, length);
      while (count < 0) {
        chunks.next();
        if (!chunks.is("IDAT")) {
          throw FormatException.unreadable(file, "its pixels end early");
        }
        count = chunks.read(bytes, offset, length);
      }
      return count;
    }
  }
}
