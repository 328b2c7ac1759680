package shirushi.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NoAi;
import shirushi.host.Sight;
import shirushi.job.Draft;
import shirushi.job.Journal;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.job.Tasks;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;

/**
 * What an order needs from the host, taken when the artist asks for it: what they change afterwards
 * is not meant. It asks once more whether it may.
 *
 * @param prompt as the queue shows it
 */
record Gathering(
    Workplace work,
    Document document,
    Mode mode,
    Declaration declaration,
    String prompt,
    Reach reach) {

  /** As {@link Edges} were when it was asked for. */
  record Reach(int grow, int feather, Border border) {
    static Reach of(Edges edges) {
      return new Reach(edges.grow(), edges.feather(), edges.border());
    }
  }

  /** For an order that is given again. */
  static Gathering of(
      Draft.Wanted wanted, Workplace work, Document document, Declaration declaration) {
    Reach reach = new Reach(wanted.grow(), wanted.feather(), wanted.border());
    String prompt = wanted.prompt().text();
    return new Gathering(work, document, wanted.mode(), declaration, prompt, reach);
  }

  /**
   * What was taken.
   *
   * @param refusal why nothing was; then the rest is empty
   * @param statement what goes on record of the canvas
   */
  record Gathered(
      Optional<Phrase> refusal, Optional<Sight> sight, Optional<Mask> selection, String statement) {
    static Gathered refused(Phrase phrase) {
      return new Gathered(Optional.of(phrase), Optional.empty(), Optional.empty(), "");
    }
  }

  /** Asks the host; may wait. */
  Gathered gather() throws HostException {
    Host host = work.host();
    DocumentLock.requireFront(host, document);
    Optional<NoAi> lock = host.noAi();
    if (lock.isPresent()) {
      return Gathered.refused(DocumentLock.phrase(lock.get()));
    }
    if (!mode.usesCanvas()) {
      return new Gathered(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
    MiningPreference wishes = host.wishes();
    Optional<Phrase> refusal = Wishes.refusal(wishes, declaration);
    if (refusal.isPresent()) {
      return Gathered.refused(refusal.get());
    }
    Optional<Mask> selection =
        mode == Mode.SELECTION ? host.selection().filter(it -> !it.isEmpty()) : Optional.empty();
    if (mode == Mode.SELECTION && selection.isEmpty()) {
      return Gathered.refused(Phrase.of("refused.selection"));
    }
    String statement = Wishes.statement(wishes, declaration);
    return new Gathered(Optional.empty(), Optional.of(seen(host)), selection, statement);
  }

  private static Sight seen(Host host) throws HostException {
    return host.look()
        .orElseThrow(
            () -> new HostException(HostException.Reason.NO_DOCUMENT, "there is no document"));
  }

  /** The order that comes of it, which knows no recipe yet. */
  Order order(Gathered gathered, Consumer<IOException> complain) {
    return new Order(
        document,
        mode,
        mode.usesCanvas(),
        prompt,
        gathered.sight(),
        journal(work, document, gathered.statement(), complain),
        Optional.empty());
  }

  /** How that order is painted. */
  Order.Plan plan(Gathered gathered, Tasks tasks) {
    return switch (mode) {
      case CANVAS -> () -> tasks.over(gathered.sight().orElseThrow());
      case SELECTION ->
          () ->
              tasks.into(
                  gathered.sight().orElseThrow(),
                  gathered.selection().orElseThrow(),
                  reach.grow(),
                  reach.feather());
      case EXTEND ->
          () -> tasks.beyond(gathered.sight().orElseThrow(), reach.border(), reach.feather());
      case WORDS, VARIATION -> () -> tasks.words(document);
    };
  }

  static Journal journal(
      Workplace work, Document document, String statement, Consumer<IOException> complain) {
    return new Journal(work.ledger(), work.tool(), document.id(), statement, complain);
  }
}
