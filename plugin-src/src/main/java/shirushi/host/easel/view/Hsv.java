package shirushi.host.easel.view;

import java.awt.Color;

/**
 * A colour by hue, saturation and value, each in [0,1]; a hue of 0 is red, of 1/3 green.
 *
 * <p>Kept beside the colour itself, since a grey has no hue, and black no saturation to go back to.
 */
record Hsv(float hue, float saturation, float value) {
  /** What is given, where the colour leaves something open: of the one before. */
  static Hsv of(int argb, Hsv before) {
    float[] hsb = Color.RGBtoHSB(argb >> 16 & 255, argb >> 8 & 255, argb & 255, null);
    float saturation = hsb[2] == 0 ? before.saturation : hsb[1];
    float hue = hsb[1] == 0 ? before.hue : hsb[0];
    return new Hsv(hue, saturation, hsb[2]);
  }

  /** {@code 0xFFRRGGBB}. */
  int argb() {
    return Color.HSBtoRGB(hue, saturation, value) | 0xFF000000;
  }
}
