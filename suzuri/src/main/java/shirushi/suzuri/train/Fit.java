package shirushi.suzuri.train;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * How this machine trains.
 *
 * @param workers threads, each with its own batch: the physical cores
 * @param type what networks compute in: {@code BFloat16} where the CPU is fast at it, or {@code
 *     Float}
 * @param seed decides first values and every random choice
 * @param checkSeconds of each worker's core between checkpoints
 */
public record Fit(int workers, ScalarType type, long seed, double checkSeconds) {
  /** All cores, a checkpoint every five minutes, and bfloat16 where the processor multiplies it. */
  public static Fit here() {
    return new Fit(Runtime.getRuntime().availableProcessors(), fastest(), 1, 300);
  }

  /** Without instructions for it, bfloat16 is several times slower than float32, not faster. */
  private static ScalarType fastest() {
    File processor = new File("/proc/cpuinfo");
    if (!processor.exists()) {
      return ScalarType.Float;
    }
    try (BufferedReader lines =
        new BufferedReader(new FileReader(processor, StandardCharsets.UTF_8))) {
      return lines.lines().anyMatch(line -> line.matches("flags.* (avx512|amx)_bf16.*"))
          ? ScalarType.BFloat16
          : ScalarType.Float;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
