package shirushi.canvas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a layer mixes with what lies below it: the modes of W3C Compositing and Blending Level 1 and
 * the Porter-Duff operators that OpenRaster names, and Photoshop's modes beyond these, named by
 * their key in a PSD file.
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
  HUE,
  SATURATION,
  COLOR,
  LUMINOSITY,
  PLUS,
  DST_IN,
  DST_OUT,
  SRC_ATOP,
  DST_ATOP,
  EXCLUSION("psd:smud"),
  LINEAR_BURN("psd:lbrn"),
  VIVID_LIGHT("psd:vLit"),
  LINEAR_LIGHT("psd:lLit"),
  PIN_LIGHT("psd:pLit"),
  HARD_MIX("psd:hMix"),
  SUBTRACT("psd:fsub"),
  DIVIDE("psd:fdiv"),
  DARKER_COLOR("psd:dkCl"),
  LIGHTER_COLOR("psd:lgCl");

  private final String svgName;

  CompositeOp() {
    svgName = "svg:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  CompositeOp(String svgName) {
    this.svgName = svgName;
  }

  /** The name in OpenRaster, such as {@code svg:src-over}. */
  public String svgName() {
    return svgName;
  }

  /** The operator with that OpenRaster name; empty where it is none of these. */
  public static Optional<CompositeOp> of(String svgName) {
    return Stream.of(values()).filter(op -> op.svgName.equals(svgName)).findFirst();
  }

  /** Whether it also changes the backdrop where the source has no alpha. */
  boolean reachesEverywhere() {
    return this == DST_IN || this == DST_ATOP;
  }

  /** Whether it can take alpha from the backdrop. */
  boolean takesAway() {
    return this == DST_OUT || reachesEverywhere();
  }

  /**
   * The blended colour B(backdrop, source), all in [0,1]; the source itself for operators that do
   * not blend.
   *
   * @param i where a pixel begins in both rows; its colours follow its alpha
   */
  void blend(float[] backdrop, float[] source, int i, float[] into) {
    switch (this) {
      case HUE, SATURATION, COLOR, LUMINOSITY, DARKER_COLOR, LIGHTER_COLOR ->
          ColourBlend.blend(this, backdrop, source, i, into);
      default -> {
        for (int c = 0; c < 3; c++) {
          into[c] = blend(backdrop[i + 1 + c], source[i + 1 + c]);
        }
      }
    }
  }

  private float blend(float b, float s) {
    return switch (this) {
      case MULTIPLY -> b * s;
      case SCREEN -> b + s - b * s;
      case OVERLAY -> hardLight(s, b);
      case DARKEN -> Math.min(b, s);
      case LIGHTEN -> Math.max(b, s);
      case COLOR_DODGE -> dodge(b, s);
      case COLOR_BURN -> burn(b, s);
      case HARD_LIGHT -> hardLight(b, s);
      case SOFT_LIGHT -> softLight(b, s);
      case DIFFERENCE -> Math.abs(b - s);
      case EXCLUSION -> b + s - 2 * b * s;
      case LINEAR_BURN -> Math.max(0, b + s - 1);
      case VIVID_LIGHT -> s <= 0.5f ? burn(b, 2 * s) : dodge(b, 2 * s - 1);
      case LINEAR_LIGHT -> Math.max(0, Math.min(1, b + 2 * s - 1));
      case PIN_LIGHT -> s <= 0.5f ? Math.min(b, 2 * s) : Math.max(b, 2 * s - 1);
      case HARD_MIX -> b + s >= 1 ? 1 : 0;
      case SUBTRACT -> Math.max(0, b - s);
      case DIVIDE -> s <= 0 ? 1 : Math.min(1, b / s);
      default -> s;
    };
  }

  private static float dodge(float b, float s) {
    return b == 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s));
  }

  private static float burn(float b, float s) {
    return b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s);
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
