package shirushi.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How an XCF file writes a sample. Linear samples are linear light and become sRGB here; all others
 * are taken as sRGB, also where the file embeds another profile. Source: xcf.txt; IEC 61966-2-1.
 *
 * @param bytes 1, 2, 4 or 8 a sample
 * @param real whether it is a floating-point number
 * @param linear whether it is linear light
 */
record XcfPrecision(int bytes, boolean real, boolean linear) {
  static final XcfPrecision EIGHT_BIT = new XcfPrecision(1, false, false);

  /**
   * @throws FormatException where the version knows no such precision
   */
  static XcfPrecision of(int version, int code, XcfInput in) throws FormatException {
    if (version < 4) {
      return EIGHT_BIT;
    }
    if (version == 4) {
      return switch (code) {
        case 0 -> EIGHT_BIT;
        case 1 -> new XcfPrecision(2, false, false);
        case 2 -> new XcfPrecision(4, false, true);
        case 3 -> new XcfPrecision(2, true, true);
        case 4 -> new XcfPrecision(4, true, true);
        default -> throw in.damaged("precision " + code);
      };
    }
    boolean linear = code % 100 == 0;
    if (!linear && code % 100 != 50 && code % 100 != 75) {
      throw in.damaged("precision " + code);
    }
    // Versions 5 and 6 numbered the floating-point ones a hundred lower.
    int kind = code / 100 + (version < 7 && code >= 400 ? 1 : 0);
    return switch (kind) {
      case 1 -> new XcfPrecision(1, false, linear);
      case 2 -> new XcfPrecision(2, false, linear);
      case 3 -> new XcfPrecision(4, false, linear);
      case 5 -> new XcfPrecision(2, true, linear);
      case 6 -> new XcfPrecision(4, true, linear);
      case 7 -> new XcfPrecision(8, true, linear);
      default -> throw in.damaged("precision " + code);
    };
  }

  /** The byte order: before version 12 that of the machine, in practice little-endian. */
  static ByteOrder order(int version) {
    return version >= 12 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** The sample at a byte offset as it stands, 0 to 65535. */
  int plain(ByteBuffer samples, int at) {
    if (bytes == 1) {
      return (samples.get(at) & 255) * 257;
    }
    return real || bytes > 2 ? rounded(value(samples, at)) : samples.getShort(at) & 0xFFFF;
  }

  /** The colour sample at a byte offset in sRGB, 0 to 65535. */
  int colour(ByteBuffer samples, int at) {
    return linear ? rounded(encoded(value(samples, at))) : plain(samples, at);
  }

  private double value(ByteBuffer samples, int at) {
    if (real) {
      return bytes == 2
          ? half(samples.getShort(at))
          : bytes == 4 ? samples.getFloat(at) : samples.getDouble(at);
    }
    return switch (bytes) {
      case 1 -> (samples.get(at) & 255) / 255.0;
      case 2 -> (samples.getShort(at) & 0xFFFF) / 65535.0;
      default -> (samples.getInt(at) & 0xFFFFFFFFL) / 4294967295.0;
    };
  }

  private static double half(short bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double size =
        exponent == 0
            ? fraction * 0x1p-24
            : exponent == 31
                ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                : Math.scalb(1024 + fraction, exponent - 25);
    return bits < 0 ? -size : size;
  }

  private static double encoded(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  /** What is no number is black. */
  private static int rounded(double value) {
    return (int) Math.round(65535 * Math.max(0, Math.min(1, Double.isNaN(value) ? 0 : value)));
  }
}
