package shirushi.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.origin.OriginTag;

/**
 * A picture in layers.
 *
 * @param width in pixels; 0 only where there is nothing at all
 * @param height in pixels; 0 only where there is nothing at all
 * @param layers bottom to top
 */
public record Canvas(int width, int height, List<Layer> layers) {

  /** Nothing: what a host without a picture shows. */
  public static final Canvas EMPTY = new Canvas(0, 0, List.of());

  /**
   * @throws IllegalArgumentException where the size is not that of a picture
   */
  public Canvas {
    layers = List.copyOf(layers);
    boolean nothing = width == 0 && height == 0 && layers.isEmpty();
    if (!nothing && (width < 1 || height < 1)) {
      throw new IllegalArgumentException("a canvas of " + width + "×" + height + " pixels");
    }
  }

  /** A canvas that is as large as its only layer. */
  public static Canvas of(Layer layer) {
    return new Canvas(layer.pixels().width(), layer.pixels().height(), List.of(layer));
  }

  /** The same canvas with one more layer on top. */
  public Canvas with(Layer top) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(top);
    return new Canvas(width, height, more);
  }

  /**
   * What the eye sees, over transparency; painted where an AI layer is seen.
   *
   * @throws IllegalArgumentException on the empty canvas
   */
  public Raster flatten() {
    List<Layer> seen = seen();
    if (seen.size() == 1 && isWhole(seen.get(0))) {
      return seen.get(0).pixels();
    }
    int[] flat = Raster.transparent(width, height).pixels();
    boolean painted = false;
    for (Layer layer : seen) {
      Compositor.composite(
          flat, width, height, layer.pixels(), layer.x(), layer.y(), layer.opacity(), layer.op());
      painted |= layer.pixels().painted();
    }
    return Raster.own(width, height, flat, painted);
  }

  /**
   * Where the flattened picture comes from: the union of all layers that are seen; empty where none
   * of them is tagged.
   */
  public Optional<OriginTag> origin() {
    return OriginTag.union(seen().stream().map(Layer::tag).toList());
  }

  /** The layers that take part in the flattened picture, bottom to top. */
  private List<Layer> seen() {
    int bottom = layers.size() - 1;
    while (bottom > 0 && !layers.get(bottom).covers(width, height)) {
      bottom--;
    }
    return layers.stream()
        .skip(Math.max(0, bottom))
        .filter(layer -> layer.shows(width, height))
        .toList();
  }

  private boolean isWhole(Layer layer) {
    return layer.x() == 0
        && layer.y() == 0
        && layer.opacity() == 1
        && layer.op() == CompositeOp.SRC_OVER
        && layer.pixels().width() == width
        && layer.pixels().height() == height;
  }
}
