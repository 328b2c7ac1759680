package shirushi.suzuri.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.JsonArray;
import java.io.File;
import java.io.FileReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Port;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.canvas.Raster;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Pipeline;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.model.LatentSpace;
import shirushi.model.ModelDirectory;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Sampling;
import shirushi.suzuri.train.Nets;
import shirushi.suzuri.train.NoiseLevels;
import shirushi.suzuri.train.VaeNet;

/** An exported model is one that the palette, and any loader of the layout, takes. */
class ExporterTest {
  private static final Path TOKENIZER = Path.of("../manifest/models/suzuri/tokenizer");
  private static final int VOCABULARY = 4000;

  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void export() throws Exception {
    model = folder.resolve("random");
    Exporter.write(new Nets(VOCABULARY), TOKENIZER, model);
  }

  @Test
  void thePaletteKnowsItsLatents() throws Exception {
    ModelDirectory opened = ModelDirectory.open(model);
    assertThat(opened.latents())
        .isEqualTo(new LatentSpace(VaeNet.CHANNELS, VaeNet.CHANNELS, VaeNet.FACTOR, 1, 0, 256, 32));
    assertThat(opened.vocabularySize()).hasValue(VOCABULARY);
    assertThat(opened.vaeEncoder()).isPresent();
    assertThat(opened.scheduler().get("prediction_type").getAsString()).isEqualTo("v_prediction");
  }

