package shirushi.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns masks and clipping into alpha. */
final class Baking {
  private final int width;
  private final int height;
  private final Drawing drawing;
  private final List<Layer> baked = new ArrayList<>();
  private final Map<LayerId, Group> groups = new HashMap<>();

  /** What the alpha of a layer is multiplied with, and whether that is seen at all. */
  private record Share(List<LayerMask> masks, List<Node> grounds, boolean seen) {
    Share with(Optional<LayerMask> mask) {
      return mask.isEmpty() ? this : new Share(plus(masks, mask.get()), grounds, seen);
    }

    Share on(Node ground) {
      return new Share(masks, plus(grounds, ground), seen && ground.visible());
    }

    boolean whole() {
      return masks.isEmpty() && grounds.isEmpty();
    }

    private static <T> List<T> plus(List<T> list, T one) {
      List<T> more = new ArrayList<>(list);
      more.add(one);
      return more;
    }
  }

  private Baking(int width, int height) {
    this.width = width;
    this.height = height;
    drawing = new Drawing(width);
  }

  static List<Layer> bake(Canvas canvas) {
    Baking baking = new Baking(canvas.width(), canvas.height());
    baking.nodes(Node.of(canvas.layers()), new Share(List.of(), List.of(), true));
    return baking.baked;
  }

  private void nodes(List<Node> nodes, Share share) {
    for (int base = 0; base < nodes.size(); ) {
      int end = Node.endOfClipped(nodes, base);
      node(nodes.get(base), share);
      for (Node node : nodes.subList(base + 1, end)) {
        node(node, share.on(nodes.get(base)));
      }
      base = end;
    }
  }

  private void node(Node node, Share above) {
    Share share = above.with(node.mask());
    if (node instanceof Node.Branch branch) {
      nodes(branch.nodes(), share);
    } else if (node instanceof Node.Leaf leaf) {
      Layer layer = leaf.layer();
      baked.add(
          new Layer(
              layer.id(),
              layer.name(),
              layer.x(),
              layer.y(),
              share.whole() ? layer.pixels() : pixels(layer, share),
              layer.opacity(),
              layer.visible() && share.seen(),
              layer.compositeOp(),
              layer.tag(),
              false,
              Optional.empty(),
              layer.group().map(this::plain),
              layer.extras()));
    }
  }

  private Group plain(Group group) {
    Group known = groups.get(group.id());
    if (known == null) {
      known =
          new Group(
              group.id(),
              group.name(),
              group.opacity(),
              group.visible(),
              group.compositeOp(),
              false,
              Optional.empty(),
              group.parent().map(this::plain),
              group.extras());
      groups.put(group.id(), known);
    }
    return known;
  }

  private Raster pixels(Layer layer, Share share) {
    Raster pixels = layer.pixels();
    Samples result = pixels.samples().blank(pixels.width() * pixels.height());
    float[] row = new float[4 * pixels.width()];
    for (int y = 0; y < pixels.height(); y++) {
      pixels.samples().load(y * pixels.width(), row, 0, pixels.width());
      for (LayerMask mask : share.masks()) {
        for (int x = 0; x < pixels.width(); x++) {
          row[4 * x] *= mask.at(layer.x() + x, layer.y() + y) / 255f;
        }
      }
      for (Node ground : share.grounds()) {
        onGround(row, ground, layer.x(), layer.y() + y);
      }
      result.store(row, y * pixels.width(), pixels.width());
    }
    return Raster.own(pixels.width(), pixels.height(), result, pixels.painted());
  }

  /** What lies off the canvas has no ground. */
  private void onGround(float[] row, Node ground, int left, int y) {
    boolean outside = y < 0 || y >= height;
    float[] below = outside ? null : drawing.content(ground, y);
    for (int i = 0; i < row.length; i += 4) {
      long x = (long) left + i / 4;
      boolean inside = !outside && x >= 0 && x < width;
      row[i] *= inside ? below[(int) (4 * x)] * ground.opacity() : 0;
    }
    if (!outside) {
      drawing.give(below);
    }
  }
}
