package shirushi.format;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The header of a PNG file, and how its samples become pixels. */
final class PngSamples {
  private static final int GRAY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GRAY_ALPHA = 4;
  private static final int RGBA = 6;

  private final String file;
  private final int width;
  private final int height;
  private final int depth;
  private final int colour;
  private final boolean interlaced;
  private final int channels;
  private int[] palette;
  private int[] key;

  private PngSamples(ByteBuffer header, String file) {
    this.file = file;
    width = header.getInt();
    height = header.getInt();
    depth = header.get();
    colour = header.get();
    interlaced = header.get(12) == 1;
    channels =
        switch (colour) {
          case RGB -> 3;
          case GRAY_ALPHA -> 2;
          case RGBA -> 4;
          default -> 1;
        };
  }

  static PngSamples of(ByteBuffer header, String file) throws FormatException {
    if (header.remaining() != 13) {
      throw FormatException.unreadable(file, "its header is damaged");
    }
    PngSamples samples = new PngSamples(header, file);
    boolean allowed =
        switch (samples.colour) {
          case GRAY -> Arrays.asList(1, 2, 4, 8, 16).contains(samples.depth);
          case PALETTE -> Arrays.asList(1, 2, 4, 8).contains(samples.depth);
          case RGB, GRAY_ALPHA, RGBA -> samples.depth == 8 || samples.depth == 16;
          default -> false;
        };
    if (!allowed) {
      throw FormatException.unreadable(
          file, "colour type " + samples.colour + " with " + samples.depth + " bits");
    }
    return samples;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean interlaced() {
    return interlaced;
  }

  int depth() {
    return depth;
  }

  int rowBytes(int columns) {
    return (int) (((long) columns * channels * depth + 7) / 8);
  }

  int pixelBytes() {
    return Math.max(1, channels * depth / 8);
  }

  void palette(byte[] body) {
    palette = new int[256];
    for (int i = 0; i < Math.min(256, body.length / 3); i++) {
      palette[i] =
          0xFF000000
              | (body[3 * i] & 255) << 16
              | (body[3 * i + 1] & 255) << 8
              | body[3 * i + 2] & 255;
    }
  }

  /** Alphas of the palette, or the one colour that is transparent. */
  void transparency(byte[] body) throws FormatException {
    if (colour == PALETTE && palette != null) {
      for (int i = 0; i < Math.min(256, body.length); i++) {
        palette[i] = palette[i] & 0xFFFFFF | body[i] << 24;
      }
    } else if ((colour == GRAY || colour == RGB) && body.length >= 2 * channels) {
      key = new int[channels];
      for (int i = 0; i < channels; i++) {
        key[i] = (body[2 * i] & 255) << 8 | body[2 * i + 1] & 255;
      }
    } else if (colour == PALETTE || colour == GRAY || colour == RGB) {
      throw FormatException.unreadable(file, "its transparency is damaged");
    }
  }

  /** Converts one row of samples to every {@code step}-th pixel from {@code at} on. */
  void convert(byte[] row, int columns, PixelArray pixels, int at, int step)
      throws FormatException {
    if (colour == PALETTE && palette == null) {
      throw FormatException.unreadable(file, "it has no palette");
    }
    int[] sample = new int[4];
    for (int x = 0; x < columns; x++) {
      for (int c = 0; c < channels; c++) {
        sample[c] = sample(row, x * channels + c);
      }
      if (depth == 16) {
        deepPixel(sample, pixels.rgba(), 4 * (at + x * step));
      } else {
        pixels.argb()[at + x * step] = pixel(sample);
      }
    }
  }

  private int sample(byte[] row, int index) {
    if (depth == 8) {
      return row[index] & 255;
    }
    if (depth == 16) {
      return (row[2 * index] & 255) << 8 | row[2 * index + 1] & 255;
    }
    int bit = index * depth;
    return (row[bit >> 3] & 255) >> (8 - depth - (bit & 7)) & (1 << depth) - 1;
  }

  private int pixel(int[] s) {
    return switch (colour) {
      case PALETTE -> palette[s[0]];
      case GRAY -> (s[0] == keyAt(0) ? 0 : 0xFF000000) | 0x010101 * to8(s[0]);
      case GRAY_ALPHA -> to8(s[1]) << 24 | 0x010101 * to8(s[0]);
      case RGB -> {
        boolean hole = s[0] == keyAt(0) && s[1] == keyAt(1) && s[2] == keyAt(2);
        yield (hole ? 0 : 0xFF000000) | to8(s[0]) << 16 | to8(s[1]) << 8 | to8(s[2]);
      }
      default -> to8(s[3]) << 24 | to8(s[0]) << 16 | to8(s[1]) << 8 | to8(s[2]);
    };
  }

  private void deepPixel(int[] s, short[] rgba, int at) {
    boolean gray = channels < 3;
    boolean hole = key != null && s[0] == key[0] && (gray || s[1] == key[1] && s[2] == key[2]);
    boolean alpha = colour == GRAY_ALPHA || colour == RGBA;
    rgba[at] = (short) s[0];
    rgba[at + 1] = (short) s[gray ? 0 : 1];
    rgba[at + 2] = (short) s[gray ? 0 : 2];
    rgba[at + 3] = (short) (alpha ? s[channels - 1] : hole ? 0 : 0xFFFF);
  }

  private int keyAt(int channel) {
    return key == null ? -1 : key[channel];
  }

  private int to8(int sample) {
    int max = (1 << depth) - 1;
    return depth == 8 ? sample : (sample * 255 + max / 2) / max;
  }
}
