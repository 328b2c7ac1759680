package shirushi.format;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.canvas.CompositeOp;
import shirushi.canvas.Group;

/**
 * The blend mode keys of a PSD file and OpenRaster's names; a key without one is kept as itself.
 */
final class PsdBlend {
  private static final String NORMAL = "norm";
  private static final String OWN = "psd:";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(NORMAL, CompositeOp.SRC_OVER.svgName()),
          Map.entry("mul ", CompositeOp.MULTIPLY.svgName()),
          Map.entry("scrn", CompositeOp.SCREEN.svgName()),
          Map.entry("over", CompositeOp.OVERLAY.svgName()),
          Map.entry("dark", CompositeOp.DARKEN.svgName()),
          Map.entry("lite", CompositeOp.LIGHTEN.svgName()),
          Map.entry("div ", CompositeOp.COLOR_DODGE.svgName()),
          Map.entry("idiv", CompositeOp.COLOR_BURN.svgName()),
          Map.entry("hLit", CompositeOp.HARD_LIGHT.svgName()),
          Map.entry("sLit", CompositeOp.SOFT_LIGHT.svgName()),
          Map.entry("diff", CompositeOp.DIFFERENCE.svgName()),
          Map.entry("lddg", CompositeOp.PLUS.svgName()),
          Map.entry("hue ", CompositeOp.HUE.svgName()),
          Map.entry("sat ", CompositeOp.SATURATION.svgName()),
          Map.entry("colr", CompositeOp.COLOR.svgName()),
          Map.entry("lum ", CompositeOp.LUMINOSITY.svgName()),
          Map.entry("pass", Group.PASS_THROUGH));

  private static final Map<String, String> KEYS =
      NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private PsdBlend() {}

  static String name(String key) {
    return NAMES.getOrDefault(key, OWN + key);
  }

  /** The key for a composite-op; modes that PSD has not are written as the ordinary one. */
  static String key(String compositeOp) {
    return Optional.ofNullable(KEYS.get(compositeOp)).or(() -> own(compositeOp)).orElse(NORMAL);
  }

  private static Optional<String> own(String compositeOp) {
    boolean key = compositeOp.startsWith(OWN) && compositeOp.length() == OWN.length() + 4;
    return key ? Optional.of(compositeOp.substring(OWN.length())) : Optional.empty();
  }
}
