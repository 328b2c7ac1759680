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
  /** A lock that the host has not yet heard of. */
  private record Coming(String document, NoAi lock) {}

  private final Hub hub;
  private final Runnable closed;
  private Optional<Coming> coming = Optional.empty();

  /**
   * @param closed is told that the document in front was closed to AI here
   */
  DocumentLock(Hub hub, Runnable closed) {
    this.hub = hub;
    this.closed = closed;
  }

  /** What was looked at; who has closed a document need not wait for its host to see that. */
  Seen asMeant(Seen looked) {
    return coming
        .filter(it -> looked.lock().isEmpty() && it.document.equals(looked.document().id()))
        .map(it -> looked.locked(it.lock))
        .orElse(looked);
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
   * Closes the document to AI in the artist's name; here that holds at once.
   *
   * @param reason in the artist's words; may be empty
   */
  public void lock(String reason) {
    Workplace work = hub.workplace();
    Document document = hub.seen().document();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    coming = Optional.of(new Coming(document.id(), new NoAi("", "", now, reason.strip())));
    hub.see(asMeant(hub.seen()));
    closed.run();
    hub.call(
        () -> {
          Artist artist = work.artist();
          NoAi lock = new NoAi(artist.fingerprint(), artist.name(), now, reason.strip());
          requireFront(work.host(), document);
          work.host().lock(Optional.of(lock));
          work.ledger().append(entry(Kind.LOCK, document).note(lock.reason()));
          return null;
        },
        nothing -> arrived(),
        this::arrived);
  }

  /** From now on it is as the host says. */
  private void arrived() {
    coming = Optional.empty();
    hub.refresh();
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
