package shirushi.suzuri.say;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains a tokenizer as CLIP's: byte-level pairs, {@code </w>} at a word's end. Pairs never reach
 * over the edge of a known word, nor over half a character.
 *
 * <p>Ids: the 256 bytes, the bytes that end a word, the merges in their order, BOS, EOS. EOS also
 * pads and stands for the unknown.
 *
 * <p>Source: Sennrich et al. 2016, <i>Neural Machine Translation of Rare Words with Subword
 * Units</i>; Radford et al. 2019 for the byte alphabet; Radford et al. 2021 for the end of a word.
 */
public final class BytePairs {
  private static final String END = "</w>";
  private static final String BOS = "<|startoftext|>";
  private static final String EOS = "<|endoftext|>";
  private static final int LONGEST = 77;
  static final String BYTES = bytes();

  /** As often as this every known word counts, however rare it is in captions. */
  private static final long WORTH = 20;

  private record Pair(String left, String right) {
    String joined() {
      return left + right;
    }

    boolean before(Pair other) {
      int order = left.compareTo(other.left);
      return order < 0 || order == 0 && right.compareTo(other.right) < 0;
    }
  }

  /** A piece of a word and how often it counts. */
  private record Item(List<String> symbols, long count) {
    void countInto(Map<Pair, Long> counts, int sign) {
      for (int i = 0; i + 1 < symbols.size(); i++) {
        Pair pair = new Pair(symbols.get(i), symbols.get(i + 1));
        counts.merge(pair, sign * count, (had, more) -> had + more == 0 ? null : had + more);
      }
    }

    /** Merges the pair where it stands, and keeps the counts true. */
    void merge(Pair pair, Map<Pair, Long> counts) {
      int at = find(pair, 0);
      if (at < 0) {
        return;
      }
      countInto(counts, -1);
      for (; at >= 0; at = find(pair, at + 1)) {
        symbols.set(at, pair.joined());
        symbols.remove(at + 1);
      }
      countInto(counts, 1);
    }

    private int find(Pair pair, int from) {
      for (int i = from; i + 1 < symbols.size(); i++) {
        if (symbols.get(i).equals(pair.left()) && symbols.get(i + 1).equals(pair.right())) {
          return i;
        }
      }
      return -1;
    }
  }

  private final List<Pair> merges;

  private BytePairs(List<Pair> merges) {
    this.merges = merges;
  }

  /**
   * Learns pairs from captions; the same captions give the same pairs.
   *
   * @param size how many tokens at most, 514 of which are bytes and special
   * @throws IllegalArgumentException where the size leaves no room
   */
  public static BytePairs train(Iterable<String> captions, int size) {
    int room = size - 2 * BYTES.length() - 2;
    if (room < 0) {
      throw new IllegalArgumentException("%d tokens: bytes alone need 514".formatted(size));
    }
    List<Item> items = items(captions);
    Map<Pair, Long> counts = new HashMap<>();
    items.forEach(item -> item.countInto(counts, 1));
    List<Pair> merges = new ArrayList<>();
    while (merges.size() < room) {
      Pair best = best(counts);
      if (best == null) {
        break;
      }
      merges.add(best);
      items.forEach(item -> item.merge(best, counts));
    }
    return new BytePairs(merges);
  }

  /** How many tokens there are, BOS and EOS counted. */
  public int size() {
    return vocabulary().size();
  }

