package shirushi.suzuri.train;

import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * How this machine trains.
 *
 * @param workers threads, each with its own batch: the physical cores
 * @param type what networks compute in: {@code BFloat16} where the CPU is fast at it, or {@code
 *     Float}
 * @param seed decides first values and every random choice
 * @param checkSeconds time between checkpoints
 */
public record Fit(int workers, ScalarType type, long seed, double checkSeconds) {
  /** All cores, bfloat16, a checkpoint every five minutes. */
  public static Fit here() {
    return new Fit(Runtime.getRuntime().availableProcessors(), ScalarType.BFloat16, 1, 300);
  }
}
