package shirushi.job;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.host.Document;

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
    Task on(Canvas canvas);
  }

  private final Document document;
  private final Mode mode;
  private final boolean usesCanvas;
  private final String prompt;
  private final Path model;
  private final Optional<String> modelHash;
  private final Canvas canvas;
  private final Plan plan;
  private final Journal journal;

  /**
   * @param document the one in front when it was ordered
   * @param usesCanvas whether the document's picture goes into the model, be it by way of a result
   * @param prompt as the queue shows it
   * @param model the directory of the model
   * @param modelHash the model must have this hash; empty accepts what is there
   * @param canvas as it was when it was ordered; {@link Canvas#EMPTY} where none goes in
   * @param journal of this order alone
   */
  public Order(
      Document document,
      Mode mode,
      boolean usesCanvas,
      String prompt,
      Path model,
      Optional<String> modelHash,
      Canvas canvas,
      Plan plan,
      Journal journal) {
    this.document = Objects.requireNonNull(document);
    this.mode = Objects.requireNonNull(mode);
    this.usesCanvas = usesCanvas;
    this.prompt = Objects.requireNonNull(prompt);
    this.model = Objects.requireNonNull(model);
    this.modelHash = modelHash;
    this.canvas = Objects.requireNonNull(canvas);
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

  Canvas canvas() {
    return canvas;
  }

  Task task() {
    return plan.on(canvas);
  }

  /** What records that its pictures became layers. */
  public Journal journal() {
    return journal;
  }
}
