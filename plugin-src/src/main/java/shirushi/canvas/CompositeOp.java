package shirushi.canvas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a layer mixes with what lies below it: the separable modes of W3C Compositing and Blending
 * Level 1 and the Porter-Duff operators that OpenRaster names.
 */
public enum CompositeOp {
  SRC_OVER,
  MULTIPLY,
  SCREEN,
  OVERLAY,
  DARKEN,
  LIGHTEN,
  COLOR_DODGE,
  COLOR_BURN,
  HARD_LIGHT,
  SOFT_LIGHT,
  DIFFERENCE,
  PLUS,
  DST_IN,
  DST_OUT,
  SRC_ATOP,
  DST_ATOP;

  /** The name in OpenRaster, such as {@code svg:src-over}. */
  public String svgName() {
    return "svg:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The operator with that OpenRaster name; empty where it is none of these. */
  public static Optional<CompositeOp> of(String svgName) {
    return Stream.of(values()).filter(op -> op.svgName().equals(svgName)).findFirst();
  }

  /**
   * The blended colour B(backdrop, source), all in [0,1]; the source itself for operators that do
   * not blend.
   */
  float blend(float b, float s) {
    return switch (this) {
      case MULTIPLY -> b * s;
      case SCREEN -> b + s - b * s;
      case OVERLAY -> hardLight(s, b);
      case DARKEN -> Math.min(b, s);
      case LIGHTEN -> Math.max(b, s);
      case COLOR_DODGE -> b == 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s));
      case COLOR_BURN -> b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s);
      case HARD_LIGHT -> hardLight(b, s);
      case SOFT_LIGHT -> softLight(b, s);
      case DIFFERENCE -> Math.abs(b - s);
      default -> s;
    };
  }

  private static float hardLight(float b, float s) {
    return s <= 0.5f ? b * 2 * s : b + (2 * s - 1) - b * (2 * s - 1);
  }

  private static float softLight(float b, float s) {
    if (s <= 0.5f) {
      return b - (1 - 2 * s) * b * (1 - b);
    }
    float d = b <= 0.25f ? ((16 * b - 12) * b + 4) * b : (float) Math.sqrt(b);
    return b + (2 * s - 1) * (d - b);
  }
}
