package shirushi.suzuri.say;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import shirushi.suzuri.draw.Axis;

/**
 * Every word that captions can contain, by category and language: a model's {@code words.json},
 * which {@code manifest/schema/words.schema.json} describes.
 */
public final class WordList {
  private static final int FORMAT = 1;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private WordList() {}

  /** Writes the list, in UTF-8; the same bytes every time. */
  public static void write(Path file) throws IOException {
    Files.writeString(file, GSON.toJson(json()) + "\n");
  }

  /** The words of one language, in the list's order. */
  static Set<String> words(Language language) {
    Set<String> words = new LinkedHashSet<>();
    for (Axis axis : Axis.values()) {
      axis.options().forEach(value -> words.addAll(words(axis, value, language)));
    }
    Words.compounds(language).forEach(compound -> words.addAll(compound.words()));
    Words.values("noun").forEach(noun -> words.addAll(Words.of("noun", noun, language)));
    words.addAll(Phrases.of(language).literals());
    words.addAll(Phrases.of(language).fillers());
    return words;
  }

  private static JsonObject json() {
    JsonArray languages = new JsonArray();
    for (Language language : Language.values()) {
      languages.add(language.tag());
    }
    JsonArray categories = new JsonArray();
    for (Axis axis : Axis.values()) {
      JsonArray words = new JsonArray();
      for (String value : axis.options()) {
        if (!words(axis, value, Language.ENGLISH).isEmpty()) {
          words.add(byLanguage(value, language -> words(axis, value, language)));
        }
      }
      categories.add(category(id(axis), axis.name(), words));
    }
    categories.add(category("together", "together", together()));
    JsonArray nouns = new JsonArray();
    Words.values("noun")
        .forEach(noun -> nouns.add(byLanguage(noun, l -> Words.of("noun", noun, l))));
    categories.add(category("noun", "noun", nouns));
    categories.add(one("joining", language -> Phrases.of(language).literals()));
    categories.add(one("filler", language -> Phrases.of(language).fillers()));

    JsonObject list = new JsonObject();
    list.addProperty("format", FORMAT);
    list.add("languages", languages);
    list.add("categories", categories);
    return list;
  }

  private static String id(Axis axis) {
    return axis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static JsonObject one(String id, Function<Language, Collection<String>> words) {
    JsonArray all = new JsonArray();
    all.add(byLanguage(id, words));
    return category(id, id, all);
  }

  private static JsonArray together() {
    Set<String> ids = new TreeSet<>();
    for (Language language : Language.values()) {
      Words.compounds(language).forEach(compound -> ids.add(compound.id()));
    }
    JsonArray words = new JsonArray();
    for (String id : ids) {
      words.add(
          byLanguage(
              id,
              language ->
                  Words.compounds(language).stream()
                      .filter(compound -> compound.id().equals(id))
                      .flatMap(compound -> compound.words().stream())
                      .toList()));
    }
    return words;
  }

  private static JsonObject category(String id, String label, JsonArray words) {
    JsonObject labels = new JsonObject();
    for (Language language : Language.values()) {
      labels.addProperty(language.tag(), Words.of("label", label, language).get(0));
    }
    JsonObject category = new JsonObject();
    category.addProperty("id", id);
    category.add("label", labels);
    category.add("words", words);
    return category;
  }

  private static JsonObject byLanguage(String id, Function<Language, Collection<String>> words) {
    JsonObject word = new JsonObject();
    word.addProperty("id", id);
    for (Language language : Language.values()) {
      JsonArray own = new JsonArray();
      words.apply(language).forEach(own::add);
      word.add(language.tag(), own);
    }
    return word;
  }

  /** A value's words by themselves first, then those that only stand in phrases. */
  private static Collection<String> words(Axis axis, String value, Language language) {
    Set<String> words = new LinkedHashSet<>(Words.of(axis, value, language));
    List<String> forms = new ArrayList<>(Words.keys());
    forms.removeIf(key -> !key.startsWith(axis.name() + "."));
    forms.add(axis.name() + ".adj");
    forms.forEach(form -> words.addAll(Words.of(form, value, language)));
    return words;
  }
}
