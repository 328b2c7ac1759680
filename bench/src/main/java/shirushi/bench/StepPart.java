package shirushi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.diffusion.StepTime;
import shirushi.diffusion.scheduler.SchedulerName;

/** What a step takes besides its UNet. */
final class StepPart implements Part {
  private static final StepTime STABLE_DIFFUSION = new StepTime(4, 64, 8, 768);
  private static final StepTime SUZURI = new StepTime(12, 16, 16, 160);
  private static final double STABLE_DIFFUSION_MILLISECONDS = 20;
  private static final double SUZURI_MILLISECONDS = 1;
  private static final double PREVIEW_PERCENT = 5;

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    List<Line> lines = new ArrayList<>();
    try (Runtime runtime = Runtimes.open("native")) {
      lines.add(
          slowest(setting, runtime, STABLE_DIFFUSION, "2×4×64×64", STABLE_DIFFUSION_MILLISECONDS));
      lines.add(slowest(setting, runtime, SUZURI, "2×12×16×16", SUZURI_MILLISECONDS));
      double[] calls =
          SUZURI.unet(runtime, setting.suzuri().resolve("unet/model.onnx"), setting.times(200, 60));
      double unet = Spread.of(second(calls)).median();
      Spread preview = Spread.of(second(SUZURI.preview(setting.times(2000, 1000))));
      lines.add(
          new Line(
              "step: the preview / the embedded model's step",
              preview.times(100 / unet),
              "%",
              PREVIEW_PERCENT,
              "%s µs of %s ms"
                  .formatted(Spread.figure(preview.median()), Spread.figure(unet / 1000))));
    }
    return lines;
  }

  private static Line slowest(
      Setting setting, Runtime runtime, StepTime sizes, String name, double limit)
      throws Exception {
    Path file = Files.createTempFile("unet", ".onnx");
    Files.write(file, sizes.idleUnet());
    List<String> each = new ArrayList<>();
    SchedulerName slowest = null;
    Spread most = new Spread(-1, -1, -1);
    try {
      for (SchedulerName scheduler : SchedulerName.values()) {
        double[] microseconds = sizes.beside(runtime, file, scheduler, setting.times(60, 12));
        Spread spread = Spread.of(microseconds).times(1e-3);
        each.add(scheduler + " " + Spread.figure(spread.median()));
        if (spread.median() > most.median()) {
          most = spread;
          slowest = scheduler;
        }
      }
    } finally {
      Files.delete(file);
    }
    return new Line(
        "step: all but the UNet, " + name + ", " + slowest,
        most,
        "ms",
        limit,
        "the slowest of " + String.join(", ", each));
  }

  /** The second half: the first one warmed up. */
  private static double[] second(double[] times) {
    return Arrays.copyOfRange(times, times.length / 2, times.length);
  }
}
