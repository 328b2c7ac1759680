package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Decodes planes that share one compression: one channel of a layer, or all of the merged picture.
 * A plane is big-endian samples row by row.
 */
final class PsdPlanes {
  private final PsdInput in;
  private final int width;
  private final int height;
  private final int depth;

  private PsdPlanes(PsdInput in, int width, int height, int depth) {
    this.in = in;
    this.width = width;
    this.height = height;
    this.depth = depth;
  }

  /** Reads the first {@code planes} of {@code stored} planes; what follows them may stay unread. */
  static byte[][] read(PsdInput in, int width, int height, int depth, int planes, int stored)
      throws IOException {
    PsdPlanes reader = new PsdPlanes(in, width, height, depth);
    int compression = in.u16();
    byte[][] read = new byte[planes][];
    switch (compression) {
      case 0 -> {
        for (int i = 0; i < planes; i++) {
          read[i] = in.bytes(reader.size());
        }
      }
      case 1 -> reader.packed(read, stored);
      case 2, 3 -> reader.inflated(read, compression == 3);
      default ->
          throw FormatException.unreadable(
              in.file(), "pixels compressed in an unknown way: " + compression);
    }
    return read;
  }

  /**
   * Steps over all planes of the merged picture, which end the file: whether they are all there,
   * without decoding them.
   */
  static void check(PsdInput in, int width, int height, int depth, int planes) throws IOException {
    PsdPlanes reader = new PsdPlanes(in, width, height, depth);
    int compression = in.u16();
    if (compression == 0) {
      in.skip((long) planes * reader.size());
    } else if (compression == 1) {
      byte[] lengths = in.bytes(2L * height * planes);
      long sum = 0;
      for (int i = 0; i < lengths.length; i += 2) {
        sum += (lengths[i] & 255) << 8 | lengths[i + 1] & 255;
      }
      in.skip(sum);
    } else if (in.left() == 0) {
      throw FormatException.unreadable(in.file(), "it ends early");
    }
  }

  private int rowBytes() {
    return width * depth / 8;
  }

  private int size() {
    return Math.multiplyExact(rowBytes(), height);
  }

  /** The lengths of all rows of all planes come first. */
  private void packed(byte[][] planes, int stored) throws IOException {
    byte[] lengths = in.bytes(2L * height * stored);
    for (int p = 0; p < planes.length; p++) {
      byte[] plane = new byte[size()];
      for (int y = 0; y < height; y++) {
        int at = 2 * (p * height + y);
        int length = (lengths[at] & 255) << 8 | lengths[at + 1] & 255;
        byte[] row = in.bytes(length);
        if (!PackBits.decode(row, plane, y * rowBytes(), rowBytes())) {
          throw damaged();
        }
      }
      planes[p] = plane;
    }
  }

  private void inflated(byte[][] planes, boolean predicted) throws IOException {
    byte[] deflated = in.bytes(in.left());
    try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      for (int p = 0; p < planes.length; p++) {
        planes[p] = inflated.readNBytes(size());
        if (planes[p].length < size()) {
          throw damaged();
        }
        if (predicted) {
          undoPrediction(planes[p]);
        }
      }
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  /** Each sample is stored as its difference from the one to its left. */
  private void undoPrediction(byte[] plane) {
    int step = depth / 8;
    for (int start = 0; start < plane.length; start += rowBytes()) {
      for (int i = start + step; i < start + rowBytes(); i += step) {
        if (step == 1) {
          plane[i] += plane[i - 1];
        } else {
          int left = (plane[i - 2] & 255) << 8 | plane[i - 1] & 255;
          int sample = left + ((plane[i] & 255) << 8 | plane[i + 1] & 255);
          plane[i] = (byte) (sample >> 8);
          plane[i + 1] = (byte) sample;
        }
      }
    }
  }

  private FormatException damaged() {
    return FormatException.unreadable(in.file(), "its pixels are damaged");
  }
}
