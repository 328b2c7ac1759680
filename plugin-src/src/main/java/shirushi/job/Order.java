package shirushi.job;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import shirushi.host.Document;
import shirushi.host.Sight;

/**
 * Pictures that are to be painted for a document. An order is itself: two of the same content are
 * two.
 */
public final class Order {
  /** Makes the task; on the queue's thread, for large canvases take their time. */
  public interface Plan {
    /**
     * @throws IllegalArgumentException where it cannot be painted so
     */
    Task make();
  }

  private final Document document;
  private final Mode mode;
  private final boolean usesCanvas;
  private final String prompt;
  private final Path model;
  private final Optional<String> modelHash;
  private final Optional<Sight> sight;
  private final Plan plan;
  private final Journal journal;

  /**
   * @param document the one in front when it was ordered
   * @param usesCanvas whether the document's picture goes into the model, be it by way of a result
   * @param prompt as the queue shows it
   * @param model the directory of the model
   * @param modelHash the model must have this hash; empty accepts what is there
   * @param sight of what goes in, as it was when it was ordered; empty where nothing does
   * @param journal of this order alone
   */
  public Order(
      Document document,
      Mode mode,
      boolean usesCanvas,
      String prompt,
      Path model,
      Optional<String> modelHash,
      Optional<Sight> sight,
      Plan plan,
      Journal journal) {
    this.document = Objects.requireNonNull(document);
    this.mode = Objects.requireNonNull(mode);
    this.usesCanvas = usesCanvas;
    this.prompt = Objects.requireNonNull(prompt);
    this.model = Objects.requireNonNull(model);
    this.modelHash = modelHash;
    this.sight = Objects.requireNonNull(sight);
    this.plan = Objects.requireNonNull(plan);
    this.journal = Objects.requireNonNull(journal);
  }

  public Document document() {
    return document;
  }

  public Mode mode() {
    return mode;
  }

  public boolean usesCanvas() {
    return usesCanvas;
  }

  public String prompt() {
    return prompt;
  }

  public Path model() {
    return model;
  }

  Optional<String> modelHash() {
    return modelHash;
  }

  Optional<Sight> sight() {
    return sight;
  }

  Task task() {
    return plan.make();
  }

  /** What records that its pictures became layers. */
  public Journal journal() {
    return journal;
  }
}
