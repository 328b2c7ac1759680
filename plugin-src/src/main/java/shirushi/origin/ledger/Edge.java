package shirushi.origin.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its perfect subtrees, the largest first, one for
 * each bit of the size. All that is needed to append and to know the root. One thread at a time.
 */
final class Edge {
  private final Hashes hashes = new Hashes();
  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  Edge() {}

  /**
   * @param subtrees the roots of the perfect subtrees, the largest first
   */
  Edge(long size, List<byte[]> subtrees) {
    if (subtrees.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of %d leaves has %d subtrees on its edge, not %d"
              .formatted(size, Long.bitCount(size), subtrees.size()));
    }
    this.size = size;
    this.subtrees.addAll(subtrees);
  }

  Edge copy() {
    return new Edge(size, subtrees);
  }

  long size() {
    return size;
  }

  /**
   * Takes a leaf.
   *
   * @return the hashes that this made: the leaf's, its parent's and so on up
   */
  List<byte[]> append(byte[] leafHash) {
    List<byte[]> made = new ArrayList<>();
    made.add(leafHash);
    byte[] right = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      right = hashes.node(subtrees.remove(subtrees.size() - 1), right);
      made.add(right);
    }
    subtrees.add(right);
    size++;
    return made;
  }

  byte[] root() {
    if (size == 0) {
      return hashes.empty();
    }
    byte[] root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = hashes.node(subtrees.get(i), root);
    }
    return root;
  }
}
