package shirushi.suzuri.say;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private static final String BYTES = bytes();

  /** As often as this every known word counts, however rare it is in captions. */
  private static final long WORTH = 20;

  private record Pair(String left, String right) implements Comparable<Pair> {
    String joined() {
      return left + right;
    }

    @Override
    public int compareTo(Pair other) {
      int order = left.compareTo(other.left);
      return order != 0 ? order : right.compareTo(other.right);
    }
  }

  /** A piece of a word and how often it counts. */
  private record Item(List<String> symbols, long count) {}

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
    List<Pair> merges = new ArrayList<>();
    while (merges.size() < room) {
      Pair best = best(items);
      if (best == null) {
        break;
      }
      merges.add(best);
      items.forEach(item -> merge(item.symbols(), best));
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
    Map<List<String>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
    for (String piece : pieces.known()) {
      counts.put(symbols(piece, true), WORTH);
      counts.put(symbols(piece, false), Pieces.latin(piece) ? 0 : WORTH);
    }
    clipWords.forEach(
        (clipWord, count) -> {
          List<String> cut = pieces.cut(clipWord);
          for (int i = 0; i < cut.size(); i++) {
            boolean ends = i == cut.size() - 1;
            counts.merge(symbols(cut.get(i), ends), count, Long::sum);
          }
        });
    List<Item> items = new ArrayList<>();
    counts.forEach((symbols, count) -> items.add(new Item(new ArrayList<>(symbols), count)));
    return items;
  }

  private static List<String> symbols(String piece, boolean ends) {
    List<String> symbols = new ArrayList<>();
    for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
      symbols.add(String.valueOf(BYTES.charAt(b & 0xFF)));
    }
    if (ends) {
      symbols.set(symbols.size() - 1, symbols.get(symbols.size() - 1) + END);
    }
    return symbols;
  }

  private static Pair best(List<Item> items) {
    Map<Pair, Long> counts = new HashMap<>();
    for (Item item : items) {
      for (int i = 0; i + 1 < item.symbols().size(); i++) {
        Pair pair = new Pair(item.symbols().get(i), item.symbols().get(i + 1));
        counts.merge(pair, item.count(), Long::sum);
      }
    }
    Pair best = null;
    for (Map.Entry<Pair, Long> each : counts.entrySet()) {
      Pair pair = each.getKey();
      long more = best == null ? each.getValue() : each.getValue() - counts.get(best);
      if ((more > 0 || more == 0 && (best == null || pair.compareTo(best) < 0)) && fits(pair)) {
        best = pair;
      }
    }
    return best;
  }

  private static void merge(List<String> symbols, Pair pair) {
    for (int i = 0; i + 1 < symbols.size(); i++) {
      if (symbols.get(i).equals(pair.left()) && symbols.get(i + 1).equals(pair.right())) {
        symbols.set(i, pair.joined());
        symbols.remove(i + 1);
      }
    }
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
