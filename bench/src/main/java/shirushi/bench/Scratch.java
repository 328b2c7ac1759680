package shirushi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the time of a measurement; closing deletes it with all that is in it. */
record Scratch(Path path) implements AutoCloseable {
  Scratch() throws IOException {
    this(Files.createTempDirectory("shirushi-bench"));
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