  @Test
  void itsScheduleIsTheOneThatWasTrained() throws Exception {
    JsonArray betas = ModelDirectory.open(model).scheduler().getAsJsonArray("trained_betas");
    assertThat(betas).hasSize(NoiseLevels.STEPS);
    double left = 1;
    for (int t = 0; t < betas.size(); t++) {
      left *= 1 - betas.get(t).getAsDouble();
      assertThat(left).as("time %d", t).isCloseTo(NoiseLevels.alpha(t), withinPercentage(.1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "djl"})
  void thePalettePaintsWithIt(String runtimeName) throws Exception {
    try (Runtime runtime = Runtimes.open(runtimeName);
        Pipeline pipeline =
            Pipeline.open(
                ModelDirectory.open(model),
                runtime,
                runtime.device("cpu"),
                Optional.empty(),
                folder.resolve("cache"),
                new Cancel())) {
      Sampling sampling = new Sampling(null, 2, 3f, 5, 1, null, null);
      List<Painting> paintings =
          pipeline.run(
              new Generate(new Prompt("a cat", ""), sampling),
              Optional.empty(),
              Trace.NONE,
              Progress.SILENT);
      Raster picture = paintings.get(0).pixels();
      assertThat(picture.width()).isEqualTo(256);
      assertThat(picture.height()).isEqualTo(256);
      assertThat(picture.painted()).isTrue();
    }
  }

  @Test
  void portsAreThoseOfOptimumsExports() throws Exception {
    try (Runtime runtime = Runtimes.open("native")) {
      assertThat(ports(runtime, "text_encoder"))
          .containsExactly(
              port("input_ids", DType.INT64, "batch_size", "sequence_length"),
              port("last_hidden_state", DType.FLOAT32, "batch_size", "sequence_length", 160),
              port("pooler_output", DType.FLOAT32, "batch_size", 160));
      assertThat(ports(runtime, "unet"))
          .containsExactly(
              port("sample", DType.FLOAT32, "batch_size", VaeNet.CHANNELS, "height", "width"),
              port("timestep", DType.INT64, "steps"),
              port("encoder_hidden_states", DType.FLOAT32, "batch_size", "sequence_length", 160),
              port("out_sample", DType.FLOAT32, "batch_size", VaeNet.CHANNELS, "height", "width"));
      assertThat(ports(runtime, "vae_decoder"))
          .containsExactly(
              port(
                  "latent_sample",
                  DType.FLOAT32,
                  "batch_size",
                  VaeNet.CHANNELS,
                  "latent_height",
                  "latent_width"),
              port("sample", DType.FLOAT32, "batch_size", 3, "height", "width"));
      assertThat(ports(runtime, "vae_encoder"))
          .containsExactly(
              port("sample", DType.FLOAT32, "batch_size", 3, "height", "width"),
              port(
                  "latent_sample",
                  DType.FLOAT32,
                  "batch_size",
                  VaeNet.CHANNELS,
                  "latent_height",
                  "latent_width"));
      assertThat(ports(runtime, "upscaler"))
          .containsExactly(
              port("sample", DType.FLOAT32, "batch_size", 3, "height", "width"),
              port(
                  "upscaled", DType.FLOAT32, "batch_size", 3, "upscaled_height", "upscaled_width"));
    }
  }

  @Test
  void namesTheFilesOfTheLayoutAndLeavesOthers() throws Exception {
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("unet"));
    Files.createFile(other.resolve("statement.json"));
    Files.createFile(other.resolve("unet/model.onnx"));
    Exporter.write(new Nets(VOCABULARY), TOKENIZER, other);
    assertThat(other.resolve("statement.json")).exists();
    assertThat(other.resolve("unet/model.onnx").toFile().length())
        .isEqualTo(model.resolve("unet/model.onnx").toFile().length());
    assertThat(other.toFile().list())
        .containsExactlyInAnyOrder(
            "model_index.json",
            "scheduler",
            "statement.json",
            "text_encoder",
            "tokenizer",
            "unet",
            "upscaler",
            "vae_decoder",
            "vae_encoder");
    assertThat(read(other.resolve("upscaler/config.json"))).contains("\"scale\": 2");
    assertThat(read(other.resolve("tokenizer/merges.txt")))
        .isEqualTo(read(TOKENIZER.resolve("merges.txt")));
  }

  @Test
  void itStaysUnderTwentyMegabytes() {
    assertThat(size(model.toFile())).isLessThan(20_000_000);
    assertThat(model.resolve("upscaler/model.onnx").toFile().length()).isLessThan(2_000_000);
  }

  @Test
  void aVocabularyOfAnotherSizeIsRefusedAndNothingIsWritten() {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> Exporter.write(new Nets(300), TOKENIZER, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4000 tokens")
        .hasMessageContaining("300");
    assertThat(none).doesNotExist();
  }

  @Test
  void aWeightThatIsNoNumberIsRefusedAndNothingIsLeft() {
    Path none = folder.resolve("broken");
    WeightSource broken =
        new WeightSource() {
          private final Nets sound = new Nets(VOCABULARY);

          @Override
          public long[] shape(String name) {
            return sound.shape(name);
          }

          @Override
          public float[] values(String name) {
            float[] values = sound.values(name);
            values[0] = name.equals("decoder.up2.weight") ? Float.NaN : values[0];
            return values;
          }
        };
    assertThatThrownBy(() -> Exporter.write(broken, TOKENIZER, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decoder.up2.weight");
    assertThat(none).doesNotExist();
    assertThat(folder.toFile().list((at, name) -> name.startsWith("broken"))).isEmpty();
  }

  @Test
  void anotherStorageIsTakenWhereAsked() throws Exception {
    Path wide = folder.resolve("wide");
    Exporter.write(new Nets(VOCABULARY), Map.of(Network.UNET, Storage.FLOAT16), TOKENIZER, wide);
    long narrow = model.resolve("unet/model.onnx").toFile().length();
    assertThat(wide.resolve("unet/model.onnx").toFile().length()).isGreaterThan(narrow * 18 / 10);
  }

  private static Port port(String name, DType type, Object... axes) {
    long[] shape = new long[axes.length];
    String[] names = new String[axes.length];
    for (int i = 0; i < axes.length; i++) {
      shape[i] = axes[i] instanceof Integer size ? size : -1;
      names[i] = axes[i] instanceof String free ? free : "";
    }
    return new Port(name, type, shape, List.of(names));
  }

  private static List<Port> ports(Runtime runtime, String network) throws Exception {
    Path file = model.resolve(network).resolve("model.onnx");
    try (Session session =
        runtime.open(file, runtime.device("cpu"), SessionSettings.PLAIN, new Cancel())) {
      List<Port> ports = new ArrayList<>(session.inputs());
      ports.addAll(session.outputs());
      return ports;
    }
  }

  private static String read(Path file) throws Exception {
    StringWriter text = new StringWriter();
    try (Reader reader = new FileReader(file.toFile(), StandardCharsets.UTF_8)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  private static long size(File file) {
    File[] inside = file.listFiles();
    if (inside == null) {
      return file.length();
    }
    long sum = 0;
    for (File each : inside) {
      sum += size(each);
    }
    return sum;
  }
}
