package shirushi.host.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.host.Listed;
import shirushi.origin.OriginTag;

/**
 * Gives tags back to the layers of a file that a program wrote, in which they have other ids. Where
 * it cannot be known which layer is which, the picture as a whole has the tag.
 */
final class Placement {
  private final List<Layer> layers;
  private final List<Optional<OriginTag>> left = new ArrayList<>();

  private Placement(List<Layer> layers) {
    this.layers = new ArrayList<>(layers);
  }

  /**
   * The canvas with the tags of the layers, which are bottom to top, too.
   *
   * @param said without groups, as the canvas's
   */
  static Canvas of(List<Listed> said, Canvas canvas) {
    Placement placement = new Placement(canvas.layers());
    boolean same = names(said).equals(canvas.layers().stream().map(Layer::name).toList());
    for (int i = 0; i < said.size(); i++) {
      Listed one = said.get(i);
      if (one.tag().isPresent()) {
        placement.put(one.tag().get(), same ? i : placement.only(one.name()));
      }
    }
    return canvas
        .layered(placement.layers)
        .unplaced(placement.left.isEmpty() ? canvas.unplaced() : OriginTag.union(placement.left));
  }

  private static List<String> names(List<Listed> said) {
    return said.stream().map(Listed::name).toList();
  }

  /** The index of the one layer of that name; -1 where there is none or more. */
  private int only(String name) {
    int found = -1;
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).name().equals(name)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private void put(OriginTag tag, int index) {
    if (index < 0) {
      left.add(Optional.of(tag));
      return;
    }
    Layer layer = layers.get(index);
    layers.set(index, layer.from(tag.withPixelHash(layer.pixels().sha256())));
  }
}
