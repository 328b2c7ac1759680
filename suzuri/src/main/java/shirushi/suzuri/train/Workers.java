package shirushi.suzuri.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Synchronous data parallelism in one process: every worker differentiates its own batch on its own
 * {@link Replica} with one thread, the gradients are averaged in float32, one {@link Optimizer}
 * step is taken and the replicas are refreshed. Used from one thread; {@link #close()} ends the
 * workers.
 */
public final class Workers implements AutoCloseable {
  /** One batch's loss, a float32 scalar to differentiate, and numbers worth printing. */
  public record Outcome(Tensor loss, double... measures) {}

  /** What a worker does in a step; runs on the worker's thread inside a {@link PointerScope}. */
  @FunctionalInterface
  public interface Batch {
    Outcome run(Replica replica, RandomGenerator random) throws Exception;
  }

  /** Something independent done for each of many indices, without gradients. */
  @FunctionalInterface
  public interface Piece {
    void run(Replica replica, int index) throws Exception;
  }

  private static final double LONGEST_GRADIENT = 1;

  private final Weights weights;
  private final long seed;
  private final List<Replica> replicas = new ArrayList<>();
  private final ExecutorService threads;

  /**
   * @param count how many workers: the physical cores
   * @param seed with the step and the worker's number decides all randomness
   */
  public Workers(Weights weights, ScalarType type, int count, long seed) {
    this.weights = weights;
    this.seed = seed;
    for (int i = 0; i < count; i++) {
      replicas.add(new Replica(weights, type));
    }
    threads =
        Executors.newFixedThreadPool(
            count,
            body -> {
              Thread thread = new Thread(body, "worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * One step.
   *
   * @return the loss and the measures, each the mean over the workers
   */
  public double[] step(Optimizer optimizer, double rate, double averaging, Batch batch) {
    long step = optimizer.steps();
    List<double[]> outcomes = each(w -> differentiate(replicas.get(w), random(step, w), batch));
    List<List<Optimizer.Piece>> shares = shares(optimizer);
    double norm =
        Math.sqrt(
            each(w -> squares(shares.get(w))).stream().mapToDouble(Double::doubleValue).sum());
    double clip = norm > LONGEST_GRADIENT ? LONGEST_GRADIENT / norm : 1;
    if (!Double.isFinite(norm)) {
      throw new IllegalStateException("the gradient's norm is " + norm + " in step " + step);
    }
    optimizer.advance();
    Optimizer.Update update = new Optimizer.Update(rate, clip, averaging);
    each(
        w -> {
          pieces(shares.get(w), piece -> refresh(optimizer, piece, update));
          return null;
        });
    double[] mean = new double[outcomes.get(0).length];
    for (double[] outcome : outcomes) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += outcome[i] / outcomes.size();
      }
    }
    return mean;
  }

  private RandomGenerator random(long step, int worker) {
    return new SplittableRandom(new SplittableRandom(seed + step * 64 + worker).nextLong());
  }

  private static double[] differentiate(Replica replica, RandomGenerator random, Batch batch)
      throws Exception {
    replica.gradient().zero_();
    Outcome outcome = batch.run(replica, random);
    outcome.loss().backward();
    double[] numbers = new double[outcome.measures().length + 1];
    numbers[0] = outcome.loss().item_double();
    System.arraycopy(outcome.measures(), 0, numbers, 1, outcome.measures().length);
    return numbers;
  }

  /** Who updates what: the largest pieces go around first. */
  private List<List<Optimizer.Piece>> shares(Optimizer optimizer) {
    List<Optimizer.Piece> all = new ArrayList<>(optimizer.pieces());
    all.sort(Comparator.comparingLong(Optimizer.Piece::length).reversed());
    List<List<Optimizer.Piece>> shares = new ArrayList<>();
    replicas.forEach(it -> shares.add(new ArrayList<>()));
    for (int i = 0; i < all.size(); i++) {
      shares.get(i % shares.size()).add(all.get(i));
    }
    return shares;
  }

  private double squares(List<Optimizer.Piece> share) {
    double[] sum = {0};
    pieces(share, piece -> sum[0] += gradient(piece).square().sum().item_double());
    return sum[0];
  }

  private void refresh(Optimizer optimizer, Optimizer.Piece piece, Optimizer.Update update) {
    optimizer.update(piece, gradient(piece), update);
    Tensor fresh = weights.master().narrow(0, piece.from(), piece.length());
    replicas.forEach(r -> r.flat().narrow(0, piece.from(), piece.length()).copy_(fresh));
  }

  /** The mean gradient of a piece over the workers, float32, new. */
  private Tensor gradient(Optimizer.Piece piece) {
    Tensor sum = torch.zeros(piece.length());
    Scalar share = new Scalar(1.0 / replicas.size());
    replicas.forEach(r -> sum.add_(r.gradient().narrow(0, piece.from(), piece.length()), share));
    return sum;
  }

  private static void pieces(List<Optimizer.Piece> share, Consumer<Optimizer.Piece> what) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      for (Optimizer.Piece piece : share) {
        try (PointerScope scope = new PointerScope()) {
          what.accept(piece);
        }
      }
    }
  }

  /** Gives all workers these values, float32 and flat, and the buffers as they are now. */
  public void load(Tensor values) {
    replicas.forEach(r -> r.load(values));
  }

  /** Does {@code piece} for 0 … count-1, each on some worker. */
  public void forEach(int count, Piece piece) {
    each(
        w -> {
          try (AutoGradMode off = new AutoGradMode(false)) {
            for (int i = w; i < count; i += replicas.size()) {
              try (PointerScope scope = new PointerScope()) {
                piece.run(replicas.get(w), i);
              }
            }
          }
          return null;
        });
  }

  private interface Task<T> {
    T run(int worker) throws Exception;
  }

  private <T> List<T> each(Task<T> task) {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < replicas.size(); i++) {
      int worker = i;
      calls.add(
          () -> {
            torch.set_num_threads(1);
            try (PointerScope scope = new PointerScope()) {
              return task.run(worker);
            }
          });
    }
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new IllegalStateException("a worker failed: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
