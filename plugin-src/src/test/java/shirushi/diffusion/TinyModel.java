package shirushi.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import shirushi.bridge.DType;
import shirushi.bridge.OnnxGraph;

/**
 * A model directory of four graphs without any training: 4 latent channels, scale 2, 16 pixels a
 * side. The encoder keeps every second pixel, the decoder doubles them.
 */
public final class TinyModel {
  public static final Path SUZURI = Path.of("../manifest/models/suzuri");

  private TinyModel() {}

  /** Writes the whole model; a test then puts its own file over one of them. */
  public static Path write(Path folder) throws IOException {
    put(folder, "text_encoder/model.onnx", text(DType.INT64, 4));
    put(folder, "text_encoder/config.json", "{\"vocab_size\": 4000}");
    put(folder, "unet/model.onnx", new TinyUnet().bytes());
    put(folder, "unet/config.json", unetConfig(4));
    put(folder, "vae_decoder/model.onnx", decoder(2, 3));
    put(folder, "vae_decoder/config.json", VAE);
    put(folder, "vae_encoder/model.onnx", encoder(8));
    put(folder, "vae_encoder/config.json", VAE);
    put(folder, "scheduler/scheduler_config.json", SCHEDULER);
    copy(SUZURI.resolve("tokenizer"), folder.resolve("tokenizer"));
    return folder;
  }

  private static final String VAE =
      """
      {"latent_channels": 4, "block_out_channels": [8, 8], "sample_size": 16, "scaling_factor": 0.5}
      """;

  private static final String SCHEDULER =
      """
      {"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
       "beta_schedule": "scaled_linear", "num_train_timesteps": 1000,
       "prediction_type": "epsilon", "timestep_spacing": "trailing",
       "skip_prk_steps": true}
      """;

  static String unetConfig(int inputChannels) {
    return """
        {"in_channels": %d, "block_out_channels": [8, 8], "sample_size": 8}
        """
        .formatted(inputChannels);
  }

  static void put(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  static void put(Path folder, String name, String text) throws IOException {
    put(folder, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.createDirectories(to.resolve(from.relativize(file).toString()).getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  /** Each token's id, scaled down, in every place of its embedding. */
  static byte[] text(DType ids, int width) {
    float[] small = new float[width];
    java.util.Arrays.fill(small, 1e-6f);
    return new OnnxGraph()
        .input("input_ids", ids, "batch", "77")
        .constant("small", small)
        .constant("end", 2L)
        .node("Cast", List.of("input_ids"), "numbers", Map.of("to", DType.FLOAT32.code()))
        .node("Unsqueeze", List.of("numbers", "end"), "each")
        .node("Mul", List.of("each", "small"), "last_hidden_state")
        .output("last_hidden_state", DType.FLOAT32, "batch", "77", Integer.toString(width))
        .bytes();
  }

  static byte[] decoder(int scale, int channels) {
    return new OnnxGraph()
        .input("latent_sample", DType.FLOAT32, "batch", "4", "height", "width")
        .constant("from", 0L)
        .constant("to", (long) channels)
        .constant("channel", 1L)
        .constant("scales", 1f, 1, scale, scale)
        .node("Slice", List.of("latent_sample", "from", "to", "channel"), "colours")
        .node("Resize", List.of("colours", "", "scales"), "sample")
        .output("sample", DType.FLOAT32, "batch", Integer.toString(channels), "high", "wide")
        .bytes();
  }

  /** The cell's top left pixel; the channels beyond the three colours are 0. */
  static byte[] encoder(int channels) {
    return new OnnxGraph()
        .input("sample", DType.FLOAT32, "batch", "3", "height", "width")
        .constant("begin", 0L, 0)
        .constant("end", Long.MAX_VALUE, Long.MAX_VALUE)
        .constant("sides", 2L, 3)
        .constant("every", 2L, 2)
        .constant("pads", 0L, 0, 0, 0, 0, channels - 3, 0, 0)
        .node("Slice", List.of("sample", "begin", "end", "sides", "every"), "cells")
        .node("Pad", List.of("cells", "pads"), "latent_parameters")
        .output("latent_parameters", DType.FLOAT32, "batch", Integer.toString(channels), "h", "w")
        .bytes();
  }

  /** Repeats each pixel along both sides, a quarter brighter each time it is asked. */
  static byte[] upscaler(int scale) {
    return new OnnxGraph()
        .input("sample", DType.FLOAT32, "batch", "3", "height", "width")
        .constant("scales", 1f, 1, scale, scale)
        .constant("quarter", 0.25f)
        .node("Resize", List.of("sample", "", "scales"), "larger")
        .node("Add", List.of("larger", "quarter"), "upscaled")
        .output("upscaled", DType.FLOAT32, "batch", "3", "high", "wide")
        .bytes();
  }

  /** Doubles what a random filter sees up to this far on all sides, in each colour by itself. */
  static byte[] farsightedUpscaler(int radius) {
    long side = 2L * radius + 1;
    float[] filter = new float[Math.toIntExact(3 * side)];
    Random random = new Random(3);
    for (int i = 0; i < filter.length; i++) {
      filter[i] = random.nextFloat() - 0.5f;
    }
    return new OnnxGraph()
        .input("sample", DType.FLOAT32, "batch", "3", "height", "width")
        .constant("pads", 0L, 0, radius, radius, 0, 0, radius, radius)
        .constant("filter", filter)
        .constant("down", 3L, 1, side, 1)
        .constant("across", 3L, 1, 1, side)
        .constant("scales", 1f, 1, 2, 2)
        .node("Reshape", List.of("filter", "down"), "column")
        .node("Reshape", List.of("filter", "across"), "row")
        .node("Pad", List.of("sample", "pads"), "padded")
        .node("Conv", List.of("padded", "column"), "half", Map.of("group", 3))
        .node("Conv", List.of("half", "row"), "filtered", Map.of("group", 3))
        .node("Resize", List.of("filtered", "", "scales"), "upscaled")
        .output("upscaled", DType.FLOAT32, "batch", "3", "high", "wide")
        .bytes();
  }
}
