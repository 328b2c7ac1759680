package shirushi.suzuri.say;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shirushi.suzuri.say.PairCounts.Pair;

/**
 * Trains a tokenizer as CLIP's: byte-level pairs, {@code </w>} at a word's end. Pairs are learnt
 * within known words, and reach over half a character never.
 *
 * <p>Ids: the 256 bytes, the bytes that end a word, the merges in their order, BOS, EOS. EOS also
 * pads and stands for the unknown.
 *
 * <p>Source: Sennrich et al. 2016, <i>Neural Machine Translation of Rare Words with Subword
 * Units</i>; Radford et al. 2019 for the byte alphabet; Radford et al. 2021 for the end of a word.
 */
public final class BytePairs {
  private static final String BOS = "<|startoftext|>";
  private static final String EOS = "<|endoftext|>";
  private static final int LONGEST = 77;

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
    int room = size - 2 * ByteLetters.BYTES.length() - 2;
    if (room < 0) {
      throw new IllegalArgumentException("%d tokens: bytes alone need 514".formatted(size));
    }
    PairCounts counts = new PairCounts(captions);
    List<Pair> merges = new ArrayList<>();
    for (Pair best = counts.best(); best != null && merges.size() < room; best = counts.best()) {
      merges.add(best);
      counts.merge(best);
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
    ByteLetters.BYTES.chars().sorted().forEach(letter -> tokens.add(Character.toString(letter)));
    ByteLetters.BYTES
        .chars()
        .sorted()
        .forEach(letter -> tokens.add(Character.toString(letter) + ByteLetters.END));
    merges.forEach(merge -> tokens.add(merge.joined()));
    tokens.add(BOS);
    tokens.add(EOS);
    return tokens;
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
