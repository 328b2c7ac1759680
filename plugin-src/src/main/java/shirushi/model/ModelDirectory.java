package shirushi.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Stable Diffusion 1.x or 2.x model in ONNX, checked: every file is there, whole, and inside the
 * directory.
 *
 * <p>The layout is that of diffusers' and Optimum's exporters: {@code text_encoder/}, {@code
 * unet/}, {@code vae_decoder/} and, for image to image, {@code vae_encoder/}, each with {@code
 * model.onnx} and mostly a {@code config.json}; {@code tokenizer/}; {@code
 * scheduler/scheduler_config.json}. Of our own are {@code upscaler/}, which enlarges pictures, and
 * {@code words.json}, the words that the model knows; both may be missing.
 *
 * @param root the directory's real path
 * @param name the directory's own name
 * @param scheduler the {@code scheduler_config.json} as it stands
 * @param vocabularySize how many token ids the text encoder knows, where its configuration tells
 * @param files the real files that make the model, relative to {@code root}, with {@code /}
 */
public record ModelDirectory(
    Path root,
    String name,
    LatentSpace latents,
    JsonObject scheduler,
    OptionalInt vocabularySize,
    SortedSet<String> files) {

  private static final String SCHEDULER = "scheduler/scheduler_config.json";
  private static final String UPSCALER = "upscaler/model.onnx";
  private static final String UPSCALER_CONFIG = "upscaler/config.json";
  private static final int UPSCALER_SCALE = 2;
  private static final List<String> REQUIRED =
      List.of(
          "text_encoder/model.onnx",
          "unet/model.onnx",
          "vae_decoder/model.onnx",
          "tokenizer/vocab.json",
          "tokenizer/merges.txt",
          SCHEDULER);
  private static final List<String> OPTIONAL =
      List.of(
          "vae_encoder/model.onnx",
          "text_encoder/config.json",
          "unet/config.json",
          "vae_decoder/config.json",
          "vae_encoder/config.json",
          UPSCALER,
          UPSCALER_CONFIG,
          "tokenizer/tokenizer_config.json",
          "tokenizer/special_tokens_map.json",
          "words.json",
          "model_index.json");
  private static final List<String> OTHER_FAMILIES = List.of("text_encoder_2", "transformer");

  public ModelDirectory {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /**
   * Opens a model directory: reads its configurations and walks its ONNX files. Nothing is loaded.
   *
   * @throws ModelException naming the file and the fault
   */
  public static ModelDirectory open(Path directory) throws ModelException {
    if (!Files.isDirectory(directory)) {
      throw new ModelException("no such model directory: " + directory);
    }
    Path root = real(directory, directory.toString());
    for (String part : OTHER_FAMILIES) {
      if (Files.isDirectory(root.resolve(part))) {
        throw new ModelException(
            directory
                + " is not a Stable Diffusion 1.x or 2.x model: it has "
                + part
                + "/, as SDXL, SD3 and Flux do, and those can't be used");
      }
    }
    List<String> missing = new ArrayList<>(REQUIRED);
    missing.removeIf(name -> Files.isRegularFile(root.resolve(name)));
    if (!missing.isEmpty()) {
      throw new ModelException(
          directory
              + " lacks "
              + String.join(", ", missing)
              + ": a model directory holds text_encoder/, unet/ and vae_decoder/ with a model.onnx"
              + " each, tokenizer/ and "
              + SCHEDULER);
    }
    SortedSet<String> files = files(root);
    JsonFile text = JsonFile.readIfPresent(root, "text_encoder/config.json");
    int size = text.whole("vocab_size", 1, Integer.MAX_VALUE, 0);
    requireScale(JsonFile.readIfPresent(root, UPSCALER_CONFIG));
    return new ModelDirectory(
        root,
        String.valueOf(root.getFileName()),
        LatentSpace.read(root),
        JsonFile.read(root, SCHEDULER).object(),
        size > 0 ? OptionalInt.of(size) : OptionalInt.empty(),
        files);
  }

  public Path textEncoder() {
    return root.resolve("text_encoder/model.onnx");
  }

  public Path unet() {
    return root.resolve("unet/model.onnx");
  }

  public Path vaeDecoder() {
    return root.resolve("vae_decoder/model.onnx");
  }

  /** Empty: the model can only paint from text. */
  public Optional<Path> vaeEncoder() {
    return Optional.of(root.resolve("vae_encoder/model.onnx")).filter(Files::isRegularFile);
  }

  /** Doubles a finished picture's sides. Empty: pictures are scaled without a network. */
  public Optional<Path> upscaler() {
    return Optional.of(root.resolve(UPSCALER)).filter(Files::isRegularFile);
  }

  /** The folder of {@code vocab.json} and {@code merges.txt}. */
  public Path tokenizer() {
    return root.resolve("tokenizer");
  }

  private static SortedSet<String> files(Path root) throws ModelException {
    List<String> names = new ArrayList<>(REQUIRED);
    names.addAll(OPTIONAL);
    names.removeIf(name -> !Files.exists(root.resolve(name)));
    SortedSet<String> files = new TreeSet<>();
    for (String name : names) {
      Path file = root.resolve(name);
      if (!real(file, name).startsWith(root)) {
        throw new ModelException(name + ": a link that leaves the model directory");
      }
      files.add(name);
      if (name.endsWith(".json") && !name.equals("tokenizer/vocab.json")) {
        JsonFile.read(root, name); // a broken one is a broken model, whether it is asked or not
      }
      if (name.endsWith(".onnx")) {
        for (Path external : OnnxFile.check(file, root).external()) {
          files.add(relative(root, external));
        }
      }
    }
    return files;
  }

  private static void requireScale(JsonFile upscaler) throws ModelException {
    int scale = upscaler.whole("scale", 1, Integer.MAX_VALUE, UPSCALER_SCALE);
    if (scale != UPSCALER_SCALE) {
      throw new ModelException(
          "%s: scale must be %d, not %d".formatted(upscaler.label(), UPSCALER_SCALE, scale));
    }
  }

  static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static Path real(Path file, String name) throws ModelException {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new ModelException(name + ": can't be read (" + e.getMessage() + ")", e);
    }
  }
}
