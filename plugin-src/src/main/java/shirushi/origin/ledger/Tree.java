package shirushi.origin.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inclusion and consistency proofs of a Merkle tree (RFC 9162, sections 2.1.3 and 2.1.4; the same
 * bytes as RFC 6962's). Hashes are 32 bytes; proofs go from the leaves up.
 */
final class Tree {
  /** Where the hashes of perfect subtrees are kept. */
  interface Nodes {
    /** The root of the leaves {@code [place << level, (place + 1) << level)}. */
    byte[] at(int level, long place) throws IOException;
  }

  private Tree() {}

  /** The perfect subtrees of a tree of {@code size} leaves, the largest first. */
  static Edge edge(long size, Nodes nodes) throws IOException {
    List<byte[]> subtrees = new ArrayList<>();
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        subtrees.add(nodes.at(level, (size >> level) - 1));
      }
    }
    return new Edge(size, subtrees);
  }

  /** Proves that leaf {@code index} is in the tree of {@code size} leaves. */
  static List<byte[]> inclusion(long index, long size, Nodes nodes) throws IOException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<byte[]> proof = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        proof.add(0, root(middle, to, nodes));
        to = middle;
      } else {
        proof.add(0, root(from, middle, nodes));
        from = middle;
      }
    }
    return proof;
  }

  /** Proves that the tree of {@code before} leaves is the beginning of the one of {@code size}. */
  static List<byte[]> consistency(long before, long size, Nodes nodes) throws IOException {
    if (before < 0 || before > size) {
      throw new IllegalArgumentException(before + " leaves are no beginning of " + size);
    }
    List<byte[]> proof = new ArrayList<>();
    if (before == 0 || before == size) {
      return proof;
    }
    long from = 0;
    long to = size;
    while (before != to) {
      long middle = from + split(to - from);
      if (before <= middle) {
        proof.add(0, root(middle, to, nodes));
        to = middle;
      } else {
        proof.add(0, root(from, middle, nodes));
        from = middle;
      }
    }
    if (from != 0) {
      proof.add(0, root(from, to, nodes));
    }
    return proof;
  }

  /** Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
  static boolean included(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    Hashes hashes = new Hashes();
    long place = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = hashes.node(sibling, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = hashes.node(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the first tree is the second one's beginning (RFC 9162, section 2.1.4.2). */
  static boolean consistent(
      long before, byte[] rootBefore, long size, byte[] root, List<byte[]> proof) {
    if (before < 0 || before > size) {
      return false;
    }
    if (before == 0) {
      return proof.isEmpty() && Arrays.equals(rootBefore, new Hashes().empty());
    }
    if (before == size) {
      return proof.isEmpty() && Arrays.equals(rootBefore, root);
    }
    Hashes hashes = new Hashes();
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(before) == 1) {
      path.add(0, rootBefore);
    }
    if (path.isEmpty()) {
      return false;
    }
    long place = before - 1;
    long last = size - 1;
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    byte[] first = path.get(0);
    byte[] second = path.get(0);
    for (byte[] node : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        first = hashes.node(node, first);
        second = hashes.node(node, second);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        second = hashes.node(second, node);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(first, rootBefore) && Arrays.equals(second, root);
  }

  /** Of leaves that begin where a subtree of theirs may: at a multiple of their split. */
  private static byte[] root(long from, long to, Nodes nodes) throws IOException {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.at(level, from >> level);
    }
    long middle = from + split(count);
    return new Hashes().node(root(from, middle, nodes), root(middle, to, nodes));
  }

  /** The largest power of two below the count. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
