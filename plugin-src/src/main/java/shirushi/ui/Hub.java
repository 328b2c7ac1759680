package shirushi.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import shirushi.format.FileFault;
import shirushi.host.HostException;
import shirushi.job.ModelCard;
import shirushi.language.Language;
import shirushi.model.ModelException;
import shirushi.origin.c2pa.CredentialException;

/**
 * What the parts of the palette share: how they reach the event thread and leave it, what they know
 * of the host, and what is said of each document. Event thread only, but for what says otherwise.
 */
final class Hub {
  private static final System.Logger LOG = System.getLogger("shirushi.ui");

  /** Work that may wait for the host, the disk or another process. */
  interface Call<T> {
    T get() throws HostException, ModelException, IOException, CredentialException;
  }

  private final Workplace workplace;
  private final Notices notices = new Notices();
  private Consumer<Part> listener = part -> {};
  private volatile Seen seen = Seen.NOTHING; // calls may be asked for on any thread
  private Optional<ModelCard> card = Optional.empty();
  private Language language;
  private Runnable refresh = () -> {};
  private Runnable keep = () -> {};

  Hub(Workplace workplace, Language language) {
    this.workplace = workplace;
    this.language = language;
  }

  /** How the host is looked at anew. */
  void refreshBy(Runnable how) {
    refresh = how;
  }

  /** How what was written and ordered is kept; done after every change. */
  void keepBy(Runnable how) {
    keep = how;
  }

  /** Looks at the host anew, later. */
  void refresh() {
    refresh.run();
  }

  /** The chosen model's; empty while the panel is closed, and before it was read. */
  Optional<ModelCard> card() {
    return card;
  }

  void card(Optional<ModelCard> other) {
    card = other;
  }

  Language language() {
    return language;
  }

  void language(Language other) {
    language = other;
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
    keep.run();
  }

  Seen seen() {
    return seen;
  }

  void see(Seen other) {
    seen = other;
  }

  /** The document in front, by its id. */
  String front() {
    return seen.document().id();
  }

  /** What is said of the document in front. */
  Optional<Notice> notice() {
    return notices.of(front());
  }

  void say(Notice notice) {
    say(front(), notice);
  }

  /** Says it of the document it happened to, whichever is in front by now. */
  void say(String document, Notice notice) {
    notices.say(document, notice);
    changed(Part.NOTICE);
  }

  void trouble(String key, Object... values) {
    say(Notice.trouble(key, values));
  }

  void dismiss() {
    notices.dismiss(front());
    changed(Part.NOTICE);
  }

  void dismissTrouble() {
    notices.dismissTrouble(front());
    changed(Part.NOTICE);
  }

  /** Calls the host or the ledger; the outcome comes back to the event thread, a fault is said. */
  <T> void call(Call<T> call, Consumer<T> then) {
    call(call, then, () -> {});
  }

  /**
   * The same, where something is to be put right after a fault, too.
   *
   * @param faulted runs on the event thread, before the fault is said
   */
  <T> void call(Call<T> call, Consumer<T> then, Runnable faulted) {
    off(workplace.calls(), call, then, faulted);
  }

  /** Reads models and files; otherwise as {@link #call}. */
  <T> void read(Call<T> call, Consumer<T> then) {
    read(call, then, () -> {});
  }

  /** The same, where something is to be put right after a fault, too. */
  <T> void read(Call<T> call, Consumer<T> then, Runnable faulted) {
    off(workplace.files(), call, then, faulted);
  }

  void later(Runnable run) {
    workplace.events().execute(run);
  }

  private <T> void off(Executor executor, Call<T> call, Consumer<T> then, Runnable faulted) {
    String document = front();
    executor.execute(
        () -> {
          try {
            T outcome = call.get();
            later(() -> then.accept(outcome));
          } catch (HostException e) {
            fault(document, faulted, refusal(e));
          } catch (ModelException e) {
            fault(document, faulted, "trouble.model", e.getMessage());
          } catch (IOException e) {
            fault(document, faulted, "trouble.file", FileFault.sentence(e));
          } catch (CredentialException e) {
            fault(document, faulted, "trouble.key", e.getMessage());
          } catch (OutOfMemoryError e) {
            fault(document, faulted, "trouble.memory");
          } catch (RuntimeException | Error e) {
            // Whoever waits for the outcome, as results on their way to the host do, must hear.
            LOG.log(System.Logger.Level.ERROR, "a call ended with a fault", e);
            fault(document, faulted, "failure.FAULT", e);
          }
        });
  }

  /** What the host refused; in its own English where it is nothing that every host knows. */
  private static Phrase refusal(HostException e) {
    return switch (e.reason()) {
      case CLOSED_TO_AI -> Phrase.of("refused.locked");
      case TOO_LARGE -> Phrase.of("trouble.large");
      case NOT_IN_FRONT -> Phrase.of("trouble.front");
      case NO_DOCUMENT -> Phrase.of("refused.document");
      case OTHER -> Phrase.of("trouble.host", String.valueOf(e.getMessage()));
    };
  }

  private void fault(String document, Runnable faulted, String key, Object... values) {
    fault(document, faulted, Phrase.of(key, values));
  }

  private void fault(String document, Runnable faulted, Phrase phrase) {
    later(
        () -> {
          faulted.run();
          say(document, Notice.trouble(phrase));
        });
  }
}
