package shirushi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shirushi.format.Sidecar;

/** The launcher as an artist calls it, in a process of its own. */
final class ColdPart implements Part {
  private static final double SECONDS = 2.5;
  private static final double MEGABYTES = 500;
  private static final String PEAK = "VmHWM:";

  private record Child(double seconds, double peakMegabytes) {}

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    Path folder = Files.createTempDirectory("shirushi-bench");
    Path picture = folder.resolve("picture.ora");
    int times = setting.times(15, 3);
    double[] seconds = new double[times];
    double[] peaks = new double[times];
    try {
      paint(setting.home(), picture); // builds where needed, and fills the caches
      for (int i = 0; i < times; i++) {
        Files.deleteIfExists(picture);
        Child child = paint(setting.home(), picture);
        if (Files.size(picture) == 0) {
          throw new IOException(picture + " is empty");
        }
        seconds[i] = child.seconds;
        peaks[i] = child.peakMegabytes;
      }
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(Sidecar.beside(picture));
      Files.delete(folder);
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "cold: ./shirushi paint, .ora written",
            Spread.of(seconds),
            "s",
            SECONDS,
            "a new process each time; files still in the system's cache"));
    if (peaks[0] > 0) {
      lines.add(
          new Line("cold: its peak memory", Spread.of(peaks), "MB", MEGABYTES, "/proc, " + PEAK));
    }
    return lines;
  }

  private static Child paint(Path home, Path picture) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String launcher = home.resolve(windows ? "shirushi.cmd" : "shirushi").toString();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                launcher, "paint", "a red flower", "--seed", "1", "-o", picture.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // The launcher becomes the JVM: one process id for both.
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(status));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(launcher + " ended with code " + process.exitValue());
    }
    return new Child(seconds, peak);
  }

  /** The kernel's high-water mark of resident memory; 0 where there is none, or none any more. */
  private static double peak(Path status) {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
