package shirushi.diffusion;

import java.util.Arrays;

/**
 * Tokens and their ids, looked up by a stretch of characters: merges.txt asks 150,000 times at
 * every start, and a map would want a new string each time.
 */
final class TokenTable {
  /** What {@link #id} answers where there is no such token. */
  static final int NONE = -1;

  private String[] tokens = new String[1 << 16];
  private int[] ids = new int[tokens.length];
  private int[] slots = emptySlots(tokens.length);
  private int size;

  /** Adds a token; false where it is there already. */
  boolean add(String token, int id) {
    if (size == tokens.length) {
      grow();
    }
    int slot = first(token.hashCode());
    while (slots[slot] != NONE) {
      if (tokens[slots[slot]].equals(token)) {
        return false;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = size;
    tokens[size] = token;
    ids[size++] = id;
    return true;
  }

  int size() {
    return size;
  }

  /** The token added {@code i}-th, from 0. */
  String token(int i) {
    return tokens[i];
  }

  /** The id of the token added {@code i}-th. */
  int idAt(int i) {
    return ids[i];
  }

  int id(String token) {
    return id(token.toCharArray(), 0, token.length());
  }

  /** The id of {@code text[from … to)}, or {@link #NONE}. */
  int id(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i]; // as String.hashCode
    }
    int slot = first(hash);
    while (slots[slot] != NONE && !same(tokens[slots[slot]], text, from, to)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slots[slot] == NONE ? NONE : ids[slots[slot]];
  }

  private static boolean same(String token, char[] text, int from, int to) {
    if (token.length() != to - from) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int first(int hash) {
    return (hash * 0x9E3779B9 >>> 12) & slots.length - 1;
  }

  private void grow() {
    tokens = Arrays.copyOf(tokens, 2 * size);
    ids = Arrays.copyOf(ids, 2 * size);
    slots = emptySlots(2 * size);
    for (int i = 0; i < size; i++) {
      int slot = first(tokens[i].hashCode());
      while (slots[slot] != NONE) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i;
    }
  }

  private static int[] emptySlots(int tokens) {
    int[] slots = new int[4 * tokens];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
