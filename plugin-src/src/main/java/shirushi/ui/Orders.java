package shirushi.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shirushi.host.Document;
import shirushi.host.Sight;
import shirushi.job.Draft;
import shirushi.job.JobQueue;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.job.Result;
import shirushi.job.Running;
import shirushi.job.Tasks;
import shirushi.request.Prompt;

/** What is being painted and what waits. Event thread only. */
public final class Orders {
  private final Hub hub;
  private final JobQueue queue;
  private final Standing standing;
  private final Prompting prompting;
  private final Choices choices;
  private final Models models;
  private final Wishes wishes;
  private final Availability availability;
  private final Results results;
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
    this.standing = standing;
    this.prompting = prompting;
    this.choices = choices;
    this.models = models;
    this.wishes = wishes;
    this.availability = availability;
    this.results = results;
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
    return refusedIf(models.chosen().isEmpty(), "refused.noModel")
        .or(() -> refusedIf(hub.card().isEmpty(), "refused.reading"))
        .or(() -> refusedIf(models.mustConfirm(), "refused.confirm"));
  }

  private static Optional<Phrase> refusedIf(boolean refused, String key) {
    return refused ? Optional.of(Phrase.of(key)) : Optional.empty();
  }

  /** Orders what was chosen; where one cannot paint, why is said. */
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
    Gathering gathering =
        new Gathering(
            hub.workplace(),
            hub.seen().document(),
            mode,
            wishes.declaration(),
            tasks(mode, prompt),
            Gathering.Reach.of(choices.edges()));
    order(gathering, gathering.wanted(models.chosen().orElseThrow().directory(), models.hash()));
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
    Tasks tasks = tasks(Mode.VARIATION, prompt);
    String statement = Wishes.statement(hub.seen().wishes(), wishes.declaration());
    boolean canvas = result.order().usesCanvas();
    Gathering gathering =
        new Gathering(
            hub.workplace(),
            document,
            Mode.VARIATION,
            wishes.declaration(),
            tasks,
            Gathering.Reach.of(choices.edges()));
    Path model = models.chosen().orElseThrow().directory();
    add(
        new Order(
            document,
            Mode.VARIATION,
            canvas,
            prompt.text(),
            model,
            models.hash(),
            Optional.of(from),
            () -> tasks.like(result),
            Gathering.journal(
                hub.workplace(), document, canvas ? statement : "", complaint(document))),
        gathering.wanted(model, models.hash()));
  }

  /**
   * Gives orders again that a palette left behind which died; where it is closed, they are dropped.
   */
  void resume(List<Draft.Wanted> left) {
    for (Draft.Wanted wanted : open ? left : List.<Draft.Wanted>of()) {
      if (Standing.canGoOn(wanted)) {
        Document document = hub.seen().document();
        order(Gathering.of(wanted, hub.workplace(), document, wishes.declaration()), wanted);
      } else {
        hub.say(Notice.news("notice.dropped", wanted.prompt().text()));
      }
    }
  }

  private void order(Gathering gathering, Draft.Wanted wanted) {
    hub.call(
        gathering::gather,
        gathered -> {
          gathered
              .refusal()
              .ifPresent(phrase -> hub.say(gathering.document().id(), Notice.trouble(phrase)));
          if (gathered.refusal().isEmpty() && open) {
            Consumer<String> complain = complaint(gathering.document());
            add(gathering.order(gathered, wanted.model(), wanted.modelHash(), complain), wanted);
          }
        });
  }

  private void add(Order order, Draft.Wanted wanted) {
    standing.ordered(order, wanted);
    queue.add(order);
  }

  private Consumer<String> complaint(Document document) {
    return sentence ->
        hub.later(() -> hub.say(document.id(), Notice.trouble("trouble.ledger", sentence)));
  }

  private Tasks tasks(Mode mode, Prompt prompt) {
    int side = hub.card().orElseThrow().side();
    return new Tasks(side, prompt, choices.sampling(mode), choices.strength(mode));
  }

  /** Those that wait, the next first. */
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

  public Optional<Running> running() {
    return queue.running();
  }

  /** Stops the running order; returns at once, whatever the engine does. */
  public void cancel() {
    queue.cancel();
  }
}
