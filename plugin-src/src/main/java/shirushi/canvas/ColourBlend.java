package shirushi.canvas;

/**
 * The blend modes that look at a colour as a whole. Source: W3C Compositing and Blending Level 1,
 * section 10.2.
 */
final class ColourBlend {
  private ColourBlend() {}

  static void blend(CompositeOp op, float[] backdrop, float[] source, int i, float[] into) {
    switch (op) {
      case HUE -> {
        System.arraycopy(source, i + 1, into, 0, 3);
        setSaturation(into, saturation(backdrop, i + 1));
        setLuminosity(into, luminosity(backdrop, i + 1));
      }
      case SATURATION -> {
        System.arraycopy(backdrop, i + 1, into, 0, 3);
        setSaturation(into, saturation(source, i + 1));
        setLuminosity(into, luminosity(backdrop, i + 1));
      }
      case COLOR -> {
        System.arraycopy(source, i + 1, into, 0, 3);
        setLuminosity(into, luminosity(backdrop, i + 1));
      }
      case LUMINOSITY -> {
        System.arraycopy(backdrop, i + 1, into, 0, 3);
        setLuminosity(into, luminosity(source, i + 1));
      }
      default -> {
        boolean darker = luminosity(source, i + 1) < luminosity(backdrop, i + 1);
        boolean takesSource = darker == (op == CompositeOp.DARKER_COLOR);
        System.arraycopy(takesSource ? source : backdrop, i + 1, into, 0, 3);
      }
    }
  }

  private static float luminosity(float[] colour, int at) {
    return 0.3f * colour[at] + 0.59f * colour[at + 1] + 0.11f * colour[at + 2];
  }

  private static float saturation(float[] colour, int at) {
    return max(colour, at) - min(colour, at);
  }

  private static float max(float[] colour, int at) {
    return Math.max(colour[at], Math.max(colour[at + 1], colour[at + 2]));
  }

  private static float min(float[] colour, int at) {
    return Math.min(colour[at], Math.min(colour[at + 1], colour[at + 2]));
  }

  private static void setSaturation(float[] colour, float wanted) {
    float min = min(colour, 0);
    float range = max(colour, 0) - min;
    for (int c = 0; c < 3; c++) {
      colour[c] = range > 0 ? (colour[c] - min) * wanted / range : 0;
    }
  }

  /** Moves the colour to a luminosity, then back into [0,1] along its hue. */
  private static void setLuminosity(float[] colour, float wanted) {
    float shift = wanted - luminosity(colour, 0);
    for (int c = 0; c < 3; c++) {
      colour[c] += shift;
    }
    float l = luminosity(colour, 0);
    float min = min(colour, 0);
    float max = max(colour, 0);
    for (int c = 0; c < 3; c++) {
      if (min < 0) {
        colour[c] = l + (colour[c] - l) * l / (l - min);
      }
      if (max > 1) {
        colour[c] = l + (colour[c] - l) * (1 - l) / (max - l);
      }
      colour[c] = Math.max(0, Math.min(1, colour[c]));
    }
  }
}