  /** Writes the four files that tokenizers of this kind are read from. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    JsonObject ids = new JsonObject();
    vocabulary().forEach(token -> ids.addProperty(token, ids.size()));
    StringBuilder pairs = new StringBuilder("#version: 0.2\n");
    merges.forEach(m -> pairs.append(m.left()).append(' ').append(m.right()).append('\n'));
    Files.writeString(
        folder.resolve("vocab.json"), new GsonBuilder().disableHtmlEscaping().create().toJson(ids));
    Files.writeString(folder.resolve("merges.txt"), pairs);
    Files.writeString(folder.resolve("tokenizer_config.json"), json(config()));
    Files.writeString(folder.resolve("special_tokens_map.json"), json(specials()));
  }

  private Set<String> vocabulary() {
    Set<String> tokens = new LinkedHashSet<>();
    BYTES.chars().sorted().forEach(letter -> tokens.add(Character.toString(letter)));
    BYTES.chars().sorted().forEach(letter -> tokens.add(Character.toString(letter) + END));
    merges.forEach(merge -> tokens.add(merge.joined()));
    tokens.add(BOS);
    tokens.add(EOS);
    return tokens;
  }

  private static List<Item> items(Iterable<String> captions) {
    Map<String, Long> clipWords = new HashMap<>();
    captions.forEach(
        caption -> Pieces.clipWords(caption).forEach(w -> clipWords.merge(w, 1L, Long::sum)));
    List<String> known = new ArrayList<>();
    for (Language language : Language.values()) {
      known.addAll(WordList.words(language));
    }
    Pieces pieces = new Pieces(known);
    Map<String, Long> counts = new TreeMap<>();
    for (String piece : pieces.known()) {
      counts.put(piece + END, WORTH);
      if (!Pieces.latin(piece)) {
        counts.put(piece, WORTH);
      }
    }
    clipWords.forEach(
        (clipWord, count) -> {
          List<String> cut = pieces.cut(clipWord);
          for (int i = 0; i < cut.size(); i++) {
            counts.merge(cut.get(i) + (i == cut.size() - 1 ? END : ""), count, Long::sum);
          }
        });
    List<Item> items = new ArrayList<>();
    counts.forEach((piece, count) -> items.add(new Item(symbols(piece), count)));
    return items;
  }

  private static List<String> symbols(String piece) {
    boolean ends = piece.endsWith(END);
    String text = ends ? piece.substring(0, piece.length() - END.length()) : piece;
    List<String> symbols = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      symbols.add(String.valueOf(BYTES.charAt(b & 0xFF)));
    }
    if (ends) {
      symbols.set(symbols.size() - 1, symbols.get(symbols.size() - 1) + END);
    }
    return symbols;
  }

  /** The commonest pair; of equals the first in order. Null where none is left. */
  private static Pair best(Map<Pair, Long> counts) {
    Pair best = null;
    long most = 0;
    for (Map.Entry<Pair, Long> each : counts.entrySet()) {
      long count = each.getValue();
      boolean better = count > most || count == most && most > 0 && each.getKey().before(best);
      if (better && fits(each.getKey())) {
        best = each.getKey();
        most = count;
      }
    }
    return best;
  }

  /** Whether the two are one character's bytes, or whole characters both. */
  private static boolean fits(Pair pair) {
    return follows(pair.right().charAt(0)) || whole(pair.left()) && whole(pair.right());
  }

  private static boolean whole(String token) {
    int lead = token.endsWith(END) ? token.length() - END.length() - 1 : token.length() - 1;
    int bytes = 1;
    while (lead > 0 && follows(token.charAt(lead))) {
      lead--;
      bytes++;
    }
    int first = BYTES.indexOf(token.charAt(lead));
    return bytes == (first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
  }

  /** Whether this stands for a byte within a character in UTF-8. */
  private static boolean follows(char letter) {
    return (BYTES.indexOf(letter) & 0xC0) == 0x80;
  }

  /** GPT-2's letters by byte: printable Latin-1 stands for itself, the rest follows. */
  private static String bytes() {
    StringBuilder letters = new StringBuilder();
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean itself = b > 32 && b < 127 || b > 160 && b != 173;
      letters.append((char) (itself ? b : next++));
    }
    return letters.toString();
  }

  private static JsonObject config() {
    JsonObject config = new JsonObject();
    config.addProperty("tokenizer_class", "CLIPTokenizer");
    config.addProperty("model_max_length", LONGEST);
    config.addProperty("do_lower_case", true);
    config.addProperty("add_prefix_space", false);
    config.addProperty("errors", "replace");
    config.addProperty("bos_token", BOS);
    config.addProperty("eos_token", EOS);
    config.addProperty("unk_token", EOS);
    config.addProperty("pad_token", EOS);
    return config;
  }

  private static JsonObject specials() {
    JsonObject specials = new JsonObject();
    specials.add("bos_token", special(BOS));
    specials.add("eos_token", special(EOS));
    specials.add("unk_token", special(EOS));
    specials.addProperty("pad_token", EOS);
    return specials;
  }

  private static JsonObject special(String content) {
    JsonObject special = new JsonObject();
    special.addProperty("content", content);
    special.addProperty("lstrip", false);
    special.addProperty("normalized", true);
    special.addProperty("rstrip", false);
    special.addProperty("single_word", false);
    return special;
  }

  private static String json(JsonObject object) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object)
        + "\n";
  }
}
