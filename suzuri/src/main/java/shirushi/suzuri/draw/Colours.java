package shirushi.suzuri.draw;

import java.awt.Color;
import java.util.Map;

/** The colours that words mean, and how to move among them. */
final class Colours {
  static final Color INK = new Color(0x2A2230);
  static final Color PAPER = new Color(0xFBF8F1);

  private static final Map<String, Integer> THINGS =
      Map.ofEntries(
          Map.entry("red", 0xD93A3F),
          Map.entry("orange", 0xF0883A),
          Map.entry("yellow", 0xF6D04B),
          Map.entry("green", 0x4FA45B),
          Map.entry("blue", 0x3F74CF),
          Map.entry("purple", 0x8A5BBF),
          Map.entry("pink", 0xF49BBB),
          Map.entry("brown", 0x8A5A3B),
          Map.entry("black", 0x35323C),
          Map.entry("white", 0xF6F4F2),
          Map.entry("gray", 0x9A9AA5));

  private static final Map<String, Integer> HAIR =
      Map.of(
          "black", 0x32303E,
          "brown", 0x87553A,
          "blonde", 0xF5D478,
          "red", 0xC93A3C,
          "orange", 0xF08B43,
          "pink", 0xF5A2C0,
          "purple", 0x8C62C4,
          "blue", 0x4A83D8,
          "green", 0x57AE6E,
          "white", 0xEDEFF5);

  private static final Map<String, Integer> EYES =
      Map.of(
          "brown", 0x7C4B2A,
          "blue", 0x2F7BE0,
          "green", 0x2F9E55,
          "red", 0xD62F3A,
          "purple", 0x8B46C8,
          "yellow", 0xEBB41E);

  private static final Map<String, Integer> FUR =
      Map.of(
          "black", 0x3A3842,
          "white", 0xF7F4EF,
          "gray", 0x9C9DA8,
          "brown", 0x95633F,
          "orange", 0xEE9B4C);

  private static final Map<String, Integer> GROUNDS =
      Map.of(
          "white", 0xFDFDFC,
          "gray", 0xBDBEC6,
          "black", 0x2B2A33,
          "red", 0xDC5A5A,
          "orange", 0xF7B27A,
          "yellow", 0xFBE58E,
          "green", 0x9AD29A,
          "blue", 0x93C1F0,
          "purple", 0xB79BE0,
          "pink", 0xFAC6D8);

  private static final Map<String, Integer> SKIN =
      Map.of("light", 0xFFE3D0, "tan", 0xE7B48C, "dark", 0x9C6444);

  private Colours() {}

  /** Of an object, a garment, a hat. */
  static Color thing(String name) {
    return named(THINGS, name);
  }

  static Color hair(String name) {
    return named(HAIR, name);
  }

  static Color eye(String name) {
    return named(EYES, name);
  }

  /** Of an animal; a colour that no fur has is the colour of a thing. */
  static Color fur(String name) {
    return FUR.containsKey(name) ? named(FUR, name) : named(THINGS, name);
  }

  /** Of a plain background. */
  static Color ground(String name) {
    return named(GROUNDS, name);
  }

  static Color skin(String name) {
    return named(SKIN, name);
  }

  private static Color named(Map<String, Integer> colours, String name) {
    Integer rgb = colours.get(name);
    if (rgb == null) {
      throw new IllegalArgumentException("no colour called " + name);
    }
    return new Color(rgb);
  }

  /** From {@code a} (0) to {@code b} (1). */
  static Color mix(Color a, Color b, double t) {
    return new Color(
        channel(a.getRed() + (b.getRed() - a.getRed()) * t),
        channel(a.getGreen() + (b.getGreen() - a.getGreen()) * t),
        channel(a.getBlue() + (b.getBlue() - a.getBlue()) * t));
  }

  /** A cel painter's shadow: darker and richer, its hue leaning from the sun towards the sky. */
  static Color shadow(Color colour) {
    float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
    double hue = hsb[0];
    double lean = hue < 0.22 ? -0.02 : hue < 0.6 ? 0.03 : 0.015;
    boolean pale = hsb[1] < 0.12;
    return pale
        ? mix(colour, new Color(0x8E8FB4), 0.38)
        : Color.getHSBColor(
            (float) (hue + lean), Math.min(1, hsb[1] * 1.12f + 0.05f), hsb[2] * 0.86f);
  }

  static Color light(Color colour) {
    return mix(colour, Color.WHITE, 0.5);
  }

  static Color alpha(Color colour, double alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), channel(alpha * 255));
  }

  /** Turns hue by a share of the circle and scales saturation and brightness. */
  static Color shift(Color colour, double hue, double saturation, double brightness) {
    float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
    return Color.getHSBColor(
        hsb[0] + (float) hue,
        (float) Math.min(1, hsb[1] * saturation),
        (float) Math.min(1, hsb[2] * brightness));
  }

  /** Of packed RGB, 0 to 255. */
  static int luminance(int rgb) {
    return ((rgb >> 16 & 255) * 54 + (rgb >> 8 & 255) * 183 + (rgb & 255) * 19) >> 8;
  }

  /** 0 to 1. */
  static double luminance(Color c) {
    return (0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue()) / 255;
  }

  private static int channel(double value) {
    return (int) Math.round(Math.max(0, Math.min(255, value)));
  }
}
