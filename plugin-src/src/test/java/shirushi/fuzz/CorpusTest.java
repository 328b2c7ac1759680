package shirushi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser on the corpus that fuzzing starts from: whole files, what fuzzing has found in the
 * past, and a few damaged copies of each.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "shirushi", "fuzz");
  private static final Duration MOST = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void nothingButARefusal(Target target) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.folder()))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      Random random = new Random(1);
      for (int i = 0; i < 12; i++) {
        parse(target, bytes, input + ", damaged " + i + " times");
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
    }
  }

  private static void parse(Target target, byte[] input, String what) {
    Assertions.assertTimeout(
        MOST, () -> Assertions.assertDoesNotThrow(() -> target.parse(input), what), what);
  }
}
