package shirushi.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import shirushi.host.HostException;
import shirushi.model.ModelException;
import shirushi.origin.c2pa.CredentialException;

/**
 * What the parts of the palette share: how they reach the event thread and leave it, what they know
 * of the host, and the one sentence that is said. Event thread only.
 */
final class Hub {
  /** Work that may wait for the host, the disk or another process. */
  interface Call<T> {
    T get() throws HostException, ModelException, IOException, CredentialException;
  }

  /** Work without an outcome. */
  interface Act {
    void run() throws HostException, ModelException, IOException, CredentialException;
  }

  private final Workplace workplace;
  private Consumer<Part> listener = part -> {};
  private Seen seen = Seen.NOTHING;
  private Optional<Notice> notice = Optional.empty();

  Hub(Workplace workplace) {
    this.workplace = workplace;
  }

  Workplace workplace() {
    return workplace;
  }

  void listen(Consumer<Part> other) {
    listener = other;
  }

  void changed(Part... parts) {
    for (Part part : parts) {
      listener.accept(part);
    }
  }

  Seen seen() {
    return seen;
  }

  void see(Seen other) {
    seen = other;
  }

  Optional<Notice> notice() {
    return notice;
  }

  void say(Notice other) {
    notice = Optional.of(other);
    changed(Part.NOTICE);
  }

  void trouble(String key, Object... values) {
    say(new Notice(Phrase.of(key, values), true));
  }

  void dismiss() {
    notice = Optional.empty();
    changed(Part.NOTICE);
  }

  /** Calls the host or the ledger; the outcome comes back to the event thread, a fault is said. */
  <T> void call(Call<T> call, Consumer<T> then) {
    off(workplace.calls(), call, then);
  }

  void call(Act act) {
    call(
        () -> {
          act.run();
          return null;
        },
        nothing -> {});
  }

  /** Reads models and files; otherwise as {@link #call}. */
  <T> void read(Call<T> call, Consumer<T> then) {
    off(workplace.files(), call, then);
  }

  void later(Runnable run) {
    workplace.events().execute(run);
  }

  private <T> void off(Executor executor, Call<T> call, Consumer<T> then) {
    executor.execute(
        () -> {
          try {
            T outcome = call.get();
            later(() -> then.accept(outcome));
          } catch (HostException e) {
            later(() -> trouble("trouble.host", e.getMessage()));
          } catch (ModelException e) {
            later(() -> trouble("trouble.model", e.getMessage()));
          } catch (IOException e) {
            later(() -> trouble("trouble.file", e.getMessage()));
          } catch (CredentialException e) {
            later(() -> trouble("trouble.key", e.getMessage()));
          } catch (OutOfMemoryError e) {
            later(() -> trouble("trouble.memory"));
          }
        });
  }
}
