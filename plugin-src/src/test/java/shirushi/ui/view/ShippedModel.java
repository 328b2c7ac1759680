package shirushi.ui.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import shirushi.diffusion.TinyModel;

final class ShippedModel {
  private ShippedModel() {}

  /** The shipped model, with a few words that it knows. */
  static void copy(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(TinyModel.SUZURI)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(TinyModel.SUZURI.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
    }
    try (var words = ShippedModel.class.getResourceAsStream("words.json")) {
      Files.writeString(
          to.resolve("words.json"), new String(words.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
