package shirushi.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shirushi.diffusion.ClipTokenizer;
import shirushi.diffusion.SizePlan;
import shirushi.diffusion.WeightedPrompt;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.model.LatentSpace;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.model.ModelHashes;

/** What can be known of a model without loading its networks. One thread at a time. */
public final class ModelCard {
  private final ModelDirectory model;
  private final ClipTokenizer tokenizer;
  private final Lexicon lexicon;

  private ModelCard(ModelDirectory model) throws ModelException {
    this.model = model;
    tokenizer = ClipTokenizer.read(model);
    lexicon = Lexicon.read(model.root());
  }

  /**
   * Reads a model's directory; some 200 ms.
   *
   * @throws ModelException where it isn't a model
   */
  public static ModelCard read(Path directory) throws ModelException {
    return new ModelCard(ModelDirectory.open(directory));
  }

  /** The hash of its files, which may take a minute the first time. */
  public static String hash(Path directory, Path cache) throws ModelException {
    return new ModelHashes(cache.resolve("hashes")).of(ModelDirectory.open(directory));
  }

  /**
   * How many tokens the prompt is.
   *
   * @throws IllegalArgumentException where a weight in it is out of range
   */
  public int tokens(String prompt) {
    return WeightedPrompt.parse(prompt).stream()
        .mapToInt(part -> tokenizer.tokens(part.text()).length)
        .sum();
  }

  /** How many tokens fit into as many chunks as this number needs. */
  public int limit(int tokens) {
    int chunk = tokenizer.contentLength();
    return Math.max(1, (tokens + chunk - 1) / chunk) * chunk;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** The names of the schedulers there are. */
  public static List<String> schedulers() {
    return Stream.of(SchedulerName.values()).map(SchedulerName::label).toList();
  }

  /** Whether it can paint over a picture; otherwise from words only. */
  public boolean paintsOver() {
    return model.vaeEncoder().isPresent();
  }

  /** The side in pixels of the square at which it paints best. */
  public int side() {
    return model.latents().nativeSide();
  }

  /** What it paints a picture of this size at. */
  public PlannedSize planned(int width, int height) {
    LatentSpace space = model.latents();
    SizePlan plan = SizePlan.plan(width, height, space.divisor(), space.nativeSide());
    return new PlannedSize(width, height, plan.width(), plan.height());
  }
}
