package shirushi.canvas;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws a tree of layers row by row, so that a group costs one row of memory and not a picture.
 * Rows are as in {@link Compositor}.
 */
final class Drawing {
  /** The pixels of a band of rows that is worth another core. */
  private static final int BAND = 1 << 15;

  private final int width;
  private final Deque<float[]> spare = new ArrayDeque<>();

  Drawing(int width) {
    this.width = width;
  }

  /** Draws into blank pixels, on all cores. */
  static void draw(List<Node> tree, int width, int height, Samples into) {
    int rows = Math.max(1, BAND / width);
    IntStream.range(0, (height + rows - 1) / rows)
        .parallel()
        .forEach(i -> draw(tree, width, i * rows, Math.min(height, (i + 1) * rows), into));
  }

  private static void draw(List<Node> tree, int width, int from, int to, Samples into) {
    Optional<Overlay> overlay = Overlay.of(tree);
    if (overlay.isPresent()) {
      for (int y = from; y < to; y++) {
        overlay.get().row(y, width, into);
      }
      return;
    }
    Drawing drawing = new Drawing(width);
    float[] row = new float[4 * width];
    for (int y = from; y < to; y++) {
      Arrays.fill(row, 0);
      drawing.nodes(tree, y, row);
      into.store(row, y * width, width);
    }
  }

  private void nodes(List<Node> nodes, int y, float[] row) {
    for (int base = 0; base < nodes.size(); ) {
      int end = Node.endOfClipped(nodes, base);
      Node node = nodes.get(base);
      if (shows(node) && end == base + 1) {
        place(node, y, row);
      } else if (shows(node)) {
        clipped(nodes.subList(base, end), y, row);
      }
      base = end;
    }
  }

  private void place(Node node, int y, float[] row) {
    if (node instanceof Node.Branch branch && branch.group().passesThrough()) {
      passThrough(branch, y, row);
    } else if (node instanceof Node.Leaf leaf
        && leaf.mask().isEmpty()
        && leaf.op() == CompositeOp.SRC_OVER) {
      Layer layer = leaf.layer();
      float[] scratch = take();
      Compositor.place(
          row, scratch, width, y, layer.pixels(), layer.x(), layer.y(), layer.opacity());
      give(scratch);
    } else {
      float[] alone = content(node, y);
      Compositor.mix(row, alone, 0, width, node.opacity(), node.op());
      give(alone);
    }
  }

  private void passThrough(Node.Branch branch, int y, float[] row) {
    if (branch.opacity() == 1 && branch.mask().isEmpty()) {
      nodes(branch.nodes(), y, row);
      return;
    }
    float[] changed = take();
    System.arraycopy(row, 0, changed, 0, row.length);
    nodes(branch.nodes(), y, changed);
    float[] share = take();
    Arrays.fill(share, 1);
    mask(branch.mask(), y, share);
    Compositor.fade(row, changed, share, width, branch.opacity());
    give(changed);
    give(share);
  }

  /** The first node as the ground of the others. */
  private void clipped(List<Node> run, int y, float[] row) {
    Node base = run.get(0);
    float[] ground = content(base, y);
    for (Node node : run.subList(1, run.size())) {
      if (shows(node)) {
        float[] top = content(node, y);
        Compositor.clip(ground, top, width, node.opacity(), node.op());
        give(top);
      }
    }
    Compositor.mix(row, ground, 0, width, base.opacity(), base.op());
    give(ground);
  }

  /** The node's row over transparency, masked; to be given back. */
  float[] content(Node node, int y) {
    float[] into = take();
    Arrays.fill(into, 0);
    if (node instanceof Node.Leaf leaf) {
      Layer layer = leaf.layer();
      long row = (long) y - layer.y();
      int from = Math.max(0, layer.x());
      int to = (int) Math.min(width, (long) layer.x() + layer.pixels().width());
      if (row >= 0 && row < layer.pixels().height() && from < to) {
        int at = (int) row * layer.pixels().width() + from - layer.x();
        layer.pixels().samples().load(at, into, from, to - from);
      }
    } else if (node instanceof Node.Branch branch) {
      nodes(branch.nodes(), y, into);
    }
    mask(node.mask(), y, into);
    return into;
  }

  private void mask(Optional<LayerMask> mask, int y, float[] row) {
    if (mask.isPresent()) {
      for (int x = 0; x < width; x++) {
        row[4 * x] *= mask.get().at(x, y) / 255f;
      }
    }
  }

  static boolean shows(Node node) {
    return node.visible() && node.opacity() > 0;
  }

  void give(float[] row) {
    spare.push(row);
  }

  private float[] take() {
    return spare.isEmpty() ? new float[4 * width] : spare.pop();
  }
}
