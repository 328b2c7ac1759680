package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Damages a file in many ways: a reader may read what is left, or say what is wrong. */
final class Hostile {
  private Hostile() {}

  static void everyPrefix(Format format, Path good) throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    Path file = good.resolveSibling("cut" + format.endings().get(0));
    for (int length = 0; length < bytes.length; length += 1 + bytes.length / 400) {
      Files.write(file, Arrays.copyOf(bytes, length));
      read(format, file, "the first " + length + " bytes");
    }
  }

  static void flippedBytes(Format format, Path good, int times) throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    Path file = good.resolveSibling("flipped" + format.endings().get(0));
    Random random = new Random(5);
    for (int i = 0; i < times; i++) {
      byte[] damaged = bytes.clone();
      int at = random.nextInt(bytes.length);
      damaged[at] = (byte) (i % 3 == 0 ? 0xFF : i % 3 == 1 ? 0 : random.nextInt());
      Files.write(file, damaged);
      read(format, file, "byte " + at + " is " + damaged[at]);
    }
  }

  private static void read(Format format, Path file, String what) throws IOException {
    try {
      format.read(file);
    } catch (FormatException e) {
      assertThat(e.getMessage())
          .as(what)
          .startsWith(file.getFileName().toString())
          .doesNotContain("\n");
    } catch (RuntimeException | Error e) {
      fail(what, e);
    }
  }
}
