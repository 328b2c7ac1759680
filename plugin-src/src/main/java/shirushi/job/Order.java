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
  private final Optional<Sight> sight;
  private final Journal journal;
  private volatile Optional<Recipe> recipe;

  /**
   * What it is painted with, and how.
   *
   * @param model the directory of the model
   * @param hash the model must have this hash; empty accepts what is there
   */
  public record Recipe(Path model, Optional<String> hash, Plan plan) {}

  /**
   * @param document the one in front when it was ordered
   * @param usesCanvas whether the document's picture goes into the model, be it by way of a result
   * @param prompt as the queue shows it
   * @param sight of what goes in, as it was when it was ordered; empty where nothing does
   * @param journal of this order alone
   * @param recipe empty where it is not known yet: then the order waits for it
   */
  public Order(
      Document document,
      Mode mode,
      boolean usesCanvas,
      String prompt,
      Optional<Sight> sight,
      Journal journal,
      Optional<Recipe> recipe) {
    this.document = Objects.requireNonNull(document);
    this.mode = Objects.requireNonNull(mode);
    this.usesCanvas = usesCanvas;
    this.prompt = Objects.requireNonNull(prompt);
    this.sight = Objects.requireNonNull(sight);
    this.journal = Objects.requireNonNull(journal);
    this.recipe = Objects.requireNonNull(recipe);
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

  /** Whether it can be painted as soon as its turn comes. */
  public boolean ready() {
    return recipe.isPresent();
  }

  void ready(Recipe now) {
    recipe = Optional.of(now);
  }

  /** Of one that is ready. */
  Recipe recipe() {
    return recipe.orElseThrow();
  }

  Optional<Sight> sight() {
    return sight;
  }

  /** What records that its pictures became layers. */
  public Journal journal() {
    return journal;
  }
}
