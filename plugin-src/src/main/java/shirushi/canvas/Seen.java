package shirushi.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Which layers take part in the flattened picture. Where it is hard to tell, a layer is seen: its
 * tag must not get lost.
 */
final class Seen {
  private final int width;
  private final int height;

  /** Whether all that is mixed in one place so far leaves the alpha below it as it is. */
  private static final class Scope {
    private boolean intact = true;
  }

  private Seen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Those of the tree, bottom to top. */
  static List<Layer> of(List<Node> tree, int width, int height) {
    Deque<Layer> seen = new ArrayDeque<>();
    new Seen(width, height).list(tree, new Scope(), seen);
    return List.copyOf(seen);
  }

  /** Goes from the top down; returns whether nothing below these nodes is seen. */
  private boolean list(List<Node> nodes, Scope scope, Deque<Layer> seen) {
    for (int end = nodes.size(); end > 0; ) {
      int base = end - 1;
      while (base > 0 && nodes.get(base).clipped()) {
        base--;
      }
      boolean alone = end == base + 1;
      Deque<Layer> below = new ArrayDeque<>();
      boolean hides = node(nodes.get(base), alone, scope, below);
      for (int i = end - 1; i > base && !below.isEmpty(); i--) {
        node(nodes.get(i), false, new Scope(), seen);
      }
      for (Iterator<Layer> down = below.descendingIterator(); down.hasNext(); ) {
        seen.addFirst(down.next());
      }
      if (hides) {
        return true;
      }
      end = base;
    }
    return false;
  }

  /** Adds what is seen of the node; returns whether nothing below it is. */
  private boolean node(Node node, boolean alone, Scope scope, Deque<Layer> seen) {
    if (!node.visible() || node.opacity() == 0) {
      return false;
    }
    if (node instanceof Node.Leaf leaf) {
      if (!leaf.layer().shows(width, height)) {
        return false;
      }
      seen.addFirst(leaf.layer());
      scope.intact &= !node.op().takesAway();
      return leaf.layer().covers(width, height);
    }
    Node.Branch branch = (Node.Branch) node;
    if (alone && branch.group().passesThrough() && branch.group().neutral()) {
      return list(branch.nodes(), scope, seen);
    }
    Scope inner = new Scope();
    boolean full = list(branch.nodes(), inner, seen);
    boolean reduces = branch.group().passesThrough() ? !inner.intact : node.op().takesAway();
    scope.intact &= !reduces;
    return full
        && inner.intact
        && node.opacity() == 1
        && node.mask().isEmpty()
        && node.op() == CompositeOp.SRC_OVER;
  }
}
