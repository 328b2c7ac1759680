package shirushi.style;

import java.awt.Color;

/** Contrast of two opaque colours as the Web Content Accessibility Guidelines 2.2 define it. */
public final class Contrast {
  /** For text. */
  public static final double TEXT = 4.5;

  /** For what is not text: outlines of controls, icons, focus. */
  public static final double SHAPE = 3;

  private Contrast() {}

  /** Between 1, the same luminance, and 21, black and white. */
  public static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Black or white, whichever is read better on this ground. */
  public static Color on(Color ground) {
    return ratio(Color.BLACK, ground) > ratio(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
  }

  /** The colour, moved towards black or white just so far that it is read on all these grounds. */
  public static Color readable(Color colour, double ratio, Color... grounds) {
    Color towards = on(grounds[0]);
    Color result = colour;
    for (int step = 1; step <= 50 && !reaches(result, ratio, grounds); step++) {
      result = mix(colour, towards, step / 50f);
    }
    return result;
  }

  private static boolean reaches(Color colour, double ratio, Color... grounds) {
    for (Color ground : grounds) {
      if (ratio(colour, ground) < ratio) {
        return false;
      }
    }
    return true;
  }

  /** One colour with a share in [0,1] of another, on sRGB values. */
  public static Color mix(Color one, Color other, float share) {
    return new Color(
        Math.round(one.getRed() + share * (other.getRed() - one.getRed())),
        Math.round(one.getGreen() + share * (other.getGreen() - one.getGreen())),
        Math.round(one.getBlue() + share * (other.getBlue() - one.getBlue())));
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int sample) {
    double value = sample / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
