package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** The program itself, painted in by hand, killed, and started again. */
class ProgramKilledTest {
  private static final long PATIENCE_MILLIS = 60_000;

  @TempDir private Path home;
  private Path file;
  private Path kept;
  private Robot robot;

  @BeforeEach
  void prepare() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
    robot = new Robot();
    file = home.resolve("cat.ora");
    kept = home.resolve("data/shirushi/easel/recovery");
    OriginTag cat = OriginTag.builder(Operation.GENERATED).prompt("猫", "猫", "").build();
    Layer paper = layer("paper", 0xFFFFFFFF, Optional.empty());
    Layer ai = layer("[AI] cat", 0x40FF0000, Optional.of(cat));
    new Ora().write(new Canvas(600, 600, List.of(paper, ai)), file);
    Path habits = home.resolve("config/shirushi/easel.properties");
    Files.createDirectories(habits.getParent());
    Files.writeString(habits, "copies.seconds=1\nlanguage=en\n");
  }

  private static Layer layer(String name, int argb, Optional<OriginTag> tag) {
    Raster pixels = Raster.plain(600, 600, argb);
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, tag);
  }

  @Test
  void whatWasPaintedIsOfferedAfterAKillAndOpensWithAllItsTags() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Process first = start(file.toString());
    try {
      await(() -> windowIsThere());
      await(
          () -> {
            stroke();
            robot.delay(1500);
            return copies(first) == 1;
          });
    } finally {
      first.destroyForcibly().waitFor(); // SIGKILL
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    Process second = start();
    try {
      await(() -> windowIsThere());
      await(
          () -> {
            key(KeyEvent.VK_ENTER); // the first answer: to restore
            robot.delay(1000);
            return copies(second) == 1 && copies(first) == 0;
          });
      key(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
      await(() -> Files.size(file) != before.length);
      await(() -> copies(second) == 0);
    } finally {
      second.destroyForcibly().waitFor();
    }
    Canvas read = Formats.read(file);
    assertThat(read.layers()).hasSize(2);
    OriginTag tag = read.layers().get(1).tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.AI_EDITED);
    assertThat(tag.sources()).extracting(OriginTag::operation).contains(Operation.GENERATED);
    assertThat(tag.pixelHash()).isEqualTo(read.layers().get(1).pixels().sha256());
  }

  private Process start(String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dshirushi.home=" + Path.of("..").toAbsolutePath().normalize(),
                        "-Djava.awt.headless=false",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "shirushi.Main",
                        "easel"),
                    Stream.of(arguments))
                .toList());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.redirectErrorStream(true).redirectOutput(home.resolve("said.txt").toFile());
    return builder.start();
  }

  /** The screen without a window is of one colour. */
  private boolean windowIsThere() {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    var seen = robot.createScreenCapture(new java.awt.Rectangle(screen));
    int first = seen.getRGB(0, 0);
    for (int x = 0; x < screen.width; x += 20) {
      if (seen.getRGB(x, screen.height / 2) != first) {
        robot.delay(2000); // until the file is open as well
        return true;
      }
    }
    return false;
  }

  /** Across the middle of the window, where the picture lies. */
  private void stroke() {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    int y = screen.height / 2;
    int left = screen.width * 3 / 10;
    robot.mouseMove(left, y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int i = 1; i <= 20; i++) {
      robot.mouseMove(left + i * screen.width / 100, y + i);
      robot.delay(10);
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  private void key(int... codes) {
    for (int code : codes) {
      robot.keyPress(code);
    }
    for (int i = codes.length - 1; i >= 0; i--) {
      robot.keyRelease(codes[i]);
    }
  }

  private long copies(Process of) throws Exception {
    if (!Files.isDirectory(kept)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(kept)) {
      return all.filter(it -> it.toString().endsWith("-" + of.pid() + ".ora")).count();
    }
  }

  private String said() {
    try {
      return Files.readString(home.resolve("said.txt"));
    } catch (IOException e) {
      return "nothing that can be read (" + e + ")";
    }
  }

  private void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!condition.call()) {
      assertThat(System.currentTimeMillis())
          .as(() -> "waited too long; the program said: " + said())
          .isLessThan(end);
      Thread.sleep(100);
    }
  }
}
