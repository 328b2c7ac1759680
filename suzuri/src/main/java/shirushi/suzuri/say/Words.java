package shirushi.suzuri.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.suzuri.draw.Axis;

/**
 * What every value is called in every language: {@code words.tsv}, which says how it is laid out.
 */
final class Words {
  /** A word that says several facts at once, as 雪山. */
  record Compound(Map<Axis, String> facts, List<String> words) {
    /** Its values, as {@code mountains+snow}. */
    String id() {
      return String.join("+", facts.values());
    }
  }

  private static final Words ALL = new Words();

  private final Map<String, Map<String, List<List<String>>>> rows = new LinkedHashMap<>();
  private final Map<Language, List<Compound>> compounds = new EnumMap<>(Language.class);

  private Words() {
    for (String line : lines("words.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 2 + Language.values().length) {
        throw new IllegalStateException("words.tsv: not seven columns: " + line);
      }
      List<List<String>> words = new ArrayList<>();
      for (int i = 2; i < cells.length; i++) {
        words.add(cells[i].isEmpty() ? List.of() : List.of(cells[i].split("\\|")));
      }
      if (cells[0].contains("+")) {
        compound(cells[0].split("\\+"), cells[1].split("\\+"), words);
      } else if (rows.computeIfAbsent(cells[0], k -> new LinkedHashMap<>()).put(cells[1], words)
          != null) {
        throw new IllegalStateException("words.tsv: stands twice: " + cells[0] + " " + cells[1]);
      }
    }
  }

  private void compound(String[] axes, String[] values, List<List<String>> words) {
    Map<Axis, String> facts = new EnumMap<>(Axis.class);
    for (int i = 0; i < axes.length; i++) {
      Axis axis = Axis.valueOf(axes[i]);
      axis.index(values[i]);
      facts.put(axis, values[i]);
    }
    for (Language language : Language.values()) {
      List<String> own = words.get(language.ordinal());
      if (!own.isEmpty()) {
        compounds.computeIfAbsent(language, k -> new ArrayList<>()).add(new Compound(facts, own));
      }
    }
  }

  /** The words of a value by themselves, the main one first; empty where it has none. */
  static List<String> of(Axis axis, String value, Language language) {
    return of(axis.name(), value, language);
  }

  /**
   * The words of a key's value.
   *
   * @param key an axis's name, with or without a form; or {@code noun}, {@code label}
   */
  static List<String> of(String key, String value, Language language) {
    List<List<String>> words = ALL.rows.getOrDefault(key, Map.of()).get(value);
    if (words == null && key.endsWith(".adj")) {
      words = ALL.rows.get("colour.adj").get(value);
    }
    return words == null ? List.of() : words.get(language.ordinal());
  }

  /** Every key, in the file's order. */
  static List<String> keys() {
    return List.copyOf(ALL.rows.keySet());
  }

  /** The values that a key has words for, in the file's order. */
  static List<String> values(String key) {
    return List.copyOf(ALL.rows.getOrDefault(key, Map.of()).keySet());
  }

  static List<Compound> compounds(Language language) {
    return ALL.compounds.get(language);
  }

  /** A resource's lines, without comments and empty ones. */
  static List<String> lines(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\r?\n"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
