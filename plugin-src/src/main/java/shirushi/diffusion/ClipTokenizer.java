package shirushi.diffusion;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import shirushi.model.JsonFile;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

/**
 * CLIP's tokenizer: text to the token ids of a model's own vocabulary. Names of the special tokens
 * and the length of a chunk come from the model's files.
 *
 * <p>Reading takes well under 150 ms for CLIP's 49,408 tokens. One thread at a time.
 *
 * <p>Source: Radford et al. 2021, <i>Learning Transferable Visual Models From Natural Language
 * Supervision</i>, and its {@code simple_tokenizer}.
 */
public final class ClipTokenizer {
  private static final String CONFIG = "tokenizer_config.json";
  private static final String SPECIALS = "special_tokens_map.json";
  private static final String BOS = "<|startoftext|>";
  private static final String EOS = "<|endoftext|>";
  private static final int CLIP_LENGTH = 77;
  private static final int LARGEST_CACHE = 10_000;

  private final Vocabulary vocabulary;
  private final String[] specials;
  private final int bos;
  private final int eos;
  private final int pad;
  private final int maxLength;
  private final Map<String, int[]> cache = new HashMap<>();

  private ClipTokenizer(Path folder) throws ModelException {
    vocabulary = Vocabulary.read(folder);
    Path parent = folder.toAbsolutePath().getParent();
    String name = folder.getFileName() + "/"; // so that errors say tokenizer/…
    JsonFile config = JsonFile.readIfPresent(parent, name + CONFIG);
    JsonFile map = JsonFile.readIfPresent(parent, name + SPECIALS);
    String bosToken = special(map, config, "bos_token", BOS);
    String eosToken = special(map, config, "eos_token", EOS);
    specials = new String[] {bosToken, eosToken};
    bos = id(bosToken, "begins");
    eos = id(eosToken, "ends");
    pad = id(special(map, config, "pad_token", eosToken), "pads");
    // Tokenizers without a limit of their own write 1e30: CLIP's positions end at 77 all the same.
    double length = config.number("model_max_length", CLIP_LENGTH);
    maxLength = length >= 3 && length <= 1024 ? (int) length : CLIP_LENGTH;
  }

  /**
   * Reads {@code vocab.json}, {@code merges.txt} and, where present, {@code tokenizer_config.json}
   * and {@code special_tokens_map.json}.
   */
  public static ClipTokenizer read(Path tokenizerDir) throws ModelException {
    return new ClipTokenizer(tokenizerDir);
  }

  /** As {@link #read(Path)}; refuses a vocabulary with more tokens than the text encoder knows. */
  public static ClipTokenizer read(ModelDirectory model) throws ModelException {
    ClipTokenizer tokenizer = read(model.tokenizer());
    OptionalInt known = model.vocabularySize();
    if (known.isPresent() && tokenizer.size() > known.getAsInt()) {
      throw new ModelException(
          "tokenizer/vocab.json: holds %d tokens, the text encoder knows %d"
              .formatted(tokenizer.size(), known.getAsInt()));
    }
    return tokenizer;
  }

  /** The text's ids, of any number, without BOS and EOS around them. */
  public int[] tokens(String text) {
    IntStream.Builder ids = IntStream.builder();
    ClipText.words(
        ClipText.normalise(text), specials, word -> Arrays.stream(ids(word)).forEach(ids));
    return ids.build().toArray();
  }

  /**
   * What enters a text encoder: BOS, the ids from {@code from} to at most {@code to} (exclusive),
   * EOS, padding; {@link #maxLength()} in all. What doesn't fit is left out.
   */
  public long[] chunk(int[] ids, int from, int to) {
    int content = Math.min(to - from, contentLength());
    long[] chunk = new long[maxLength];
    Arrays.fill(chunk, pad);
    chunk[0] = bos;
    for (int i = 0; i < content; i++) {
      chunk[1 + i] = ids[from + i];
    }
    chunk[1 + content] = eos;
    return chunk;
  }

  public int bos() {
    return bos;
  }

  public int eos() {
    return eos;
  }

  /** Fills a chunk after EOS. Often EOS itself; Stable Diffusion 2 pads with “!”, id 0. */
  public int pad() {
    return pad;
  }

  /** The length of a chunk, BOS and EOS counted: 77 for CLIP. */
  public int maxLength() {
    return maxLength;
  }

  /** How many ids of a prompt fit into a chunk: 75 for CLIP. */
  public int contentLength() {
    return maxLength - 2;
  }

  /** How many tokens there are; ids run from 0 to one less. */
  public int size() {
    return vocabulary.words().length;
  }

  /**
   * The token as the vocabulary writes it, in GPT-2's byte alphabet, {@code </w>} at a word's end.
   */
  public String word(int id) {
    if (id < 0 || id >= size()) {
      throw new IllegalArgumentException("token id %d: there are %d".formatted(id, size()));
    }
    return vocabulary.words()[id];
  }

  /** The token as people read it: bytes decoded, the mark of a word's end taken off. */
  public String text(int id) {
    return Vocabulary.decoded(word(id));
  }

  private int[] ids(String word) {
    int[] known = cache.get(word);
    if (known == null) {
      known = merge(word);
      if (cache.size() < LARGEST_CACHE) {
        cache.put(word, known);
      }
    }
    return known;
  }

  private int[] merge(String word) {
    for (String special : specials) {
      if (word.equals(special)) {
        return new int[] {vocabulary.ids().id(word)};
      }
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int[] symbols = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int[] alphabet = i < bytes.length - 1 ? vocabulary.inner() : vocabulary.last();
      symbols[i] = alphabet[bytes[i] & 0xFF];
    }
    return vocabulary.merges().merge(symbols);
  }

  private int id(String token, String does) throws ModelException {
    int id = vocabulary.ids().id(token);
    if (id == TokenTable.NONE) {
      throw new ModelException(
          "tokenizer/vocab.json: has no “%s”, which %s a prompt".formatted(token, does));
    }
    return id;
  }

  /** A special token is written as a text or as an object with a {@code content}. */
  private static String special(JsonFile map, JsonFile config, String key, String otherwise)
      throws ModelException {
    for (JsonFile file : new JsonFile[] {map, config}) {
      if (file.has(key)) {
        return file.object().get(key).isJsonObject()
            ? new JsonFile(file.label(), file.object().getAsJsonObject(key))
                .text("content", otherwise)
            : file.text(key, otherwise);
      }
    }
    return otherwise;
  }
}
