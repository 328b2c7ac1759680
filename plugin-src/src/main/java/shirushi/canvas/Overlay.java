package shirushi.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Layers that lie over each other without groups, masks or blending, as in most pictures. Where one
 * of them hides all the others its pixels are copied; elsewhere they are composited as in {@link
 * Drawing}. The outcome is the same but for rounding.
 */
final class Overlay {
  private static final int RUN = TiledSamples.SIDE;

  private final List<Layer> topDown;
  private final List<Layer> seen = new ArrayList<>();
  private final float[] row = new float[4 * RUN];
  private final float[] scratch = new float[4 * RUN];

  private Overlay(List<Layer> topDown) {
    this.topDown = topDown;
  }

  /** Empty where the tree is more than that. */
  static Optional<Overlay> of(List<Node> tree) {
    List<Layer> layers = new ArrayList<>();
    for (Node node : tree) {
      if (node instanceof Node.Leaf leaf && plain(leaf)) {
        layers.add(leaf.layer());
      } else if (Drawing.shows(node) || node.clipped()) {
        return Optional.empty();
      }
    }
    Collections.reverse(layers);
    return Optional.of(new Overlay(layers));
  }

  private static boolean plain(Node.Leaf leaf) {
    return Drawing.shows(leaf)
        && !leaf.clipped()
        && leaf.mask().isEmpty()
        && leaf.op() == CompositeOp.SRC_OVER;
  }

  /** Draws a row into blank pixels. */
  void row(int y, int width, Samples into) {
    for (int x = 0; x < width; x += RUN) {
      run(x, y, Math.min(RUN, width - x), into, y * width + x);
    }
  }

  private void run(int x, int y, int count, Samples into, int at) {
    boolean hides = see(x, y, count);
    if (seen.isEmpty()) {
      return;
    }
    Layer top = seen.get(0);
    if (hides && seen.size() == 1 && top.pixels().deep() == into.deep()) {
      top.pixels().samples().copy(index(top, x, y), into, at, count);
      return;
    }
    Arrays.fill(row, 0);
    for (int i = seen.size() - 1; i >= 0; i--) {
      Layer layer = seen.get(i);
      Compositor.place(
          row, scratch, count, y, layer.pixels(), layer.x() - x, layer.y(), layer.opacity());
    }
    into.store(row, at, count);
  }

  /** Collects what is seen of the run, the top one first; whether the last hides what is below. */
  private boolean see(int x, int y, int count) {
    seen.clear();
    for (Layer layer : topDown) {
      if (!reaches(layer, x, y, count)) {
        continue;
      }
      boolean whole = layer.x() <= x && (long) layer.x() + layer.pixels().width() >= x + count;
      Samples samples = layer.pixels().samples();
      if (whole && samples.clear(index(layer, x, y), count)) {
        continue;
      }
      seen.add(layer);
      if (whole && layer.opacity() == 1 && samples.opaque(index(layer, x, y), count)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(Layer layer, int x, int y, int count) {
    long row = (long) y - layer.y();
    return row >= 0
        && row < layer.pixels().height()
        && layer.x() < x + count
        && (long) layer.x() + layer.pixels().width() > x;
  }

  private static int index(Layer layer, int x, int y) {
    return (y - layer.y()) * layer.pixels().width() + x - layer.x();
  }
}
