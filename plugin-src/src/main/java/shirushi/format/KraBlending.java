package shirushi.format;

import java.util.Map;
import shirushi.canvas.CompositeOp;

/** Krita's names of blend modes as OpenRaster's. Source: Krita's own OpenRaster writer. */
final class KraBlending {
  private static final Map<String, String> OPS =
      Map.ofEntries(
          Map.entry("normal", "svg:src-over"),
          Map.entry("multiply", "svg:multiply"),
          Map.entry("screen", "svg:screen"),
          Map.entry("overlay", "svg:overlay"),
          Map.entry("darken", "svg:darken"),
          Map.entry("lighten", "svg:lighten"),
          Map.entry("dodge", "svg:color-dodge"),
          Map.entry("burn", "svg:color-burn"),
          Map.entry("hard_light", "svg:hard-light"),
          Map.entry("soft_light", "svg:soft-light"),
          Map.entry("soft_light_svg", "svg:soft-light"),
          Map.entry("diff", "svg:difference"),
          Map.entry("hue", "svg:hue"),
          Map.entry("saturation", "svg:saturation"),
          Map.entry("color", "svg:color"),
          Map.entry("luminize", "svg:luminosity"),
          Map.entry("add", "svg:plus"),
          Map.entry("erase", "svg:dst-out"),
          Map.entry("destination-in", "svg:dst-in"),
          Map.entry("destination-atop", "svg:dst-atop"));

  private KraBlending() {}

  /** A mode that OpenRaster does not name is kept as {@code krita:NAME}. */
  static String svg(KraDocument.Node node) {
    String op = OPS.getOrDefault(node.op(), "krita:" + node.op());
    // The last channel is alpha: switched off, the layer inherits the alpha of what is below.
    boolean inherits = node.channelFlags().length() == 4 && node.channelFlags().endsWith("0");
    return inherits && op.equals(CompositeOp.SRC_OVER.svgName())
        ? CompositeOp.SRC_ATOP.svgName()
        : op;
  }
}
