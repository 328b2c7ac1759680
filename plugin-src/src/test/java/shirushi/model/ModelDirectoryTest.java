package shirushi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.Oracle;

class ModelDirectoryTest {
  static final Path SUZURI = Path.of("../manifest/models/suzuri");

  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void theSmallestModelDirectory() throws IOException {
    model = Files.createDirectories(folder.resolve("small"));
    for (String part : new String[] {"text_encoder", "unet", "vae_decoder"}) {
      Files.createDirectories(model.resolve(part));
      Files.write(model.resolve(part + "/model.onnx"), Wire.model());
    }
    Files.createDirectories(model.resolve("tokenizer"));
    write("tokenizer/vocab.json", "{}");
    write("tokenizer/merges.txt", "");
    Files.createDirectories(model.resolve("scheduler"));
    write("scheduler/scheduler_config.json", "{\"_class_name\": \"DDIMScheduler\"}");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(model.resolve(name).getParent());
    Files.writeString(model.resolve(name), text);
  }

  private void refused(String message) {
    assertThatThrownBy(() -> ModelDirectory.open(model))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theShippedModelTellsItsSpace() throws ModelException {
    ModelDirectory suzuri = ModelDirectory.open(SUZURI);
    assertThat(suzuri.name()).isEqualTo("suzuri");
    assertThat(suzuri.latents()).isEqualTo(new LatentSpace(32, 32, 16, 1, 0, 256, 32));
    assertThat(suzuri.vocabularySize()).hasValue(4000);
    assertThat(suzuri.vaeEncoder()).isPresent();
    assertThat(suzuri.scheduler().get("prediction_type").getAsString()).isEqualTo("v_prediction");
  }

  @Test
  void theCurrentExportLayoutIsRead() throws ModelException {
    ModelDirectory tiny = ModelDirectory.open(Oracle.path("tiny/tiny_optimum"));
    assertThat(tiny.latents()).isEqualTo(new LatentSpace(4, 4, 8, 0.18215, 0, 128, 64));
    assertThat(tiny.files()).contains("unet/model.onnx_data", "unet/config.json");
    assertThat(tiny.vocabularySize()).hasValue(49408);
  }

  @Test
  void theOlderExportLayoutIsRead() throws ModelException {
    ModelDirectory tiny = ModelDirectory.open(Oracle.path("tiny/tiny_legacy"));
    assertThat(tiny.latents()).isEqualTo(new LatentSpace(4, 4, 8, 0.18215, 0, 128, 64));
    assertThat(tiny.files()).contains("unet/weights.pb").doesNotContain("unet/config.json");
    assertThat(tiny.vocabularySize()).isEmpty();
  }

  @Test
  void withoutConfigurationsStableDiffusionsValuesStand() throws ModelException {
    ModelDirectory small = ModelDirectory.open(model);
    assertThat(small.latents()).isEqualTo(new LatentSpace(4, 4, 8, 0.18215, 0, 512, 64));
    assertThat(small.vaeEncoder()).isEmpty();
  }

  @Test
  void anUpscalerAndTheWordsArePartOfTheModel() throws Exception {
    ModelHashes hashes = new ModelHashes(folder.resolve("cache"));
    ModelDirectory without = ModelDirectory.open(model);
    assertThat(without.upscaler()).isEmpty();
    write("words.json", "{}");
    write("upscaler/config.json", "{\"scale\": 2}");
    Files.write(model.resolve("upscaler/model.onnx"), Wire.model());
    ModelDirectory with = ModelDirectory.open(model);
    assertThat(with.upscaler()).hasValue(with.root().resolve("upscaler/model.onnx"));
    assertThat(with.files())
        .contains("words.json", "upscaler/config.json", "upscaler/model.onnx")
        .hasSize(without.files().size() + 3);
    String hash = hashes.of(with);
    write("words.json", "{ }");
    assertThat(hashes.of(with)).isNotEqualTo(hash).isNotEqualTo(hashes.of(without));
  }

  @Test
  void aBrokenUpscalerIsNamed() throws IOException {
    write("upscaler/model.onnx", "<html>");
    refused("upscaler/model.onnx: not an ONNX file");
  }

  @Test
  void whatIsMissingIsNamedTogether() throws IOException {
    Files.delete(model.resolve("unet/model.onnx"));
    Files.delete(model.resolve("tokenizer/merges.txt"));
    refused("lacks unet/model.onnx, tokenizer/merges.txt: a model directory holds");
  }

  @Test
  void aDirectoryThatIsNotThereIsSaidNotToBe() {
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> ModelDirectory.open(gone))
        .isInstanceOf(ModelException.class)
        .hasMessage("no such model directory: " + gone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text_encoder_2", "transformer"})
  void otherFamiliesAreRefused(String part) throws IOException {
    Files.createDirectories(model.resolve(part));
    refused("is not a Stable Diffusion 1.x or 2.x model: it has " + part + "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sample_size\": 64", "{'sample_size': 64}", "{} {}", "{\"a\": NaN}"})
  void brokenJsonIsNamed(String json) throws IOException {
    write("unet/config.json", json);
    refused("unet/config.json: not valid JSON (");
  }

  @Test
  void brokenJsonThatNothingIsReadFromIsNamedToo() throws IOException {
    write("model_index.json", "{");
    refused("model_index.json: not valid JSON (");
  }

  @Test
  void brokenJsonTellsThePlace() throws IOException {
    write("scheduler/scheduler_config.json", "{\n  \"a\": 1,\n  \"b\" 2\n}");
    refused("scheduler/scheduler_config.json: not valid JSON (line 3 column 8)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unet/config.json|{\"sample_size\": \"big\"}|sample_size must be a whole number from 1",
        "unet/config.json|{\"sample_size\": 64.5}|sample_size must be a whole number",
        "unet/config.json|{\"sample_size\": 1e999999999}|sample_size must be a whole number",
        "unet/config.json|{\"block_out_channels\": []}|block_out_channels must be an array",
        "vae_decoder/config.json|{\"scaling_factor\": 0}|scaling_factor must be above 0",
        "vae_decoder/config.json|{\"scaling_factor\": []}|scaling_factor must be a number",
        "vae_decoder/config.json|{\"latent_channels\": -4}|latent_channels must be a whole number",
        "upscaler/config.json|{\"scale\": 4}|scale must be 2, not 4",
        "upscaler/config.json|{\"scale\": \"2\"}|scale must be a whole number",
        "words.json|[]|not a JSON object",
        "text_encoder/config.json|[1]|not a JSON object",
        "text_encoder/config.json|''|not a JSON object"
      })
  void aValueOfTheWrongKindIsNamed(String file, String json, String fault) throws IOException {
    write(file, json);
    refused(file + ": " + fault);
  }

  @Test
  void nullReadsAsLeftOutAndASidePairAsItsSmallerSide() throws Exception {
    write("unet/config.json", "{\"sample_size\": [96, 64], \"block_out_channels\": null}");
    write("vae_decoder/config.json", "{\"shift_factor\": null, \"block_out_channels\": [8, 8]}");
    LatentSpace latents = ModelDirectory.open(model).latents();
    assertThat(latents).isEqualTo(new LatentSpace(4, 4, 2, 0.18215, 0, 128, 16));
  }

  @Test
  void noFileOfTheModelMayBeALinkThatLeaves() throws IOException {
    Path outside = Files.writeString(folder.resolve("vocab.json"), "{}");
    Files.delete(model.resolve("tokenizer/vocab.json"));
    Files.createSymbolicLink(model.resolve("tokenizer/vocab.json"), outside);
    refused("tokenizer/vocab.json: a link that leaves the model directory");
  }

  @Test
  void aTruncatedModelIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(SUZURI.resolve("unet/model.onnx"));
    Files.write(model.resolve("unet/model.onnx"), Arrays.copyOf(whole, whole.length - 100));
    refused("unet/model.onnx: the file is cut short");
  }
}
