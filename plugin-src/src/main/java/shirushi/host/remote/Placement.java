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
    int[] places =
        match(
            said.stream().map(Listed::name).toList(),
            canvas.layers().stream().map(Layer::name).toList());
    for (int i = 0; i < said.size(); i++) {
      Optional<OriginTag> tag = said.get(i).tag();
      if (tag.isPresent()) {
        placement.put(tag.get(), places[i]);
      }
    }
    return canvas
        .layered(placement.layers)
        .unplaced(placement.left.isEmpty() ? canvas.unplaced() : OriginTag.union(placement.left));
  }

  /**
   * Which layers of one list are which of another, by their names: by place where the lists are the
   * same, otherwise the one of that name. -1 where there is none or more.
   */
  static int[] match(List<String> names, List<String> others) {
    boolean same = names.equals(others);
    int[] places = new int[names.size()];
    for (int i = 0; i < places.length; i++) {
      int first = others.indexOf(names.get(i));
      places[i] = same ? i : first == others.lastIndexOf(names.get(i)) ? first : -1;
    }
    return places;
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
