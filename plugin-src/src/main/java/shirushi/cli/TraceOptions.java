package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;
import shirushi.diffusion.Npy;
import shirushi.diffusion.NpyTrace;
import shirushi.diffusion.Trace;

/** What holds a picture to another program's. One run's. */
final class TraceOptions {
  @Option(
      names = "--noise",
      paramLabel = "FILE.npy",
      description = "the noise to start from, to reproduce another program's picture")
  private Path noise;

  @Option(
      names = "--trace",
      paramLabel = "DIR",
      description = "writes ids, text_embeds, latents and image there, as .npy")
  private Path folder;

  private Npy.Floats start;
  private NpyTrace recorded;

  /** Reads the noise, before the model is. */
  void open() throws IOException {
    start = noise == null ? null : Npy.readFloats(noise);
    recorded = folder == null ? null : new NpyTrace();
  }

  /**
   * The noise that was read.
   *
   * @param shape it must have
   */
  Optional<float[]> noise(int... shape) {
    if (start != null && !Arrays.equals(start.shape(), shape)) {
      throw new IllegalArgumentException(
          "%s: shape %s, expected %s"
              .formatted(noise, Arrays.toString(start.shape()), Arrays.toString(shape)));
    }
    return Optional.ofNullable(start).map(Npy.Floats::values);
  }

  Trace trace() {
    return recorded == null ? Trace.NONE : recorded;
  }

  void write() throws IOException {
    if (recorded != null) {
      recorded.write(folder);
    }
  }
}
