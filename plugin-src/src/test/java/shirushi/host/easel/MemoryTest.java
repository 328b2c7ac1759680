package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Png;
import shirushi.host.file.Seals;
import shirushi.origin.Tool;

/** A picture that is within the limit and too large for the memory there is. */
class MemoryTest {
  @TempDir private Path folder;

  /** An easel with little memory. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Easel easel = new Easel(Runnable::run, Tool.UNKNOWN, format -> Seals.NONE, folder);
      easel.picture().painting().begin(new Brush(9, 1, 1, 0xFF112233, false), 10, 10).commit();
      try {
        easel.open(folder.resolve("large.png"));
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
      easel.save(folder.resolve("mine.png"));
      System.out.println(Integer.toHexString(easel.picture().painting().pick(10, 10)));
      easel.close();
    }
  }

  @Test
  void isSaidInOneSentenceAndTheOpenPictureGoesOn() throws Exception {
    Raster pixels = Raster.plain(6000, 6000, 0xFF00FF00);
    Layer layer =
        new Layer(LayerId.random(), "x", 0, 0, pixels, 1, true, java.util.Optional.empty());
    new Png().write(Canvas.of(layer), folder.resolve("large.png"));
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(said.lines().toList()).hasSize(2);
      assertThat(said).startsWith("large.png: too large for the ").endsWith("ff112233\n");
    } finally {
      child.destroyForcibly();
    }
  }
}
