package shirushi.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import shirushi.canvas.Canvas;
import shirushi.canvas.Mask;
import shirushi.host.file.FileHost;
import shirushi.host.file.Inputs;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** What is painted over. */
final class SourceOptions {
  private static final float REFINE_STRENGTH = 0.6f;
  private static final float INPAINT_STRENGTH = 1;

  @Option(names = "--from", paramLabel = "PICTURE", description = "a picture to paint over")
  private Path from;

  @Option(
      names = "--mask",
      paramLabel = "PICTURE",
      description = "with --from: only what is white here is repainted")
  private Path mask;

  @Option(
      names = "--strength",
      paramLabel = "0…1",
      description = "how far to go from the picture; default: 0.6, with a mask 1")
  private Float strength;

  /**
   * @throws IllegalArgumentException where something is said of a picture that is not given
   */
  Inputs inputs() {
    if (mask != null && from == null) {
      throw new IllegalArgumentException("--mask needs the picture it masks: add --from");
    }
    if (strength != null && from == null) {
      throw new IllegalArgumentException("--strength needs a picture to paint over: add --from");
    }
    return new Inputs(Optional.ofNullable(from), Optional.ofNullable(mask));
  }

  Request request(Prompt words, Sampling sampling, FileHost host) {
    if (from == null) {
      return new Generate(words, sampling);
    }
    Canvas picture = host.read();
    if (mask == null) {
      float how = strength == null ? REFINE_STRENGTH : strength;
      return new Refine(words, sampling, picture.flatten(), how);
    }
    Mask where = Mask.of(host.mask().flatten());
    if (where.isEmpty()) {
      throw new IllegalArgumentException(
          mask + ": nothing in this mask is white, so nothing would be repainted");
    }
    float how = strength == null ? INPAINT_STRENGTH : strength;
    return new Inpaint(words, sampling, picture.flatten(), where, how);
  }
}
