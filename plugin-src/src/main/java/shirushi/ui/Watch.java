package shirushi.ui;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import shirushi.host.Host;
import shirushi.job.Draft;
import shirushi.job.PaletteFolder;

/**
 * Looks at the host whenever it says that something changed, on the thread of the calls, and says
 * on the event thread what is there now. Changes that come close together are looked at once.
 */
final class Watch {
  /** What was seen. */
  private record Look(Seen seen, PaletteFolder.Notes notes, Draft draft) {}

  /** Hears of what was seen. */
  interface Sight {
    /**
     * @param notes what is remembered of the document
     * @param draft what is on disk of it, as far as it was read: with each other document
     */
    void seen(Seen seen, PaletteFolder.Notes notes, Draft draft);
  }

  private final Hub hub;
  private final Inserted inserted;
  private final PaletteFolder folder;
  private final Sight then;
  private final Runnable working;
  private final AtomicBoolean asked = new AtomicBoolean();
  private String last = ""; // the calls' thread's own

  /**
   * @param working told when the artist goes to work on the canvas
   */
  Watch(Hub hub, Inserted inserted, PaletteFolder folder, Sight then, Runnable working) {
    this.hub = hub;
    this.inserted = inserted;
    this.folder = folder;
    this.then = then;
    this.working = working;
  }

  void begin() {
    hub.refreshBy(this::look);
    // The host waits for its listener: here nothing is called back.
    hub.workplace().host().listen(this::changed);
    look();
  }

  private void changed(Host.Change change) {
    if (change == Host.Change.WORK) {
      hub.later(working);
    } else {
      look();
    }
  }

  /** Any thread. */
  private void look() {
    if (asked.getAndSet(true)) {
      return;
    }
    hub.call(
        () -> {
          asked.set(false);
          Host host = hub.workplace().host();
          Seen seen = Seen.of(host);
          return new Look(seen, inserted.look(seen), draft(seen.document().id()));
        },
        look -> then.seen(look.seen(), look.notes(), look.draft()));
  }

  private Draft draft(String document) throws IOException {
    boolean other = !document.equals(last);
    last = document;
    return other && !document.isEmpty() ? folder.draft(document) : Draft.NEW;
  }
}
