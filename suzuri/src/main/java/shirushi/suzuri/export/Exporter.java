package shirushi.suzuri.export;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a whole model: networks, configurations, tokenizer. */
public final class Exporter {
  private static final String VOCABULARY = "vocab.json";

  private Exporter() {}

  /** Writes with each network's usual storage. */
  public static void write(WeightSource weights, Path tokenizer, Path directory)
      throws IOException {
    write(weights, Map.of(), tokenizer, directory);
  }

  /**
   * Writes a model directory. All of it is written beside first, then moved into place file by
   * file; other files that are there stay.
   *
   * @param storages how networks' weights are stored, where not as usual
   * @param tokenizer the folder of {@code vocab.json}, {@code merges.txt} and what goes with them
   * @throws IllegalArgumentException where a weight is missing or not finite, or the vocabulary has
   *     another size than the text encoder; nothing is written then
   */
  public static void write(
      WeightSource weights, Map<Network, Storage> storages, Path tokenizer, Path directory)
      throws IOException {
    requireVocabulary(tokenizer.resolve(VOCABULARY), weights.shape("text.embed")[0]);
    Path whole = directory.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path beside = Files.createTempDirectory(whole.getParent(), whole.getFileName() + ".");
    List<String> written = new ArrayList<>();
    try {
      for (Network network : Network.values()) {
        Storage storage = storages.getOrDefault(network, network.storage());
        var model = network.graph(weights, storage);
        written.add(put(beside, network.folder() + "/model.onnx", model::writeTo));
      }
      for (Map.Entry<String, String> file : Configuration.all(weights).entrySet()) {
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        written.add(put(beside, file.getKey(), out -> out.write(text)));
      }
      for (File file : list(tokenizer)) {
        try (InputStream in = new FileInputStream(file)) {
          written.add(put(beside, "tokenizer/" + file.getName(), in::transferTo));
        }
      }
      for (String name : written) {
        Path target = whole.resolve(name);
        Files.createDirectories(target.getParent());
        Files.move(beside.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      delete(beside.toFile());
    }
  }

  private interface Body {
    void to(OutputStream out) throws IOException;
  }

  private static String put(Path directory, String name, Body body) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file.toFile()))) {
      body.to(out);
    }
    return name;
  }

  private static void requireVocabulary(Path file, long size) throws IOException {
    try (Reader reader = new FileReader(file.toFile(), StandardCharsets.UTF_8)) {
      JsonObject vocabulary = vocabulary(file, reader);
      if (vocabulary.size() != size) {
        throw new IllegalArgumentException(
            "%s has %d tokens, the text encoder %d".formatted(file, vocabulary.size(), size));
      }
    }
  }

  private static JsonObject vocabulary(Path file, Reader reader) throws IOException {
    try {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(file + " is damaged: it is no JSON object", e);
    }
  }

  private static List<File> list(Path folder) throws IOException {
    File[] files = folder.toFile().listFiles(File::isFile);
    if (files == null) {
      throw new IOException(folder + ": cannot be listed");
    }
    return List.of(files);
  }

  private static void delete(File file) throws IOException {
    File[] inside = file.listFiles();
    if (inside != null) {
      for (File each : inside) {
        delete(each);
      }
    }
    Files.delete(file.toPath());
  }
}
