package shirushi.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.host.Border;
import shirushi.request.Prompt;
import shirushi.request.Sampling;

/**
 * What was written for a document, and ordered and not painted yet: all that has to outlive a
 * program that dies.
 *
 * @param waiting the next first
 */
public record Draft(String prompt, String negative, Mode mode, List<Wanted> waiting) {
  public static final Draft NEW = new Draft("", "", Mode.WORDS, List.of());

  /**
   * An order in the words in which it can be given again. What goes in from the canvas is taken
   * anew then.
   *
   * @param side at which the model paints, in pixels
   * @param model the directory of the model
   * @param modelHash empty accepts what is there
   * @param grow by which a selection grows, in pixels
   * @param feather over which its edge fades, in pixels
   * @param begun how often it was begun
   */
  public record Wanted(
      Mode mode,
      Prompt prompt,
      Sampling sampling,
      float strength,
      int side,
      Path model,
      Optional<String> modelHash,
      int grow,
      int feather,
      Border border,
      int begun) {
    public Wanted begunOnceMore() {
      return new Wanted(
          mode, prompt, sampling, strength, side, model, modelHash, grow, feather, border,
          begun + 1);
    }

    public Tasks tasks() {
      return new Tasks(side, prompt, sampling, strength);
    }
  }

  /** As it is written: nothing in it is checked. */
  record Written(String prompt, String negative, Mode mode, List<Order> waiting) {
    record Order(
        Mode mode,
        String prompt,
        String negative,
        String scheduler,
        int steps,
        float guidance,
        long seed,
        int count,
        Integer width,
        Integer height,
        float strength,
        int side,
        String model,
        String modelHash,
        int grow,
        int feather,
        int left,
        int top,
        int right,
        int bottom,
        int begun) {
      /** Empty where it is damaged: it cannot be given again. */
      Stream<Wanted> value() {
        try {
          return Stream.of(
              new Wanted(
                  Objects.requireNonNull(mode, "mode"),
                  new Prompt(prompt, negative),
                  new Sampling(scheduler, steps, guidance, seed, count, width, height),
                  strength,
                  side,
                  Path.of(Objects.requireNonNull(model, "model")),
                  Optional.ofNullable(modelHash),
                  grow,
                  feather,
                  new Border(left, top, right, bottom),
                  begun));
        } catch (IllegalArgumentException | NullPointerException e) {
          return Stream.empty();
        }
      }

      static Order of(Wanted it) {
        return new Order(
            it.mode,
            it.prompt.text(),
            it.prompt.negative(),
            it.sampling.scheduler(),
            it.sampling.steps(),
            it.sampling.guidance(),
            it.sampling.seed(),
            it.sampling.count(),
            it.sampling.width(),
            it.sampling.height(),
            it.strength,
            it.side,
            it.model.toString(),
            it.modelHash.orElse(null),
            it.grow,
            it.feather,
            it.border.left(),
            it.border.top(),
            it.border.right(),
            it.border.bottom(),
            it.begun);
      }
    }

    Draft value() {
      return new Draft(
          Objects.requireNonNullElse(prompt, ""),
          Objects.requireNonNullElse(negative, ""),
          Objects.requireNonNullElse(mode, Mode.WORDS),
          waiting == null
              ? List.of()
              : waiting.stream().filter(Objects::nonNull).flatMap(Order::value).toList());
    }
  }

  Written written() {
    return new Written(prompt, negative, mode, waiting.stream().map(Written.Order::of).toList());
  }
}
