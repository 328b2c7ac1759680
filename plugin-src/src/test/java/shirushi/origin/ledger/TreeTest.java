package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The tree against its definition, written out as RFC 6962 has it (section 2.1), and against the
 * eight leaves that Certificate Transparency's implementations have in common.
 */
class TreeTest {
  private static final int LARGEST = 70;
  private static final String[] LEAVES = {
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"
  };
  private static final String[] ROOTS = {
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  };

  @Test
  void rootsAreThoseOfCertificateTransparency() {
    Edge edge = new Edge();
    assertThat(hex(edge.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int i = 0; i < LEAVES.length; i++) {
      edge.append(new Hashes().leaf(HexFormat.of().parseHex(LEAVES[i])));
      assertThat(hex(edge.root())).as("%d leaves", i + 1).isEqualTo(ROOTS[i]);
    }
  }

  @Test
  void rootsAreThoseOfTheDefinition() throws Exception {
    Edge edge = new Edge();
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(edge.size()).isEqualTo(size);
      assertThat(edge.root()).isEqualTo(root(0, size));
      assertThat(Tree.edge(size, TreeTest::node).root()).isEqualTo(root(0, size));
      edge.append(leaf(size));
    }
  }

  @Test
  void appendingMakesTheLeafAndTheParentsThatItCompletes() throws Exception {
    Edge edge = new Edge();
    for (int i = 0; i < LARGEST; i++) {
      List<byte[]> made = edge.append(leaf(i));
      assertThat(made).hasSize(1 + Integer.numberOfTrailingZeros(i + 1));
      for (int level = 0; level < made.size(); level++) {
        assertThat(made.get(level)).isEqualTo(node(level, i >> level));
      }
    }
  }

  @Test
  void inclusionProofsAreThoseOfTheDefinition() throws Exception {
    for (int size = 1; size <= LARGEST; size++) {
      for (int i = 0; i < size; i++) {
        List<byte[]> proof = Tree.inclusion(i, size, TreeTest::node);
        assertThat(proof).containsExactlyElementsOf(path(i, 0, size));
        assertThat(Tree.included(i, size, leaf(i), proof, root(0, size))).isTrue();
      }
    }
  }

  @Test
  void aWrongInclusionProofIsNone() throws Exception {
    for (int size = 1; size <= LARGEST; size += 3) {
      byte[] root = root(0, size);
      for (int i = 0; i < size; i++) {
        List<byte[]> proof = Tree.inclusion(i, size, TreeTest::node);
        assertThat(Tree.included(i, size, leaf(i + 1), proof, root)).isFalse();
        assertThat(Tree.included(i, size, leaf(i), proof, root(0, size - 1))).isFalse();
        assertThat(Tree.included(size, size, leaf(i), proof, root)).isFalse();
        assertThat(Tree.included(-1, size, leaf(i), proof, root)).isFalse();
        for (int other = 0; other < size; other++) {
          assertThat(Tree.included(other, size, leaf(i), proof, root)).isEqualTo(other == i);
        }
        for (List<byte[]> wrong : spoilt(proof)) {
          assertThat(Tree.included(i, size, leaf(i), wrong, root)).isFalse();
        }
      }
    }
  }

  @Test
  void consistencyProofsAreThoseOfTheDefinition() throws Exception {
    for (int size = 0; size <= LARGEST; size++) {
      for (int before = 0; before <= size; before++) {
        List<byte[]> proof = Tree.consistency(before, size, TreeTest::node);
        if (before > 0) {
          assertThat(proof).containsExactlyElementsOf(subproof(before, 0, size, true));
        }
        assertThat(Tree.consistent(before, root(0, before), size, root(0, size), proof)).isTrue();
      }
    }
  }

  @Test
  void aWrongConsistencyProofIsNone() throws Exception {
    for (int size = 1; size <= LARGEST; size += 3) {
      byte[] root = root(0, size);
      for (int before = 1; before < size; before++) {
        byte[] rootBefore = root(0, before);
        List<byte[]> proof = Tree.consistency(before, size, TreeTest::node);
        assertThat(Tree.consistent(before, root(0, before - 1), size, root, proof)).isFalse();
        assertThat(Tree.consistent(before, rootBefore, size, root(0, size - 1), proof)).isFalse();
        assertThat(Tree.consistent(size, rootBefore, before, root, proof)).isFalse();
        for (List<byte[]> wrong : spoilt(proof)) {
          assertThat(Tree.consistent(before, rootBefore, size, root, wrong)).isFalse();
        }
      }
    }
  }

  @Test
  void whatIsNotInTheTreeCannotBeProved() {
    assertThatThrownBy(() -> Tree.inclusion(3, 3, TreeTest::node))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no leaf 3 in a tree of 3");
    assertThatThrownBy(() -> Tree.consistency(4, 3, TreeTest::node))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Each hash changed, each left out, one more at either end. */
  private static List<List<byte[]>> spoilt(List<byte[]> proof) {
    List<List<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<byte[]> changed = new ArrayList<>(proof);
      byte[] hash = proof.get(i).clone();
      hash[i % hash.length] ^= 1;
      changed.set(i, hash);
      all.add(changed);
      List<byte[]> without = new ArrayList<>(proof);
      without.remove(i);
      all.add(without);
    }
    for (int at : new int[] {0, proof.size()}) {
      List<byte[]> more = new ArrayList<>(proof);
      more.add(at, leaf(at));
      all.add(more);
    }
    return all;
  }

  // RFC 6962, section 2.1, word for word and slowly; remembered, for the tests ask often.

  private static final Map<String, byte[]> KNOWN = new HashMap<>();

  private static byte[] leaf(int i) {
    return sha256(0, ("leaf " + i).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] node(int level, long place) {
    return root((int) place << level, (int) (place + 1) << level);
  }

  private static byte[] root(int from, int to) {
    byte[] known = KNOWN.get(from + " " + to);
    return known != null ? known : remember(from, to);
  }

  private static byte[] remember(int from, int to) {
    byte[] root;
    if (to - from <= 0) {
      root = sha256(-1);
    } else if (to - from == 1) {
      root = leaf(from);
    } else {
      int k = split(to - from);
      root = sha256(1, root(from, from + k), root(from + k, to));
    }
    KNOWN.put(from + " " + to, root);
    return root;
  }

  private static List<byte[]> path(int m, int from, int to) {
    if (to - from == 1) {
      return List.of();
    }
    int k = split(to - from);
    List<byte[]> path = new ArrayList<>();
    if (m < k) {
      path.addAll(path(m, from, from + k));
      path.add(root(from + k, to));
    } else {
      path.addAll(path(m - k, from + k, to));
      path.add(root(from, from + k));
    }
    return path;
  }

  private static List<byte[]> subproof(int m, int from, int to, boolean whole) {
    if (m == to - from) {
      return whole ? List.of() : List.of(root(from, to));
    }
    int k = split(to - from);
    List<byte[]> proof = new ArrayList<>();
    if (m <= k) {
      proof.addAll(subproof(m, from, from + k, whole));
      proof.add(root(from + k, to));
    } else {
      proof.addAll(subproof(m - k, from + k, to, false));
      proof.add(root(from, from + k));
    }
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] sha256(int prefix, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (prefix >= 0) {
        digest.update((byte) prefix);
      }
      Arrays.stream(parts).forEach(digest::update);
      return digest.digest();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
