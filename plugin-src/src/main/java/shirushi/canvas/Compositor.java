package shirushi.canvas;

/** Composites one raster onto a backdrop in place. Source: W3C Compositing and Blending Level 1. */
final class Compositor {
  private Compositor() {}

  /** Operators such as dst-in also change the backdrop where the raster does not reach. */
  static void composite(
      int[] backdrop,
      int width,
      int height,
      Raster top,
      int left,
      int upper,
      float opacity,
      CompositeOp op) {
    boolean everywhere = op == CompositeOp.DST_IN || op == CompositeOp.DST_ATOP;
    int[] source = top.pixels();
    int fromY = everywhere ? 0 : Math.max(0, upper);
    int toY = (int) (everywhere ? height : Math.min(height, (long) upper + top.height()));
    int fromX = everywhere ? 0 : Math.max(0, left);
    int toX = (int) (everywhere ? width : Math.min(width, (long) left + top.width()));
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        int sx = x - left;
        int sy = y - upper;
        boolean inside = sx >= 0 && sy >= 0 && sx < top.width() && sy < top.height();
        int s = inside ? source[sy * top.width() + sx] : 0;
        int at = y * width + x;
        backdrop[at] = mix(backdrop[at], s, opacity, op);
      }
    }
  }

  private static int mix(int b, int s, float opacity, CompositeOp op) {
    if (op == CompositeOp.SRC_OVER && opacity == 1) {
      if (s >>> 24 == 255) {
        return s;
      }
      if (s >>> 24 == 0) {
        return b;
      }
    }
    float as = (s >>> 24) / 255f * opacity;
    float ab = (b >>> 24) / 255f;
    float fs = sourceShare(op, ab);
    float fb = backdropShare(op, as);
    float alpha = Math.min(1, as * fs + ab * fb);
    if (alpha <= 0) {
      return 0;
    }
    int result = Math.round(alpha * 255) << 24;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float cb = (b >> shift & 255) / 255f;
      float cs = (s >> shift & 255) / 255f;
      float blended = (1 - ab) * cs + ab * op.blend(cb, cs);
      float colour = (as * fs * blended + ab * fb * cb) / alpha;
      result |= Math.round(Math.min(1, colour) * 255) << shift;
    }
    return result;
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
