package shirushi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStatementTest {
  private static final Path SUZURI = ModelDirectoryTest.SUZURI;

  @TempDir Path folder;

  private Path copyOfSuzuri() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(SUZURI)) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.resolve(SUZURI.relativize(each).toString()));
      }
    }
    return copy;
  }

  private ModelHashes hashes() {
    return new ModelHashes(folder.resolve("cache"));
  }

  private void verify(Path model) throws ModelException {
    ModelStatement.read(model).verify(ModelDirectory.open(model), hashes());
  }

  @Test
  void theShippedModelIsWhatItStates() throws ModelException {
    ModelStatement statement = ModelStatement.read(SUZURI);
    verify(SUZURI);
    assertThat(statement.training().known()).isTrue();
    assertThat(statement.license()).isEqualTo("CC0-1.0");
    assertThat(statement.defaults()).isEqualTo(new ModelStatement.Defaults("euler-a", 12, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "zh-Hant", "zh-Hans", "ko"})
  void theShippedModelSaysItInEveryLanguageOfThePalette(String language) throws ModelException {
    ModelStatement statement = ModelStatement.read(SUZURI);
    ModelWording wording = statement.in(language);
    assertThat(wording.description()).isNotBlank().isNotEqualTo(statement.description());
    assertThat(wording.by()).contains("Shirushi").isNotEqualTo(statement.by());
    assertThat(wording.training()).isNotBlank().isNotEqualTo(statement.training().text());
  }

  @Test
  void aLanguageIsFoundByItsTagOrAWiderOne() throws Exception {
    String text = Files.readString(SUZURI.resolve("statement.json"));
    String wordings = "\"wordings\": {\"JA\": {\"by\": \"印\"}, \"zh\": {\"by\": \"璽\"}}";
    String other = text.replaceFirst("(?s)\"wordings\": \\{.*?\\}\\s*\\}", wordings);
    Files.writeString(folder.resolve("statement.json"), other);
    ModelStatement statement = ModelStatement.read(folder);
    assertThat(statement.in("ja-JP").by()).isEqualTo("印");
    assertThat(statement.in("ja").training()).as("not written in it").isEmpty();
    assertThat(statement.in("zh-Hant").by()).isEqualTo("璽");
    assertThat(statement.in("ko").by()).isEmpty();
    assertThat(statement.by()).as("the tag says what it said").isEqualTo("the Shirushi project");
  }

  @Test
  void aModelWithoutAStatementHasUnknownTrainingData() throws Exception {
    Path model = Files.createDirectories(folder.resolve("found"));
    ModelStatement statement = ModelStatement.read(model);
    assertThat(statement).isEqualTo(ModelStatement.unknown("found"));
    assertThat(statement.training().known()).isFalse();
    assertThat(statement.training().text()).isEqualTo("training data unknown");
  }

  @Test
  void aFileThatWasChangedIsNamed() throws Exception {
    Path model = copyOfSuzuri();
    verify(model);
    Files.writeString(model.resolve("unet/config.json"), "{}");
    assertThatThrownBy(() -> verify(model))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("unet/config.json: not the file that statement.json names");
  }

  @Test
  void aFileThatIsNotNamedIsRefused() throws Exception {
    Path model = copyOfSuzuri();
    ModelStatement full = ModelStatement.read(model);
    SortedMap<String, String> fewer = new TreeMap<>(full.files());
    fewer.remove("unet/model.onnx");
    ModelStatement partial =
        new ModelStatement(
            "a", "1", "b", "c", "d", full.training(), full.defaults(), fewer, Map.of());
    assertThatThrownBy(() -> partial.verify(ModelDirectory.open(model), hashes()))
        .hasMessage("unet/model.onnx: part of the model, but not named in statement.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"Suzuri\"|\"name\": \"\"|lacks “name”",
        "\"license\":|\"licence\":|lacks “license”",
        "\"training\":|\"trained\":|lacks “training”",
        "\"files\":|\"file\":|lacks “files”",
        "\"steps\": 12|\"steps\": \"many\"|a value has the wrong type",
        "\"wordings\": {|\"wordings\": {\"ja\": null}, \"more\": {|a language of “wordings” says nothing",
        "\"wordings\": {|\"wordings\": [1], \"more\": {|a value has the wrong type",
        "\"version\"|version|not valid JSON",
        "\"model_index.json\": \"|\"model_index.json\": \"x|“model_index.json” has no SHA-256"
      })
  void aBrokenStatementIsNamed(String before, String after, String fault) throws IOException {
    String text = Files.readString(SUZURI.resolve("statement.json"));
    assertThat(text).contains(before);
    Files.writeString(folder.resolve("statement.json"), text.replace(before, after));
    assertThatThrownBy(() -> ModelStatement.read(folder))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("statement.json: " + fault);
  }

  @Test
  void aHashIsRememberedUntilTheFileChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    settle(file, 10);
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(hashes().of(folder, "abc")).isEqualTo(abc);
    try (Stream<Path> entries = Files.list(folder.resolve("cache"))) {
      Path remembered = entries.findFirst().orElseThrow();
      Files.writeString(remembered, "0".repeat(64));
      assertThat(hashes().of(folder, "abc")).isEqualTo("0".repeat(64));
      Files.writeString(remembered, "half");
      assertThat(hashes().of(folder, "abc")).isEqualTo(abc);
    }
    Files.writeString(file, "abd");
    settle(file, 5);
    assertThat(hashes().of(folder, "abc")).isNotEqualTo(abc);
  }

  @Test
  void aFileJustWrittenIsNotRemembered() throws Exception {
    Files.writeString(folder.resolve("new"), "abc");
    hashes().of(folder, "new");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void aCacheThatCanNotBeWrittenIsNamed() throws Exception {
    settle(Files.writeString(folder.resolve("abc"), "abc"), 10);
    Path taken = Files.writeString(folder.resolve("cache"), "a file");
    assertThatThrownBy(() -> hashes().of(folder, "abc"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith(taken + ": can't be written");
  }

  @Test
  void theModelsHashChangesWithAnyFile() throws Exception {
    Path model = copyOfSuzuri();
    String before = hashes().of(ModelDirectory.open(model));
    assertThat(before).matches("[0-9a-f]{64}").isEqualTo(hashes().of(ModelDirectory.open(SUZURI)));
    Files.writeString(model.resolve("vae_encoder/config.json"), "{}");
    assertThat(hashes().of(ModelDirectory.open(model))).isNotEqualTo(before);
  }

  private static void settle(Path file, long secondsAgo) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
  }
}
