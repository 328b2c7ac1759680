package shirushi.ui;

import java.util.Optional;
import java.util.function.Consumer;
import shirushi.host.Document;
import shirushi.origin.disclosure.Language;

/**
 * The palette without a screen: all that a panel shows and does, in parts. It begins closed and
 * inert; while it is closed nothing is loaded and nothing runs. Event thread only; nothing here
 * waits for the host, the engine or the disk.
 */
public final class PaletteModel {
  private final Hub hub;
  private final Prompting prompting;
  private final Choices choices;
  private final Models models;
  private final Orders orders;
  private final Results results;
  private final History history;
  private final Origins origins;
  private final DocumentLock lock;
  private final Wishes wishes;
  private Words words;

  public PaletteModel(Workplace workplace, Language language) {
    hub = new Hub(workplace);
    words = Words.in(language);
    prompting = new Prompting(hub);
    choices = new Choices(hub);
    models = new Models(hub);
    orders = new Orders(hub);
    results = new Results(hub);
    history = new History(hub);
    origins = new Origins(hub);
    lock = new DocumentLock(hub);
    wishes = new Wishes(hub);
  }

  /** Tells one listener, on the event thread, what is to be drawn anew. */
  public void listen(Consumer<Part> listener) {
    hub.listen(listener);
  }

  public boolean isOpen() {
    return false;
  }

  /** Opens the panel for the document in front; that is remembered. */
  public void open() {
    throw new UnsupportedOperationException();
  }

  /** Closes the panel: what waits is dropped, what runs is stopped, the engine is let go. */
  public void close() {
    throw new UnsupportedOperationException();
  }

  /** Stops all that runs, without remembering it; for the end of the program. */
  public void shutDown() {
    throw new UnsupportedOperationException();
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

  public DocumentLock lock() {
    return lock;
  }

  public Wishes wishes() {
    return wishes;
  }

  /** What is said over the panel. */
  public Optional<Notice> notice() {
    return hub.notice();
  }

  public void dismiss() {
    hub.dismiss();
  }

  public Words words() {
    return words;
  }

  /** Changes the panel's language at once. */
  public void language(Language language) {
    words = Words.in(language);
    hub.changed(Part.LANGUAGE);
  }
}
