package shirushi.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import shirushi.host.Host;
import shirushi.job.PaletteFolder;

/**
 * Looks at the host whenever it says that something changed, on the thread of the calls, and says
 * on the event thread what is there now. Changes that come close together are looked at once.
 */
final class Watch {
  /** What was seen. */
  private record Look(Seen seen, PaletteFolder.Notes notes) {}

  private final Hub hub;
  private final Inserted inserted;
  private final BiConsumer<Seen, PaletteFolder.Notes> then;
  private final AtomicBoolean asked = new AtomicBoolean();

  Watch(Hub hub, Inserted inserted, BiConsumer<Seen, PaletteFolder.Notes> then) {
    this.hub = hub;
    this.inserted = inserted;
    this.then = then;
  }

  void begin() {
    hub.refreshBy(this::look);
    // The host waits for its listener: here nothing is called back.
    hub.workplace().host().listen(change -> look());
    look();
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
          return new Look(seen, inserted.look(seen));
        },
        look -> then.accept(look.seen(), look.notes()));
  }
}
