package shirushi.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import shirushi.model.JsonFile;
import shirushi.model.ModelException;

/**
 * The words that a model was taught, from its {@code words.json}; immutable. A model without one
 * says nothing of its words, and none is unknown then.
 */
public final class Lexicon {
  /** The file's name; its schema is {@code manifest/schema/words.schema.json}. */
  public static final String FILE = "words.json";

  private static final int MOST_FOUND = 12;

  /** What ends a phrase. */
  private static final String PARTS = ",、，;；。\n()（）[]:：";

  /** Known, but not worth suggesting. */
  private static final Set<String> SAYS_NOTHING = Set.of("joining", "filler");

  /** Brackets of weights, and the weight itself. */
  private static final Pattern WEIGHT =
      Pattern.compile(":\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)\\s*\\)");

  /** A stretch of a text, {@code from} to before {@code to}. */
  public record Stretch(int from, int to) {}

  /**
   * A word that fits what was begun.
   *
   * @param from where it would begin
   * @param to where what it would stand in place of ends
   * @param word in the language asked for
   * @param category what it is about, in that language
   * @param matched what was found, where it is another word; otherwise empty
   */
  public record Found(int from, int to, String word, String category, String matched) {}

  /** A word, and as it is looked for. */
  private record Word(String text, String plain) {
    Word(String text) {
      this(text, Lexicon.plain(text));
    }
  }

  /** A value: its category's labels and its words, each by language. */
  private record Value(Map<String, String> labels, Map<String, List<Word>> words) {
    /** Those of a language, or those of all the others. */
    List<Word> words(String language, boolean own) {
      return words.entrySet().stream()
          .filter(it -> it.getKey().equals(language) == own)
          .flatMap(it -> it.getValue().stream())
          .toList();
    }

    /** Its first word in a language; this one where it has none. */
    String shown(String language, Word otherwise) {
      List<Word> mine = words.getOrDefault(language, List.of());
      return mine.isEmpty() ? otherwise.text() : mine.get(0).text();
    }
  }

  private final List<Value> values = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>();
  private int longest;

  private Lexicon() {}

  /** The lexicon in a model's directory; empty where it has none. */
  public static Lexicon read(Path directory) throws ModelException {
    Lexicon lexicon = new Lexicon();
    JsonFile file = JsonFile.readIfPresent(directory, FILE);
    if (!file.has("categories")) {
      return lexicon;
    }
    try {
      for (JsonElement category : file.object().getAsJsonArray("categories")) {
        lexicon.add(category.getAsJsonObject());
      }
    } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
      throw new ModelException(FILE + ": not as its schema says", e);
    }
    return lexicon;
  }

  private void add(JsonObject category) {
    Map<String, String> labels = new HashMap<>();
    category
        .getAsJsonObject("label")
        .entrySet()
        .forEach(label -> labels.put(label.getKey(), label.getValue().getAsString()));
    boolean suggested = !SAYS_NOTHING.contains(category.get("id").getAsString());
    for (JsonElement each : category.getAsJsonArray("words")) {
      Map<String, List<Word>> words = new HashMap<>();
      for (Map.Entry<String, JsonElement> entry : each.getAsJsonObject().entrySet()) {
        if (entry.getValue() instanceof JsonArray list) {
          words.put(
              entry.getKey(),
              list.asList().stream().map(it -> new Word(it.getAsString())).toList());
        }
      }
      for (List<Word> list : words.values()) {
        for (Word word : list) {
          known.add(word.plain());
          longest = Math.max(longest, word.plain().length());
        }
      }
      if (suggested) {
        values.add(new Value(labels, words));
      }
    }
  }

  public boolean isEmpty() {
    return known.isEmpty();
  }

  /** The words of a prompt that are not among these; none where the lexicon is empty. */
  public List<Stretch> unknown(String prompt) {
    List<Stretch> unknown = new ArrayList<>();
    if (isEmpty()) {
      return unknown;
    }
    String text = plain(WEIGHT.matcher(prompt).replaceAll(it -> " ".repeat(it.group().length())));
    int at = 0;
    while (at < text.length()) {
      int from = at;
      int length = isWord(text, at) ? known(text, at) : 1;
      if (length > 0) {
        at += length;
        continue;
      }
      at++;
      while (at < text.length()
          && isWord(text, at)
          && (!begins(text, at) || known(text, at) == 0)) {
        at++;
      }
      unknown.add(new Stretch(from, at));
    }
    return unknown;
  }

  /**
   * Words, the likeliest first, that what stands before the caret may be the beginning of: the
   * whole of its phrase, or else the end of the phrase that is not known. What is known already
   * asks for nothing.
   */
  public List<Found> complete(String prompt, int caret, String language) {
    int start = phrase(prompt, caret);
    String text = plain(prompt.substring(start, caret));
    int at = 0;
    while (at < text.length()) {
      boolean word = isWord(text, at) && begins(text, at);
      int known = word ? known(text, at) : 0;
      boolean done = at > 0 && at + known == text.length();
      if (word && !done) {
        List<Found> found = begun(text.substring(at), start + at, end(prompt, caret), language);
        if (!found.isEmpty()) {
          return found;
        }
      }
      at += Math.max(1, known);
    }
    return List.of();
  }

  /** Where the phrase begins that the caret is in. */
  private static int phrase(String prompt, int caret) {
    int from = caret;
    while (from > 0 && PARTS.indexOf(prompt.charAt(from - 1)) < 0) {
      from--;
    }
    while (from < caret && !isWord(prompt, from)) {
      from++;
    }
    return from;
  }

  /** Where the word ends that the caret is in. */
  private static int end(String prompt, int caret) {
    int to = caret;
    while (to > 0 && to < prompt.length() && isWord(prompt, to) && !begins(prompt, to)) {
      to++;
    }
    return to;
  }

  /** In the language asked for first. */
  private List<Found> begun(String begun, int from, int to, String language) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (boolean own : new boolean[] {true, false}) {
      for (Value value : values) {
        for (Word word : value.words(language, own)) {
          String shown = own ? word.text() : value.shown(language, word);
          boolean fits = word.plain().length() > begun.length() || !shown.equals(word.text());
          if (fits && word.plain().startsWith(begun)) {
            String label = value.labels().getOrDefault(language, "");
            String matched = shown.equals(word.text()) ? "" : word.text();
            found.putIfAbsent(shown, new Found(from, to, shown, label, matched));
          }
        }
      }
    }
    return found.values().stream().limit(MOST_FOUND).toList();
  }

  /** The length of the longest known word that begins there; 0 where none does. */
  private int known(String text, int at) {
    for (int to = Math.min(text.length(), at + longest); to > at; to--) {
      if (ends(text, to) && known.contains(text.substring(at, to))) {
        return to - at;
      }
    }
    return 0;
  }

  private static boolean isWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  /** Letters that words are written of without spaces between them begin a word anywhere. */
  private static boolean begins(String text, int at) {
    return at == 0 || !spaced(text.charAt(at)) || !spaced(text.charAt(at - 1));
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || begins(text, at);
  }

  private static boolean spaced(char letter) {
    return Character.isLetterOrDigit(letter)
        && !Character.isIdeographic(letter)
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HIRAGANA
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.KATAKANA
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HANGUL
        && letter != 'ー';
  }

  /** Lower case, with full-width Latin letters as the usual ones; as long as before. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      String usual = Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      plain.append(usual.length() == 1 ? usual : letter);
    }
    return plain.toString();
  }
}
