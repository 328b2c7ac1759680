package shirushi.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import shirushi.host.Document;
import shirushi.job.Draft;
import shirushi.job.HistoryStore;
import shirushi.job.JobQueue;
import shirushi.job.Journal;
import shirushi.job.Order;
import shirushi.job.PaletteFolder;
import shirushi.language.Language;
import shirushi.language.Words;

/**
 * The palette without a screen: all that a panel shows and does, in parts. It begins closed and
 * inert; while it is closed nothing is loaded and nothing runs. Event thread only; nothing here
 * waits for the host, the engine or the disk.
 */
public final class PaletteModel {
  private final Hub hub;
  private final PaletteFolder folder;
  private final JobQueue queue;
  private final Standing standing;
  private final Inserted inserted;
  private final Kept kept;
  private final Prompting prompting;
  private final Choices choices;
  private final Drafts drafts;
  private final Models models;
  private final Orders orders;
  private final Results results;
  private final History history;
  private final Origins origins;
  private final Exports exports;
  private final DocumentLock lock;
  private final Wishes wishes;
  private Words words;
  private boolean open;
  private boolean asked;

  public PaletteModel(Workplace workplace, Language language) {
    hub = new Hub(workplace, language);
    words = Words.of(PaletteModel.class, language);
    folder = new PaletteFolder(workplace.data().resolve("palette"));
    inserted = new Inserted(hub, folder);
    kept = new Kept(hub, new HistoryStore(folder));
    results = new Results(hub, kept, inserted);
    queue = new JobQueue(workplace.engines(), workplace.tool(), new Told(hub, results, kept));
    prompting = new Prompting(hub);
    lock = new DocumentLock(hub, this::closed);
    wishes = new Wishes(hub);
    Availability availability = new Availability(hub, wishes);
    choices = new Choices(hub, availability, results);
    standing = new Standing(queue);
    drafts = new Drafts(hub, folder, prompting, choices, standing);
    models = new Models(hub, folder, choices);
    orders =
        new Orders(hub, queue, standing, prompting, choices, models, wishes, availability, results);
    history = new History(kept, prompting, choices);
    origins = new Origins(hub);
    exports = new Exports(hub);
    hub.keepBy(this::keep);
    new Watch(hub, inserted, folder, this::see, results::stepAside).begin();
  }

  /** Tells one listener, on the event thread, what is to be drawn anew. */
  public void listen(Consumer<Part> listener) {
    hub.listen(listener);
  }

  public boolean isOpen() {
    return open;
  }

  /**
   * Opens the panel for the document in front, or for the first that is seen; that is remembered.
   */
  public void open() {
    asked = hub.seen().none();
    if (!open && !asked) {
      remember(true);
      begin();
      hub.changed(Part.PANEL, Part.CHOICES, Part.QUEUE);
    }
  }

  /** Closes the panel: what waits is dropped, what runs is stopped, the engine is let go. */
  public void close() {
    if (open) {
      remember(false);
      dropHere();
      end();
      drafts.keep();
      hub.changed(Part.PANEL, Part.CHOICES, Part.QUEUE, Part.RESULTS);
    }
  }

  /** Stops all that runs, without remembering it; for the end of the program. */
  public void shutDown() {
    drop(order -> true);
    end();
    drafts.keep();
  }

  private void drop(Predicate<Order> meant) {
    standing.forget(meant);
    queue.remove(meant);
  }

  /** While it is closed nothing is written. */
  private void keep() {
    if (open) {
      drafts.keep();
    }
  }

  private void remember(boolean isOpen) {
    String document = document().id();
    hub.call(
        () -> {
          inserted.open(document, isOpen);
          return null;
        },
        nothing -> {});
  }

  private void begin() {
    open = true;
    orders.open(true);
    queue.resume();
    sweep();
    models.open();
    kept.read();
    results.show();
    choices.outline(true);
  }

  /** A palette that was killed may have left what it was writing. */
  private void sweep() {
    hub.read(
        () -> {
          folder.sweep();
          Journal.sweep(hub.workplace().ledger());
          return null;
        },
        nothing -> {});
  }

  private void end() {
    open = false;
    choices.outline(false);
    orders.open(false);
    queue.rest();
    models.close();
    kept.clear();
    results.hide();
  }

  /** What the host shows now. Orders for another document go on where this one's panel is open. */
  private void see(Seen looked, PaletteFolder.Notes notes, Draft found) {
    Seen seen = lock.asMeant(looked);
    if (seen.equals(hub.seen())) {
      return;
    }
    String before = hub.front();
    boolean other = !seen.document().id().equals(before);
    hub.see(seen);
    if (seen.lock().isPresent()) {
      dropHere();
    }
    if (other) {
      results.hide();
      kept.clear();
      List<Draft.Wanted> wanted = drafts.turn(before, hub.front(), found);
      turn(notes.open());
      if (asked) {
        open();
      }
      orders.resume(wanted);
    }
    draw();
  }

  private void closed() {
    dropHere();
    draw();
  }

  private void dropHere() {
    String document = hub.front();
    drop(order -> order.document().id().equals(document));
  }

  private void draw() {
    results.look();
    choices.plan();
    choices.outline(open);
    hub.changed(Part.PANEL, Part.CHOICES, Part.QUEUE, Part.RUNNING);
    hub.changed(Part.ORIGIN, Part.RESULTS, Part.NOTICE);
  }

  private void turn(boolean opens) {
    if (opens && open) {
      kept.read();
      results.show();
    } else if (opens) {
      begin();
    } else if (open) {
      end();
    }
  }

  /** The document in front; {@link Document#NONE} where there is none. */
  public Document document() {
    return hub.seen().document();
  }

  public Prompting prompting() {
    return prompting;
  }

  public Choices choices() {
    return choices;
  }

  public Models models() {
    return models;
  }

  public Orders orders() {
    return orders;
  }

  public Results results() {
    return results;
  }

  public History history() {
    return history;
  }

  public Origins origins() {
    return origins;
  }

  public Exports exports() {
    return exports;
  }

  public DocumentLock lock() {
    return lock;
  }

  public Wishes wishes() {
    return wishes;
  }

  /** What is said over the panel, of the document in front. */
  public Optional<Notice> notice() {
    return hub.notice();
  }

  public void dismiss() {
    hub.dismiss();
  }

  public Language language() {
    return words.language();
  }

  /** A phrase in the panel's language. */
  public String say(Phrase phrase) {
    return words.get(phrase.key(), phrase.values().toArray());
  }

  /** Changes the panel's language at once. */
  public void language(Language language) {
    words = Words.of(PaletteModel.class, language);
    hub.language(language);
    hub.changed(Part.LANGUAGE);
  }
}
