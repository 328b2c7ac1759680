package shirushi.canvas;

/**
 * Composites one row onto another in place. A row has four floats a pixel: alpha, red, green, blue,
 * straight, in [0,1]. Source: W3C Compositing and Blending Level 1.
 */
final class Compositor {
  private Compositor() {}

  /**
   * Lays row {@code y} of a raster that stands at ({@code left},{@code upper}) over the backdrop.
   */
  static void place(
      float[] backdrop,
      float[] scratch,
      int width,
      int y,
      Raster top,
      int left,
      int upper,
      float opacity) {
    long row = (long) y - upper;
    int from = Math.max(0, left);
    int to = (int) Math.min(width, (long) left + top.width());
    if (row >= 0 && row < top.height() && from < to) {
      int at = (int) row * top.width() + from - left;
      top.samples().load(at, scratch, from, to - from);
      mix(backdrop, scratch, from, to, opacity, CompositeOp.SRC_OVER);
    }
  }

  /** Mixes the pixels {@code from} to {@code to} of the source into the backdrop. */
  static void mix(
      float[] backdrop, float[] source, int from, int to, float opacity, CompositeOp op) {
    if (op == CompositeOp.SRC_OVER) {
      over(backdrop, source, from, to, opacity);
      return;
    }
    float[] blended = new float[3];
    for (int i = 4 * from; i < 4 * to; i += 4) {
      if (source[i] > 0 || op.reachesEverywhere()) {
        mix(backdrop, source, i, source[i] * opacity, op, blended);
      }
    }
  }

  /** The general formula where nothing is blended: most of all pixels. */
  private static void over(float[] backdrop, float[] source, int from, int to, float opacity) {
    for (int i = 4 * from; i < 4 * to; i += 4) {
      float as = source[i] * opacity;
      if (as > 0 && backdrop[i] == 1) {
        backdrop[i + 1] += as * (source[i + 1] - backdrop[i + 1]);
        backdrop[i + 2] += as * (source[i + 2] - backdrop[i + 2]);
        backdrop[i + 3] += as * (source[i + 3] - backdrop[i + 3]);
      } else if (as > 0) {
        float under = backdrop[i] * (1 - as);
        float alpha = Math.min(1, as + under);
        float perAlpha = 1 / alpha;
        as *= perAlpha;
        under *= perAlpha;
        backdrop[i] = alpha;
        backdrop[i + 1] = Math.min(1, as * source[i + 1] + under * backdrop[i + 1]);
        backdrop[i + 2] = Math.min(1, as * source[i + 2] + under * backdrop[i + 2]);
        backdrop[i + 3] = Math.min(1, as * source[i + 3] + under * backdrop[i + 3]);
      }
    }
  }

  private static void mix(
      float[] backdrop, float[] source, int i, float as, CompositeOp op, float[] blended) {
    float ab = backdrop[i];
    float fs = sourceShare(op, ab);
    float fb = backdropShare(op, as);
    float alpha = Math.min(1, as * fs + ab * fb);
    if (alpha <= 0) {
      backdrop[i] = 0;
      return;
    }
    op.blend(backdrop, source, i, blended);
    for (int c = 0; c < 3; c++) {
      float mixed = (1 - ab) * source[i + 1 + c] + ab * blended[c];
      float colour = (as * fs * mixed + ab * fb * backdrop[i + 1 + c]) / alpha;
      backdrop[i + 1 + c] = Math.min(1, colour);
    }
    backdrop[i] = alpha;
  }

  /** Mixes the source into what it is clipped to: colours change, alpha stays. */
  static void clip(float[] base, float[] source, int width, float opacity, CompositeOp op) {
    float[] blended = new float[3];
    for (int i = 0; i < 4 * width; i += 4) {
      float as = source[i] * opacity;
      if (as > 0 && base[i] > 0) {
        op.blend(base, source, i, blended);
        for (int c = 0; c < 3; c++) {
          float was = base[i + 1 + c];
          float full = op == CompositeOp.PLUS ? was + blended[c] : blended[c];
          float colour = was + as * (full - was);
          base[i + 1 + c] = Math.min(1, colour);
        }
      }
    }
  }

  /**
   * Goes from the backdrop towards what was made of it, by {@code strength} in [0,1] times the
   * alpha of each pixel of {@code share}.
   */
  static void fade(float[] backdrop, float[] changed, float[] share, int width, float strength) {
    for (int i = 0; i < 4 * width; i += 4) {
      float t = strength * share[i];
      float was = backdrop[i] * (1 - t);
      float is = changed[i] * t;
      float alpha = was + is;
      for (int c = 1; c < 4 && alpha > 0; c++) {
        backdrop[i + c] = (was * backdrop[i + c] + is * changed[i + c]) / alpha;
      }
      backdrop[i] = alpha;
    }
  }

  private static float sourceShare(CompositeOp op, float backdropAlpha) {
    return switch (op) {
      case DST_IN, DST_OUT -> 0;
      case SRC_ATOP -> backdropAlpha;
      case DST_ATOP -> 1 - backdropAlpha;
      default -> 1;
    };
  }

  private static float backdropShare(CompositeOp op, float sourceAlpha) {
    return switch (op) {
      case DST_IN, DST_ATOP -> sourceAlpha;
      case PLUS -> 1;
      default -> 1 - sourceAlpha;
    };
  }
}
