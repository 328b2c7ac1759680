package shirushi.bench;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.SwingUtilities;
import shirushi.EaselProgram;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;
import shirushi.cli.Context;
import shirushi.host.Border;
import shirushi.host.NewLayer;
import shirushi.host.easel.Brush;
import shirushi.host.easel.EaselHost;
import shirushi.host.easel.view.EaselWindow;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;
import shirushi.ui.PaletteModel;

/** The window as an artist sees it: how soon it is there, and whether it keeps up. */
final class EaselPart implements Part {
  private static final double VISIBLE_SECONDS = 1.5;
  private static final double TOGGLE_MILLIS = 150;
  private static final double DELAY_MILLIS = 50;
  private static final double CANVAS_MILLIS = 200;
  private static final int SIDE = 4096;
  private static final int PATIENCE_SECONDS = 120;
  private static final int BEAT_MILLIS = 5;

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      throw new IOException("there is no screen to measure on: xvfb-run -a ./shirushi bench easel");
    }
    List<Line> lines = new ArrayList<>();
    try (Scratch scratch = new Scratch()) {
      lines.add(visible(setting, scratch.path().resolve("process")));
      lines.addAll(inside(setting, scratch.path().resolve("inside")));
    }
    return lines;
  }

  // --- a process of its own

  private static Line visible(Setting setting, Path folder) throws Exception {
    start(setting.home(), folder); // builds where needed, and leaves an archive of classes
    double[] seconds = new double[setting.times(10, 3)];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = start(setting.home(), folder);
    }
    return new Line(
        "easel: ./shirushi, until the palette is on the screen",
        Spread.of(seconds),
        "s",
        VISIBLE_SECONDS,
        "a new process each time; seen as pixels");
  }

  private static double start(Path home, Path folder) throws Exception {
    Robot robot = new Robot();
    ProcessBuilder builder = new ProcessBuilder(home.resolve("shirushi").toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString()));
    Rectangle place = place();
    long begun = System.nanoTime();
    Process process = builder.start();
    long end = begun + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (colours(robot.createScreenCapture(place)).size() < 4) {
      if (System.nanoTime() > end || !process.isAlive()) {
        process.destroy();
        throw new IOException("the easel did not show");
      }
      Thread.sleep(BEAT_MILLIS); // looking takes the processor that it needs
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    process.destroy();
    process.waitFor();
    return seconds;
  }

  /** The palette's upper half in a window of the usual size in the screen's middle. */
  private static Rectangle place() {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    int width = Math.min(1440, screen.width * 9 / 10);
    int right = (screen.width + width) / 2;
    return new Rectangle(right - 300, screen.height / 6, 260, screen.height / 3);
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    Arrays.stream(pixels).forEach(colours::add);
    return colours;
  }

  // --- within this process

  private static List<Line> inside(Setting setting, Path folder) throws Exception {
    Cancel cancel = new Cancel();
    PrintWriter said = new PrintWriter(System.err, true);
    Context context =
        new Context(
            setting.home(),
            folder.resolve("cache"),
            new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
            new Tool("Shirushi", "bench"),
            said,
            said,
            false,
            false,
            cancel);
    EaselProgram program =
        new EaselProgram(context, folder.resolve("config"), folder.resolve("data"));
    CompletableFuture<Void> ended = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                program.run(Optional.empty());
                ended.complete(null);
              } catch (IOException | RuntimeException e) {
                ended.completeExceptionally(e);
              }
            },
            "easel")
        .start();
    await(() -> window().isPresent());
    List<Line> lines = new ArrayList<>();
    lines.add(toggle(program.palette(), setting));
    lines.add(delay(program.palette(), setting));
    lines.addAll(canvas(program, setting));
    cancel.request();
    ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    SwingUtilities.invokeAndWait(() -> window().ifPresent(Window::dispose));
    return lines;
  }

  private static Optional<EaselWindow> window() {
    return Arrays.stream(Window.getWindows())
        .filter(each -> each instanceof EaselWindow && each.isShowing())
        .map(EaselWindow.class::cast)
        .findFirst();
  }

  private static Line toggle(PaletteModel palette, Setting setting) throws Exception {
    Robot robot = new Robot();
    await(() -> palette.document().width() > 0);
    Rectangle place = place();
    double[] millis = new double[2 * setting.times(20, 5)];
    for (int i = 0; i < millis.length; i++) {
      boolean open = i % 2 == 0;
      settle();
      Set<Integer> before = colours(robot.createScreenCapture(place));
      long begun = System.nanoTime();
      SwingUtilities.invokeLater(open ? palette::open : palette::close);
      while (colours(robot.createScreenCapture(place)).equals(before)) {
        if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
          throw new IOException("the palette did not change");
        }
      }
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    return new Line(
        "easel: the palette opened or closed, until it is seen",
        Spread.of(millis),
        "ms",
        TOGGLE_MILLIS,
        "the model is loaded only for a job");
  }

  /** How late events come while the model paints. */
  private static Line delay(PaletteModel palette, Setting setting) throws Exception {
    onEvents(
        () -> {
          palette.open();
          palette.prompting().prompt("girl, pink hair, night sky");
          palette.choices().count(setting.times(16, 4));
          return null;
        });
    await(() -> palette.orders().cannotPaint().isEmpty());
    onEvents(
        () -> {
          palette.orders().paint();
          return null;
        });
    await(() -> palette.orders().running().isPresent());
    List<Double> delays = new ArrayList<>();
    while (onEvents(() -> palette.orders().running().isPresent())) {
      for (int i = 0; i < 20; i++) {
        AtomicLong came = new AtomicLong();
        long posted = System.nanoTime();
        SwingUtilities.invokeLater(() -> came.set(System.nanoTime()));
        Thread.sleep(BEAT_MILLIS);
        while (came.get() == 0) {
          Thread.onSpinWait();
        }
        delays.add((came.get() - posted) / 1e6);
      }
    }
    double[] sorted = delays.stream().mapToDouble(each -> each).sorted().toArray();
    double high = sorted[(int) (sorted.length * 0.99)];
    return new Line(
        "easel: an event's delay while painting, 99 of 100",
        new Spread(high, sorted[sorted.length / 2], sorted[sorted.length - 1]),
        "ms",
        DELAY_MILLIS,
        sorted.length + " events; in brackets the median and the latest");
  }

  private static List<Line> canvas(EaselProgram program, Setting setting) throws Exception {
    onEvents(
        () -> {
          program.easel().create(SIDE, SIDE, 0xFFFFFFFF);
          return null;
        });
    EaselHost host = new EaselHost(program.easel());
    int times = setting.times(9, 3);
    double[] read = new double[times];
    double[] both = new double[times];
    for (int i = 0; i < times; i++) {
      NewLayer layer = layer(i);
      float across = i * 10f + 100;
      onEvents(
          () -> {
            Brush brush = new Brush(400, 1, 1, 0xFF3D63A8, false);
            program.easel().picture().painting().begin(brush, across, across).commit();
            return null;
          });
      settle();
      long begun = System.nanoTime();
      host.look().orElseThrow().pixels();
      read[i] = (System.nanoTime() - begun) / 1e6;
      host.insert(List.of(layer), Border.NONE);
      both[i] = (System.nanoTime() - begun) / 1e6;
      onEvents(
          () -> {
            program.easel().picture().history().undo();
            return null;
          });
    }
    return List.of(
        new Line(
            "easel: a 4096×4096 canvas handed over",
            Spread.of(read),
            "ms",
            null,
            "painted on since; hashed and flattened"),
        new Line(
            "easel: handed over, and a layer of that size returned",
            Spread.of(both),
            "ms",
            CANVAS_MILLIS,
            ""));
  }

  private static NewLayer layer(int seed) {
    int[] pixels = new Random(seed).ints((long) SIDE * SIDE).map(it -> it | 0xFF000000).toArray();
    Raster raster = Raster.of(SIDE, SIDE, pixels);
    OriginTag tag = OriginTag.builder(Operation.GENERATED).pixelHash(raster.sha256()).build();
    return new NewLayer("layer", raster, tag);
  }

  // --- patience

  private static <T> T onEvents(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onEvents(condition)) {
      if (System.nanoTime() > end) {
        throw new IOException("the easel did not answer");
      }
      Thread.sleep(BEAT_MILLIS);
    }
  }

  /** Lets everything that is under way come to the screen. */
  private static void settle() throws Exception {
    for (int i = 0; i < 5; i++) {
      SwingUtilities.invokeAndWait(() -> {});
      Thread.sleep(40);
    }
    Toolkit.getDefaultToolkit().sync();
  }
}
