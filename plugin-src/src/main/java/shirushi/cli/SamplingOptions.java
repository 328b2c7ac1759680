package shirushi.cli;

import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.model.ModelStatement;
import shirushi.request.Sampling;

/** How it is painted; what is left open is the model's to say. */
final class SamplingOptions {
  @Option(names = "--seed", description = "paints the same picture again; default: a new one")
  private Long seed;

  @Option(names = "--steps", description = "more are slower and finer; default: the model's")
  private Integer steps;

  @Option(
      names = "--scheduler",
      paramLabel = "NAME",
      description =
          "ddim pndm euler euler-a dpmpp-2m dpmpp-2m-karras dpmpp-2m-sde heun lms unipc lcm"
              + " flow-euler; default: the model's")
  private String scheduler;

  @Option(
      names = "--guidance",
      description = "how closely to follow the words; default: the model's")
  private Float guidance;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = Size.Converter.class,
      description =
          "in pixels; with --from, what to paint at before it is fitted to the picture; default:"
              + " the picture's, or the model's")
  private Size size;

  @Option(
      names = "--count",
      defaultValue = "1",
      description = "how many pictures; in flat formats they are FILE, FILE-2 …")
  private int count;

  /**
   * @throws IllegalArgumentException where a value is out of its range
   */
  Sampling sampling(ModelStatement statement) {
    if (scheduler != null) {
      SchedulerName.of(scheduler);
    }
    ModelStatement.Defaults defaults = statement.defaults();
    return new Sampling(
        scheduler == null ? defaults.scheduler() : scheduler,
        steps == null ? defaults.steps() : steps,
        guidance == null ? defaults.guidance() : guidance,
        seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed,
        count,
        size == null ? null : size.width(),
        size == null ? null : size.height());
  }
}
