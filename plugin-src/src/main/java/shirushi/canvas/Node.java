package shirushi.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The flat list of layers as the tree that their groups make of it. */
sealed interface Node {
  boolean visible();

  float opacity();

  CompositeOp op();

  boolean clipped();

  Optional<LayerMask> mask();

  /** One layer. */
  record Leaf(Layer layer) implements Node {
    @Override
    public boolean visible() {
      return layer.visible();
    }

    @Override
    public float opacity() {
      return layer.opacity();
    }

    @Override
    public CompositeOp op() {
      return layer.op();
    }

    @Override
    public boolean clipped() {
      return layer.clipped();
    }

    @Override
    public Optional<LayerMask> mask() {
      return layer.mask().filter(LayerMask::enabled);
    }
  }

  /** A group with what is in it, bottom to top. */
  record Branch(Group group, List<Node> nodes) implements Node {
    @Override
    public boolean visible() {
      return group.visible();
    }

    @Override
    public float opacity() {
      return group.opacity();
    }

    @Override
    public CompositeOp op() {
      return group.op();
    }

    @Override
    public boolean clipped() {
      return group.clipped();
    }

    @Override
    public Optional<LayerMask> mask() {
      return group.mask().filter(LayerMask::enabled);
    }
  }

  /**
   * The tree of these layers.
   *
   * @throws IllegalArgumentException where a group's layers do not stand together
   */
  static List<Node> of(List<Layer> layers) {
    List<List<Group>> paths =
        layers.stream().map(layer -> layer.group().map(Group::path).orElse(List.of())).toList();
    return of(layers, paths, 0, new HashSet<>());
  }

  private static List<Node> of(
      List<Layer> layers, List<List<Group>> paths, int depth, Set<LayerId> met) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < layers.size(); ) {
      if (paths.get(i).size() == depth) {
        nodes.add(new Leaf(layers.get(i)));
        i++;
        continue;
      }
      Group group = paths.get(i).get(depth);
      int end = i + 1;
      while (end < layers.size()
          && paths.get(end).size() > depth
          && same(group, paths.get(end).get(depth))) {
        end++;
      }
      if (!met.add(group.id())) {
        throw new IllegalArgumentException(
            "the layers of the group '" + group.name() + "' do not stand together");
      }
      nodes.add(
          new Branch(group, of(layers.subList(i, end), paths.subList(i, end), depth + 1, met)));
      i = end;
    }
    return nodes;
  }

  private static boolean same(Group a, Group b) {
    return a == b || a.equals(b);
  }

  /** The index after the last node that is clipped to the one at {@code base}. */
  static int endOfClipped(List<Node> nodes, int base) {
    int end = base + 1;
    while (end < nodes.size() && nodes.get(end).clipped()) {
      end++;
    }
    return end;
  }
}
