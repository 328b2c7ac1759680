package shirushi.model;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model's maker states about it, in {@code statement.json} beside the model; its schema is
 * {@code manifest/schema/statement.schema.json}.
 *
 * @param name as the artist reads it
 * @param description in plain words: what it paints
 * @param license an SPDX expression, empty where unknown
 * @param by who made it, empty where unknown
 * @param training what it was trained on
 * @param defaults the settings it paints best with
 * @param files relative path to SHA-256, for every file of the model; empty where unknown
 * @param wordings the same in other languages, by their BCP 47 tags
 */
public record ModelStatement(
    String name,
    String version,
    String description,
    String license,
    String by,
    Training training,
    Defaults defaults,
    SortedMap<String, String> files,
    Map<String, ModelWording> wordings) {
  /** The file's name. */
  public static final String FILE = "statement.json";

  /**
   * What a model was trained on.
   *
   * @param kind {@code procedural}, {@code own-work}, {@code licensed}, {@code public-domain},
   *     {@code web}, {@code mixed} or {@code unknown}
   * @param text in plain words
   */
  public record Training(String kind, String text) {
    public boolean known() {
      return !kind.equals("unknown");
    }
  }

  /**
   * Sampling settings where the artist gives none.
   *
   * @param scheduler null: the model's own {@code scheduler_config.json}
   */
  public record Defaults(String scheduler, int steps, float guidance) {
    /** What suits most Stable Diffusion models. */
    public static final Defaults USUAL = new Defaults(null, 25, 7.5f);
  }

  public ModelStatement {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    wordings = Map.copyOf(wordings);
  }

  /** What can be said of a model without a statement: its training data is unknown. */
  public static ModelStatement unknown(String name) {
    Training training = new Training("unknown", "training data unknown");
    return new ModelStatement(
        name, "", "", "", "", training, Defaults.USUAL, Collections.emptySortedMap(), Map.of());
  }

  /**
   * The statement in this directory, or {@link #unknown} where there is none.
   *
   * @throws ModelException where there is one and it is broken
   */
  public static ModelStatement read(Path directory) throws ModelException {
    if (!Files.exists(directory.resolve(FILE))) {
      return unknown(String.valueOf(directory.toAbsolutePath().normalize().getFileName()));
    }
    JsonFile json = JsonFile.read(directory, FILE);
    for (String key : new String[] {"name", "version", "description", "license", "by"}) {
      if (json.text(key, "").isBlank()) {
        throw new ModelException(FILE + ": lacks “" + key + "”");
      }
    }
    try {
      Written written = new Gson().fromJson(json.object(), Written.class);
      Training training = written.training();
      if (training == null || training.kind() == null || training.text() == null) {
        throw new ModelException(FILE + ": lacks “training” with “kind” and “text”");
      }
      if (written.files() == null || written.files().isEmpty()) {
        throw new ModelException(FILE + ": lacks “files” with their SHA-256");
      }
      for (Map.Entry<String, String> file : written.files().entrySet()) {
        if (!String.valueOf(file.getValue()).matches("[0-9a-f]{64}")) {
          throw new ModelException(FILE + ": “" + file.getKey() + "” has no SHA-256");
        }
      }
      Map<String, ModelWording> wordings = Optional.ofNullable(written.wordings()).orElse(Map.of());
      if (wordings.values().stream().anyMatch(Objects::isNull)) {
        throw new ModelException(FILE + ": a language of “wordings” says nothing");
      }
      return new ModelStatement(
          written.name(),
          written.version(),
          written.description(),
          written.license(),
          written.by(),
          training,
          Optional.ofNullable(written.defaults()).orElse(Defaults.USUAL),
          new TreeMap<>(written.files()),
          wordings);
    } catch (JsonParseException e) {
      throw new ModelException(FILE + ": a value has the wrong type", e);
    }
  }

  /**
   * What it says in plain words in a language, as far as its maker wrote it.
   *
   * @param language a BCP 47 tag; looked up as RFC 4647 says: {@code zh-Hant-TW} finds {@code
   *     zh-Hant}, then {@code zh}
   * @return of which each part is empty that is not written in it
   */
  public ModelWording in(String language) {
    String tag = Locale.lookupTag(Locale.LanguageRange.parse(language), wordings.keySet());
    return wordings.entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(tag))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ModelWording.NONE);
  }

  /**
   * Holds the statement to the model: every file of the model is named, and no file that is named
   * was changed. Does nothing where the statement names no files.
   *
   * @throws ModelException naming the first file that doesn't match
   */
  public void verify(ModelDirectory model, ModelHashes hashes) throws ModelException {
    if (files.isEmpty()) {
      return;
    }
    for (String file : model.files()) {
      if (!files.containsKey(file)) {
        throw new ModelException(file + ": part of the model, but not named in " + FILE);
      }
    }
    for (Map.Entry<String, String> stated : files.entrySet()) {
      String found = hashes.of(model.root(), stated.getKey());
      if (!found.equals(stated.getValue())) {
        throw new ModelException(
            "%s: not the file that %s names (SHA-256 %s…, stated %s…)"
                .formatted(stated.getKey(), FILE, head(found), head(stated.getValue())));
      }
    }
  }

  private static String head(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  /** The file as it is written. */
  private record Written(
      String name,
      String version,
      String description,
      String license,
      String by,
      Training training,
      Defaults defaults,
      Map<String, String> files,
      Map<String, ModelWording> wordings) {}
}
