package shirushi.format;

import java.util.Map;
import shirushi.canvas.Group;

/**
 * GIMP's blend modes as OpenRaster's, the older ones and those since 2.10. GIMP mixes some of the
 * newer in linear light, which is not done here. Source: GIMP's gimplayermode enumeration.
 */
final class XcfModes {
  private static final Map<Integer, String> OPS =
      Map.ofEntries(
          Map.entry(0, "svg:src-over"),
          Map.entry(3, "svg:multiply"),
          Map.entry(4, "svg:screen"),
          // The old overlay was soft light by mistake, and stayed so.
          Map.entry(5, "svg:soft-light"),
          Map.entry(6, "svg:difference"),
          Map.entry(7, "svg:plus"),
          Map.entry(9, "svg:darken"),
          Map.entry(10, "svg:lighten"),
          Map.entry(11, "svg:hue"),
          Map.entry(12, "svg:saturation"),
          Map.entry(13, "svg:color"),
          Map.entry(14, "svg:luminosity"),
          Map.entry(16, "svg:color-dodge"),
          Map.entry(17, "svg:color-burn"),
          Map.entry(18, "svg:hard-light"),
          Map.entry(19, "svg:soft-light"),
          Map.entry(23, "svg:overlay"),
          Map.entry(24, "svg:hue"),
          Map.entry(25, "svg:saturation"),
          Map.entry(26, "svg:color"),
          Map.entry(27, "svg:luminosity"),
          Map.entry(28, "svg:src-over"),
          Map.entry(30, "svg:multiply"),
          Map.entry(31, "svg:screen"),
          Map.entry(32, "svg:difference"),
          Map.entry(33, "svg:plus"),
          Map.entry(35, "svg:darken"),
          Map.entry(36, "svg:lighten"),
          Map.entry(37, "svg:hue"),
          Map.entry(38, "svg:saturation"),
          Map.entry(39, "svg:color"),
          Map.entry(40, "svg:luminosity"),
          Map.entry(42, "svg:color-dodge"),
          Map.entry(43, "svg:color-burn"),
          Map.entry(44, "svg:hard-light"),
          Map.entry(45, "svg:soft-light"),
          Map.entry(58, "svg:dst-out"),
          Map.entry(61, Group.PASS_THROUGH));

  private XcfModes() {}

  /** A mode that OpenRaster does not name is kept as {@code gimp:NUMBER}. */
  static String svg(int mode) {
    return OPS.getOrDefault(mode, "gimp:" + mode);
  }
}
