package shirushi.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shirushi.host.Document;
import shirushi.job.Draft;
import shirushi.job.JobQueue;
import shirushi.job.Mode;
import shirushi.job.ModelCard;
import shirushi.job.Order;
import shirushi.job.Tasks;
import shirushi.request.Prompt;

/**
 * Orders wait in the queue until there is a model that may paint them. Words, canvas and selection
 * are as they were when they were asked for; where the model had not been read by then, the
 * settings are those that stand there once it is. Event thread only.
 */
final class Awaited {
  private final Hub hub;
  private final JobQueue queue;
  private final Standing standing;
  private final Prompting prompting;
  private final Choices choices;
  private final Models models;
  private final Map<Order, Wish> waiting = new LinkedHashMap<>();

  /** A model that may paint, and what it is told. */
  record With(Path model, Optional<String> hash, Tasks tasks) {}

  /**
   * What an order is to become.
   *
   * @param begun how often it was begun by palettes that died
   */
  record Wish(Prompt prompt, Gathering.Reach reach, int begun, Function<Tasks, Order.Plan> plan) {
    /** As it can be given again. */
    Draft.Wanted wanted(Mode mode, With with) {
      return new Draft.Wanted(
          mode,
          prompt,
          with.tasks.sampling(),
          with.tasks.strength(),
          with.tasks.side(),
          with.model,
          with.hash,
          reach.grow(),
          reach.feather(),
          reach.border(),
          begun);
    }
  }

  Awaited(
      Hub hub,
      JobQueue queue,
      Standing standing,
      Prompting prompting,
      Choices choices,
      Models models) {
    this.hub = hub;
    this.queue = queue;
    this.standing = standing;
    this.prompting = prompting;
    this.choices = choices;
    this.models = models;
    models.whenRead(this::serve);
  }

  /** What a picture is painted with now; empty before a model was read and accepted. */
  Optional<With> now(Mode mode, Prompt prompt, Document document) {
    Optional<ModelCard> card = hub.card().filter(it -> !models.mustConfirm());
    return card.map(
        read ->
            new With(
                models.chosen().orElseThrow().directory(),
                models.hash(),
                new Tasks(
                    read.side(),
                    prompt,
                    choices.sampling(mode, document),
                    choices.strength(mode))));
  }

  /**
   * Queues an order.
   *
   * @param with as {@link #now} was when it was asked for
   */
  void add(Order order, Optional<With> with, Wish wish) {
    queue.add(order);
    if (with.isPresent()) {
      ready(order, with.get(), wish);
    } else {
      waiting.put(order, wish);
      serve();
    }
  }

  private void serve() {
    waiting.keySet().retainAll(queue.waiting()); // others were removed meanwhile
    for (Order order : List.copyOf(waiting.keySet())) {
      Wish wish = waiting.get(order);
      now(order.mode(), wish.prompt, order.document())
          .ifPresent(
              with -> {
                waiting.remove(order);
                Optional<Phrase> refusal = refusal(order.mode(), wish.prompt);
                if (refusal.isPresent()) {
                  queue.remove(it -> it == order);
                  hub.say(order.document().id(), Notice.trouble(refusal.get()));
                } else {
                  ready(order, with, wish);
                }
              });
    }
  }

  private void ready(Order order, With with, Wish wish) {
    standing.ordered(order, wish.wanted(order.mode(), with));
    queue.ready(order, new Order.Recipe(with.model, with.hash, wish.plan.apply(with.tasks)));
  }

  /** What could not be known of the model before it was read. */
  private Optional<Phrase> refusal(Mode mode, Prompt prompt) {
    return Availability.refusal(mode, hub.card())
        .or(() -> prompting.fault(prompt.text(), prompt.negative()));
  }
}
