package shirushi.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shirushi.format.FileFault;
import shirushi.host.Document;
import shirushi.host.Sight;
import shirushi.job.Draft;
import shirushi.job.JobQueue;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.job.Result;
import shirushi.job.Running;
import shirushi.request.Prompt;

/** What is being painted and what waits. Event thread only. */
public final class Orders {
  private final Hub hub;
  private final JobQueue queue;
  private final Prompting prompting;
  private final Choices choices;
  private final Models models;
  private final Wishes wishes;
  private final Availability availability;
  private final Results results;
  private final Awaited awaited;
  private boolean open;

  Orders(
      Hub hub,
      JobQueue queue,
      Standing standing,
      Prompting prompting,
      Choices choices,
      Models models,
      Wishes wishes,
      Availability availability,
      Results results) {
    this.hub = hub;
    this.queue = queue;
    this.prompting = prompting;
    this.choices = choices;
    this.models = models;
    this.wishes = wishes;
    this.availability = availability;
    this.results = results;
    awaited = new Awaited(hub, queue, standing, prompting, choices, models);
  }

  /** Whether the panel is open: otherwise nothing is ordered. */
  void open(boolean now) {
    open = now;
  }

  /** Why one cannot paint now; empty where one can. */
  public Optional<Phrase> cannotPaint() {
    return Stream.<Optional<Phrase>>of(
            closed(),
            choices.available(choices.mode()),
            model(),
            refusedIf(prompting.prompt().isBlank(), "refused.prompt"),
            prompting.fault(),
            border())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Phrase> border() {
    boolean none = choices.mode() == Mode.EXTEND && choices.edges().border().isNone();
    return refusedIf(none, "refused.border");
  }

  private Optional<Phrase> closed() {
    return refusedIf(!open, "refused.closed");
  }

  private Optional<Phrase> model() {
    return refusedIf(models.none(), "refused.noModel")
        .or(() -> refusedIf(models.mustConfirm(), "refused.confirm"));
  }

  private static Optional<Phrase> refusedIf(boolean refused, String key) {
    return refused ? Optional.of(Phrase.of(key)) : Optional.empty();
  }

  /**
   * Orders what was chosen, also while the model is still being read; where one cannot paint, why
   * is said.
   */
  public void paint() {
    Optional<Phrase> refusal = cannotPaint();
    if (refusal.isPresent()) {
      hub.say(Notice.trouble(refusal.get()));
      return;
    }
    hub.dismissTrouble();
    Prompt prompt = new Prompt(prompting.prompt(), prompting.negative());
    if (choices.mode() == Mode.VARIATION) {
      like(results.selected().get(0), prompt);
      return;
    }
    Mode mode = choices.mode();
    Document document = hub.seen().document();
    Gathering gathering =
        new Gathering(
            hub.workplace(),
            document,
            mode,
            wishes.declaration(),
            prompt.text(),
            Gathering.Reach.of(choices.edges()));
    order(gathering, prompt, awaited.now(mode, prompt, document), 0);
    results.select(List.of()); // what comes next is looked at
  }

  /** Orders more like a result, in its own words, with the strength of that mode. */
  public void moreLike(Result result) {
    Optional<Phrase> refusal =
        closed().or(() -> availability.refusal(Mode.VARIATION, List.of(result))).or(this::model);
    if (refusal.isPresent()) {
      hub.say(Notice.trouble(refusal.get()));
      return;
    }
    hub.dismissTrouble();
    like(result, result.task().request().prompt());
  }

  private void like(Result result, Prompt prompt) {
    Document document = hub.seen().document();
    Sight from = new Sight(result.layer().pixels(), List.of(), Optional.of(result.layer().tag()));
    String statement = Wishes.statement(hub.seen().wishes(), wishes.declaration());
    boolean canvas = result.order().usesCanvas();
    Order order =
        new Order(
            document,
            Mode.VARIATION,
            canvas,
            prompt.text(),
            Optional.of(from),
            Gathering.journal(
                hub.workplace(), document, canvas ? statement : "", complaint(document)),
            Optional.empty());
    awaited.add(
        order,
        awaited.now(Mode.VARIATION, prompt, document),
        new Awaited.Wish(
            prompt, Gathering.Reach.of(choices.edges()), 0, tasks -> () -> tasks.like(result)));
  }

  /**
   * Gives orders again that a palette left behind which died; where it is closed, they are dropped.
   */
  void resume(List<Draft.Wanted> left) {
    for (Draft.Wanted wanted : open ? left : List.<Draft.Wanted>of()) {
      if (Standing.canGoOn(wanted)) {
        Document document = hub.seen().document();
        order(
            Gathering.of(wanted, hub.workplace(), document, wishes.declaration()),
            wanted.prompt(),
            Optional.of(new Awaited.With(wanted.model(), wanted.modelHash(), wanted.tasks())),
            wanted.begun());
      } else {
        hub.say(Notice.news("notice.dropped", wanted.prompt().text()));
      }
    }
  }

  /**
   * @param begun how often it was begun by palettes that died
   */
  private void order(Gathering gathering, Prompt prompt, Optional<Awaited.With> with, int begun) {
    Document document = gathering.document();
    hub.call(
        gathering::gather,
        gathered -> {
          gathered.refusal().ifPresent(phrase -> hub.say(document.id(), Notice.trouble(phrase)));
          if (gathered.refusal().isEmpty() && open) {
            Order order = gathering.order(gathered, complaint(document));
            awaited.add(
                order,
                with,
                new Awaited.Wish(
                    prompt, gathering.reach(), begun, tasks -> gathering.plan(gathered, tasks)));
          }
        });
  }

  private Consumer<IOException> complaint(Document document) {
    return e ->
        hub.later(
            () -> hub.say(document.id(), Notice.trouble("trouble.ledger", FileFault.sentence(e))));
  }

  /** Those that wait, whichever document they are for; the next first. */
  public List<Order> waiting() {
    return queue.waiting();
  }

  public void up(Order order) {
    queue.move(order, -1);
  }

  public void down(Order order) {
    queue.move(order, 1);
  }

  public void remove(Order order) {
    queue.remove(it -> it == order);
  }

  /** What the document is called that it is for; empty for the one in front. */
  public Optional<String> elsewhere(Order order) {
    return Optional.of(order.document())
        .filter(it -> !it.id().equals(hub.front()))
        .map(Document::title);
  }

  public Optional<Running> running() {
    return queue.running();
  }

  /** Stops the running order; returns at once, whatever the engine does. */
  public void cancel() {
    queue.cancel();
  }
}
