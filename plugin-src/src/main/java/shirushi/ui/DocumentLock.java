package shirushi.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shirushi.host.Document;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NoAi;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/** “No AI here”. Event thread only. */
public final class DocumentLock {
  private final Hub hub;

  DocumentLock(Hub hub) {
    this.hub = hub;
  }

  public Optional<NoAi> lock() {
    return hub.seen().lock();
  }

  /** Why nothing can be painted here; empty where the document is open to AI. */
  public Optional<Phrase> reason() {
    return lock().map(DocumentLock::phrase);
  }

  static Phrase phrase(NoAi lock) {
    if (!hasName(lock)) {
      return lock.reason().isBlank()
          ? Phrase.of("refused.locked")
          : Phrase.of("refused.lockedWhy", lock.reason());
    }
    return lock.reason().isBlank()
        ? Phrase.of("refused.lock", lock.name())
        : Phrase.of("refused.lockWhy", lock.name(), lock.reason());
  }

  /**
   * Closes the document to AI in the artist's name.
   *
   * @param reason in the artist's words; may be empty
   */
  public void lock(String reason) {
    Workplace work = hub.workplace();
    Document document = hub.seen().document();
    hub.call(
        () -> {
          Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
          Artist artist = work.artist();
          NoAi lock = new NoAi(artist.fingerprint(), artist.name(), now, reason.strip());
          requireFront(work.host(), document);
          work.host().lock(Optional.of(lock));
          work.ledger().append(entry(Kind.LOCK, document).note(lock.reason()));
          return null;
        },
        nothing -> hub.refresh());
  }

  /** Opens it again, where the artist's key is the one that locked it; first of all on record. */
  public void unlock() {
    Workplace work = hub.workplace();
    Document document = hub.seen().document();
    hub.call(
        () -> {
          requireFront(work.host(), document);
          Optional<NoAi> lock = work.host().noAi();
          if (lock.isPresent() && !work.artist().owns(lock.get().owner())) {
            return lock;
          }
          if (lock.isPresent()) {
            work.ledger().append(entry(Kind.UNLOCK, document));
            work.host().lock(Optional.empty());
          }
          return Optional.<NoAi>empty();
        },
        refused -> {
          refused.ifPresent(lock -> hub.say(document.id(), notYours(lock)));
          hub.refresh();
        });
  }

  private static Notice notYours(NoAi lock) {
    return hasName(lock)
        ? Notice.trouble("trouble.owner", lock.name())
        : Notice.trouble("trouble.locker");
  }

  /** Who has told none has the key's own for nobody. */
  private static boolean hasName(NoAi lock) {
    return !lock.name().isBlank() && !lock.name().equals(KeyFile.NOBODY);
  }

  private Entry entry(Kind kind, Document document) {
    return Entry.of(kind, hub.workplace().tool()).picture(document.id());
  }

  /** What was meant for one document never happens to another that has come before it. */
  static void requireFront(Host host, Document document) throws HostException {
    if (!host.document().id().equals(document.id())) {
      throw new HostException(
          HostException.Reason.NOT_IN_FRONT, document.title() + " is not in front any more");
    }
  }
}
