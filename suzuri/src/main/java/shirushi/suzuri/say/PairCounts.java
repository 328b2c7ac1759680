package shirushi.suzuri.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often which two tokens stand side by side, within known words and across their edges. */
final class PairCounts {
  /** Two tokens that may become one. */
  record Pair(String left, String right) {
    String joined() {
      return left + right;
    }

    boolean before(Pair other) {
      int order = left.compareTo(other.left);
      return order < 0 || order == 0 && right.compareTo(other.right) < 0;
    }
  }

  /** A piece of a word and how often it counts. */
  private record Item(List<String> tokens, long count) {}

  /** Two pieces side by side in one of CLIP's words. */
  private record Edge(Item left, Item right, long count) {
    boolean shows(Pair pair) {
      List<String> before = left.tokens();
      return before.get(before.size() - 1).equals(pair.left())
          && right.tokens().get(0).equals(pair.right());
    }
  }

  /** As often as this every known word counts, however rare it is in captions. */
  private static final long WORTH = 20;

  /** A pair may stand across words' edges once for so many times within them. */
  private static final long SELDOM = 10;

  private final List<Item> items = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Pair, Long> counts = new HashMap<>();
  private final Set<Pair> refused = new HashSet<>();

  /** Counts in captions, their order being no matter, and in the lists of words. */
  PairCounts(Iterable<String> captions) {
    Map<String, Long> clipWords = new TreeMap<>();
    captions.forEach(
        caption -> Pieces.clipWords(caption).forEach(word -> clipWords.merge(word, 1L, Long::sum)));
    List<String> known = new ArrayList<>();
    for (Language language : Language.values()) {
      known.addAll(WordList.words(language));
    }
    Pieces pieces = new Pieces(known);
    Map<String, Long> pieceCounts = new TreeMap<>();
    for (String piece : pieces.known()) {
      pieceCounts.put(piece + ByteLetters.END, WORTH);
      if (!Pieces.latin(piece)) {
        pieceCounts.put(piece, WORTH);
      }
    }
    Map<String, Long> edgeCounts = new TreeMap<>();
    clipWords.forEach(
        (clipWord, count) -> {
          String before = null;
          List<String> cut = pieces.cut(clipWord);
          for (int i = 0; i < cut.size(); i++) {
            String piece = cut.get(i) + (i == cut.size() - 1 ? ByteLetters.END : "");
            pieceCounts.merge(piece, count, Long::sum);
            if (before != null) {
              edgeCounts.merge(before + "\n" + piece, count, Long::sum);
            }
            before = piece;
          }
        });
    Map<String, Item> byPiece = new HashMap<>();
    pieceCounts.forEach(
        (piece, count) -> {
          Item item = new Item(ByteLetters.of(piece), count);
          byPiece.put(piece, item);
          items.add(item);
          count(item, 1);
        });
    edgeCounts.forEach(
        (both, count) -> {
          String[] halves = both.split("\n");
          edges.add(new Edge(byPiece.get(halves[0]), byPiece.get(halves[1]), count));
        });
  }

  /**
   * The commonest pair within words; of equals the first in order. One that isn't seldom across
   * words' edges is none: 髪の毛 must not make 髪の one token. Null where none is left.
   */
  Pair best() {
    while (true) {
      Pair best = commonest();
      if (best == null || SELDOM * across(best) <= counts.get(best)) {
        return best;
      }
      refused.add(best);
    }
  }

  private Pair commonest() {
    Pair best = null;
    long most = 0;
    for (Map.Entry<Pair, Long> each : counts.entrySet()) {
      Pair pair = each.getKey();
      long count = each.getValue();
      boolean better = count > most || count == most && most > 0 && pair.before(best);
      if (better && ByteLetters.fit(pair.left(), pair.right()) && !refused.contains(pair)) {
        best = pair;
        most = count;
      }
    }
    return best;
  }

  private long across(Pair pair) {
    return edges.stream().filter(edge -> edge.shows(pair)).mapToLong(Edge::count).sum();
  }

  /** Makes one token of the pair wherever it stands. */
  void merge(Pair pair) {
    for (Item item : items) {
      int at = find(item.tokens(), pair, 0);
      if (at >= 0) {
        count(item, -1);
        for (; at >= 0; at = find(item.tokens(), pair, at + 1)) {
          item.tokens().set(at, pair.joined());
          item.tokens().remove(at + 1);
        }
        count(item, 1);
      }
    }
  }

  private static int find(List<String> tokens, Pair pair, int from) {
    for (int i = from; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).equals(pair.left()) && tokens.get(i + 1).equals(pair.right())) {
        return i;
      }
    }
    return -1;
  }

  private void count(Item item, int sign) {
    for (int i = 0; i + 1 < item.tokens().size(); i++) {
      Pair pair = new Pair(item.tokens().get(i), item.tokens().get(i + 1));
      counts.merge(pair, sign * item.count(), (had, more) -> had + more == 0 ? null : had + more);
    }
  }
}
