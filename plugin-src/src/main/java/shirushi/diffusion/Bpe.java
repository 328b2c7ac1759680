package shirushi.diffusion;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Byte pair encoding: merges a word's symbols, the pair with the lowest rank first, every
 * occurrence of it from left to right, until no pair is known. Takes O(n log n) for n symbols.
 *
 * <p>Source: Sennrich et al. 2016, <i>Neural Machine Translation of Rare Words with Subword
 * Units</i>. Not thread-safe while merges are added.
 */
final class Bpe {
  private static final long FREE = -1;

  // Open addressing on (left, right): a boxed map costs twice the time to fill at every start.
  private final long[] pairs;
  private final int[] ranks;
  private final int[] merged;

  Bpe(int merges) {
    int slots = Integer.highestOneBit(Math.max(merges, 1)) << 2;
    pairs = new long[slots];
    ranks = new int[slots];
    merged = new int[slots];
    Arrays.fill(pairs, FREE);
  }

  /** A pair given twice keeps its last rank. */
  void add(int left, int right, int rank, int result) {
    int slot = slot(pair(left, right));
    pairs[slot] = pair(left, right);
    ranks[slot] = rank;
    merged[slot] = result;
  }

  /** Merges {@code symbols} (changed) and returns what is left of them. */
  int[] merge(int[] symbols) {
    int n = symbols.length;
    int[] next = new int[n];
    int[] previous = new int[n];
    PriorityQueue<Long> candidates = new PriorityQueue<>();
    for (int i = 0; i < n; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
      offer(candidates, symbols, i, i + 1);
    }
    while (!candidates.isEmpty()) {
      int rank = (int) (candidates.peek() >>> 32);
      // One round merges every occurrence of one pair; pairs that this makes wait for the next.
      PriorityQueue<Long> made = new PriorityQueue<>();
      while (!candidates.isEmpty() && (int) (candidates.peek() >>> 32) == rank) {
        int at = candidates.poll().intValue();
        int right = symbols[at] < 0 ? n : next[at];
        int slot = right < n ? slot(pair(symbols[at], symbols[right])) : -1;
        if (slot < 0 || pairs[slot] == FREE || ranks[slot] != rank) {
          continue; // a neighbour was merged away meanwhile
        }
        symbols[at] = merged[slot];
        symbols[right] = -1;
        next[at] = next[right];
        if (next[at] < n) {
          previous[next[at]] = at;
        }
        offer(made, symbols, previous[at], at);
        offer(made, symbols, at, next[at]);
      }
      candidates.addAll(made);
    }
    return Arrays.stream(symbols).filter(symbol -> symbol >= 0).toArray();
  }

  private void offer(PriorityQueue<Long> queue, int[] symbols, int left, int right) {
    if (left >= 0 && right < symbols.length) {
      int slot = slot(pair(symbols[left], symbols[right]));
      if (pairs[slot] != FREE) {
        queue.add((long) ranks[slot] << 32 | left);
      }
    }
  }

  private int slot(long pair) {
    int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 40) & pairs.length - 1;
    while (pairs[slot] != FREE && pairs[slot] != pair) {
      slot = slot + 1 & pairs.length - 1;
    }
    return slot;
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }
}
