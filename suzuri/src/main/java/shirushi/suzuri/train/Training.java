package shirushi.suzuri.train;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One phase of training: steps until a budget of seconds is spent, a line every hundred steps, a
 * checkpoint now and then. Goes on where its checkpoint left off; the schedule follows the seconds
 * trained. A second is one of each worker's core, not of the clock, so that a busy machine trains
 * longer rather than worse. Used by one thread; {@link #close()} ends the workers.
 */
public final class Training implements AutoCloseable {
  /** The learning rate at a step, {@code done} being the share of the budget that is spent. */
  public interface Rate {
    double at(long step, double done);
  }

  /** Looks at the averaged weights, which all replicas hold meanwhile. */
  public interface Check {
    void run(Workers workers, String label) throws IOException;
  }

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int WARM_UP = 40;
  private static final int LINE = 100;

  private final Path state;
  private final String name;
  private final Optimizer optimizer;
  private final Fit fit;
  private final double budget;
  private final Workers workers;
  private double before;

  /**
   * @param name of the phase: its checkpoint is {@code name.state.safetensors}
   */
  public Training(Path directory, String name, Optimizer optimizer, Fit fit, double budget)
      throws IOException {
    this.name = name;
    this.optimizer = optimizer;
    this.fit = fit;
    this.budget = budget;
    Files.createDirectories(directory);
    state = directory.resolve(name + ".state.safetensors");
    if (Files.exists(state)) {
      before = Checkpoint.restore(state, optimizer);
    }
    workers = new Workers(optimizer.weights(), fit.type(), fit.workers(), fit.seed());
  }

  /**
   * Warm-up, then {@code peak} until the last {@code share} of the budget, over which it falls in a
   * line to {@code peak·end}.
   */
  public static Rate decay(double peak, double share, double end) {
    return (step, done) -> {
      double left = Math.min(1, Math.max(0, 1 - done) / share);
      return peak * Math.min(1, (step + 1.0) / WARM_UP) * (end + (1 - end) * left);
    };
  }

  /**
   * Trains until the budget is spent.
   *
   * @param samples how many samples one worker's batch has
   * @param measures names of the batch's numbers after the loss
   */
  public void run(
      Rate rate, Rate averaging, int samples, Workers.Batch batch, Check check, String... measures)
      throws IOException {
    double start = seconds();
    double checked = before;
    double[] sums = new double[measures.length + 1];
    int summed = 0;
    long first = optimizer.steps();
    for (double elapsed = before; elapsed < budget; elapsed = before + seconds() - start) {
      double done = elapsed / budget;
      long step = optimizer.steps();
      double[] numbers =
          workers.step(optimizer, rate.at(step, done), averaging.at(step, done), batch);
      for (int i = 0; i < numbers.length; i++) {
        sums[i] += numbers[i];
      }
      summed++;
      if (optimizer.steps() % LINE == 0) {
        double speed = (optimizer.steps() - first) * samples * fit.workers() / (seconds() - start);
        print(sums, summed, measures, speed, before + seconds() - start);
        sums = new double[sums.length];
        summed = 0;
      }
      if (elapsed - checked > fit.checkSeconds()) {
        check(check, elapsed);
        checked = before + seconds() - start;
      }
    }
    if (optimizer.steps() > 0) { // even with nothing left to train: what follows the state may lack
      before += seconds() - start;
      check(check, before);
    }
  }

  private void print(double[] sums, int summed, String[] measures, double speed, double elapsed) {
    StringBuilder line = new StringBuilder();
    double loss = sums[0] / summed;
    line.append(String.format(Locale.ROOT, "%s %d loss %.4f", name, optimizer.steps(), loss));
    for (int i = 0; i < measures.length; i++) {
      line.append(String.format(Locale.ROOT, " %s %.4f", measures[i], sums[i + 1] / summed));
    }
    line.append(String.format(Locale.ROOT, ", %.1f/s, %.0f of %.0f s", speed, elapsed, budget));
    System.out.println(line);
  }

  private void check(Check check, double elapsed) throws IOException {
    Checkpoint.save(state, optimizer, elapsed);
    workers.load(optimizer.average());
    check.run(workers, name + "-" + optimizer.steps());
    workers.load(optimizer.weights().master());
  }

  /** The processor's time so far, of each worker. */
  private double seconds() {
    return MACHINE.getProcessCpuTime() / 1e9 / fit.workers();
  }

  @Override
  public void close() {
    workers.close();
  }
}
