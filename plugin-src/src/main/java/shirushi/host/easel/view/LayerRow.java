package shirushi.host.easel.view;

import java.awt.image.BufferedImage;
import shirushi.canvas.Layer;
import shirushi.origin.OriginKind;

/**
 * A layer as the list shows it.
 *
 * @param depth how many groups it is in
 * @param thumbnail of its pixels, over transparency
 */
record LayerRow(
    Layer layer, boolean locked, OriginKind origin, int depth, BufferedImage thumbnail) {
  /** Compares what is seen and no pixels, of which there are many. */
  boolean looksLike(LayerRow other) {
    return layer == other.layer && locked == other.locked && thumbnail == other.thumbnail;
  }

  String name() {
    return layer.name();
  }

  /** A detail beside the name: an opacity that is not full, and the group; may be empty. */
  String detail() {
    StringBuilder text = new StringBuilder();
    layer.group().ifPresent(group -> text.append(group.name()));
    if (layer.opacity() < 1) {
      text.append(text.isEmpty() ? "" : " · ")
          .append(Math.round(100 * layer.opacity()))
          .append(" %");
    }
    return text.toString();
  }
}
