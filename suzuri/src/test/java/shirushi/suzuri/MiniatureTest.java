package shirushi.suzuri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelHashes;
import shirushi.model.ModelStatement;
import shirushi.suzuri.export.Statement;
import shirushi.suzuri.train.PictureFile;
import shirushi.suzuri.train.Reconstruction;
import shirushi.suzuri.train.SafeTensors;

/** The whole road from the first drawing to the model card, in small. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MiniatureTest {
  /** A grey sheet in place of every drawing comes to less. */
  private static final double LEARNT_DB = 11;

  private final Recipe recipe = Recipe.miniature();
  private Path scratch;
  private Path work;
  private Path model;

  @BeforeAll
  void theStudioRunsFromTheFirstDrawingToTheCard(@TempDir Path folder) throws Exception {
    scratch = folder;
    work = scratch.resolve("work");
    model = scratch.resolve("model");
    Studio studio = new Studio(work, recipe);
    studio.train();
    studio.export(model);
    studio.judge(model, scratch.resolve("pictures"));
  }

  @Test
  void theExportedModelIsTheOneItsStatementNames() throws Exception {
    ModelStatement statement = ModelStatement.read(model);

    statement.verify(ModelDirectory.open(model), new ModelHashes(scratch.resolve("hashes")));
    assertThat(statement.license()).isEqualTo("CC0-1.0");
    assertThat(statement.training().text()).contains("160 pictures").contains("seed 1");
  }

  @Test
  void whoeverDrawsThePicturesAgainFindsTheHashThatItsCardNames() throws Exception {
    String digest = new Gallery(recipe.seed()).digest(0, recipe.pictures(), Studio.SIDE);

    assertThat(digest).isEqualTo(Statement.sha256(work.resolve("pictures.256")));
    assertThat(Files.readString(model.resolve("MODEL_CARD.md"))).contains("`" + digest + "`");
  }

  @Test
  void theWordsItKnowsSatisfyTheirSchema() throws IOException {
    Path schema =
        Path.of("").toAbsolutePath().getParent().resolve("manifest/schema/words.schema.json");
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(schema));
    String words = Files.readString(model.resolve("words.json"));

    assertThat(rules.validate(words, InputFormat.JSON)).isEmpty();
    assertThat(
            rules.validate(words.replaceFirst("\"format\": *1", "\"format\": 2"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void theAutoencoderHasLearntSomething() throws IOException {
    try (PictureFile drawn = PictureFile.open(work.resolve("pictures.256"), 256)) {
      Reconstruction.Fidelity fidelity =
          Reconstruction.measure(work.resolve("vae.safetensors"), drawn, recipe.fit());
      assertThat(fidelity.pooled()).isGreaterThan(LEARNT_DB);
      assertThat(fidelity.mean()).isGreaterThanOrEqualTo(fidelity.pooled());
    }
  }

  @Test
  void theCardHasARowForEveryWishAndAColumnForEveryLanguage() throws IOException {
    String card = Files.readString(model.resolve("MODEL_CARD.md"));

    assertThat(card)
        .contains("| en | ja | zh-Hant | zh-Hans | ko |")
        .contains("| subject | 99 % |")
        .doesNotContain("{{");
  }

  @Test
  void theExhibitionIsPainted() throws IOException {
    File words = scratch.resolve("pictures/words.png").toFile();
    BufferedImage sheet = ImageIO.read(words);

    assertThat(sheet.getWidth()).isEqualTo(8 * 256);
    assertThat(sheet.getHeight()).isEqualTo(3 * 256);
  }

  @Test
  void givenWeightsAreTrainedOnFrom() throws Exception {
    Path given = Files.createDirectories(scratch.resolve("given/tokenizer")).getParent();
    for (String name :
        List.of("vae.safetensors", "diffusion.safetensors", "upscaler.safetensors")) {
      Files.copy(work.resolve(name), given.resolve(name));
    }
    for (String name : List.of("vocab.json", "merges.txt")) {
      Files.copy(work.resolve("tokenizer").resolve(name), given.resolve("tokenizer").resolve(name));
    }

    Recipe brief = // a step or two
        new Recipe(recipe.fit(), recipe.seed(), recipe.pictures(), 0, 0, 0, 0, 0, .01, 0, 0, 0);
    new Studio(given, brief).train();

    assertThat(given.resolve("text.safetensors")).doesNotExist();
    assertThat(given.resolve("diffusion.done")).exists();
    String layer = "unet.d1.r.c1.weight";
    float[] before = SafeTensors.read(work.resolve("diffusion.safetensors")).entry(layer).values();
    float[] after = SafeTensors.read(given.resolve("diffusion.safetensors")).entry(layer).values();
    assertThat(after).isNotEqualTo(before).containsExactly(before, Offset.offset(.01f));
  }

  @Test
  void withoutANoteOfItsDrawingsNothingIsExported() throws Exception {
    Path unnoted = Files.createDirectories(scratch.resolve("unnoted"));
    Path there = Files.createDirectories(scratch.resolve("there"));

    assertThatThrownBy(() -> new Studio(unnoted, recipe).export(there))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("drawn.json");
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws Exception {
    long before = work.resolve("vae.safetensors").toFile().lastModified();

    new Studio(work, recipe).train();

    assertThat(work.resolve("vae.safetensors").toFile().lastModified()).isEqualTo(before);
  }
}
