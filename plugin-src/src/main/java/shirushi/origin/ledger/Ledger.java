package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A user's append-only record of what the palette did. Any thread, and any number of processes at
 * once; nothing is opened before it is asked for, and nothing stays open.
 *
 * <p>It shows that nothing in it was changed, removed or put between since it was signed. It can't
 * show that its owner did not write it anew: only a checkpoint kept elsewhere or a time stamp can.
 */
public final class Ledger {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Something done with the opened files. */
  private interface Work<T> {
    T with(Store store) throws IOException;
  }

  private final LedgerFiles files;
  private final LedgerKeys keys;
  private Optional<Checkpoint> believed = Optional.empty();

  /**
   * @param folder of the log; made with the first entry
   * @param keyFile of the secret key; made with the first entry
   */
  public Ledger(Path folder, Path keyFile) {
    files = new LedgerFiles(folder);
    keys = new LedgerKeys(files, keyFile);
  }

  public Path folder() {
    return files.folder();
  }

  /** Whether there is a log in the folder, or what is left of one. */
  public boolean exists() {
    return files.exist();
  }

  /**
   * Records. When this returns, the entry is on the disk and signed.
   *
   * @return its place, from 0
   * @throws LedgerException where the log is damaged or belongs to another key
   * @throws IOException where it can't be written; nothing is recorded then
   */
  public synchronized long append(Entry entry) throws IOException {
    files.create();
    try (Lock lock = Lock.take(files.lock(), PATIENCE)) {
      SigningKey key = keys.signer();
      try (Store store = Store.open(files, key.verifier(), believed)) {
        byte[] json = EntryJson.write(store.size(), entry);
        if (json.length > LogLine.LARGEST_ENTRY) {
          throw new LedgerException(
              "an entry of %d bytes is over the ledger's limit of %d"
                  .formatted(json.length, LogLine.LARGEST_ENTRY));
        }
        believed = Optional.of(store.append(json, key));
        return store.size() - 1;
      }
    }
  }

  /**
   * Records, and keeps a small picture beside the log: the entry holds its hash, so that the
   * picture can be told to be the one, and may be deleted.
   *
   * @param png a file's bytes
   */
  public synchronized long append(Entry entry, byte[] png) throws IOException {
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(png));
    long index = append(entry.sha256("thumbnail", hash));
    Files.createDirectories(files.thumbnails());
    SmallFile.replace(files.thumbnail(index), png);
    return index;
  }

  /** The small picture of that entry, where one was kept and is still there. */
  public Optional<Path> thumbnail(long index) {
    return Optional.of(files.thumbnail(index)).filter(Files::isRegularFile);
  }

  /**
   * The key that this ledger's checkpoints are signed with.
   *
   * @throws LedgerException where there is none
   */
  public VerifierKey key() throws IOException {
    return keys.verifier();
  }

  /**
   * The key as in {@link #key}, made where there is none yet: for what is signed before anything
   * was recorded.
   */
  public synchronized VerifierKey keyOrNew() throws IOException {
    files.create();
    return keys.signer().verifier();
  }

  /**
   * Signs something other than a checkpoint with the ledger's key, which is made if there is none.
   *
   * @param message whose first line is not the ledger's name, so that it can never pass for one
   * @return the Ed25519 signature, 64 bytes
   */
  public synchronized byte[] sign(byte[] message) throws IOException {
    files.create();
    return keys.sign(message);
  }

  /** The files of its time stamps, {@code N.checkpoint} and {@code N.tsr}, by name. */
  public List<Path> stamps() throws IOException {
    return LedgerExport.stamps(files.stamps());
  }

  /** Its secret half, for what is signed beside the log, such as sidecars; made on first use. */
  public synchronized SigningKey signingKey() throws IOException {
    files.create();
    try (Lock lock = Lock.take(files.lock(), PATIENCE)) {
      return keys.signer();
    }
  }

  /** Where the user's keys lie. */
  public Path keys() {
    return keys.folder();
  }

  /** Every folder that it writes files to; not all need be there. */
  public List<Path> folders() {
    return List.of(files.folder(), files.thumbnails(), files.stamps(), keys.folder());
  }

  /** The log's present state; empty where nothing was recorded. */
  public Optional<Checkpoint> checkpoint() throws IOException {
    return files.recorded() ? with(Store::checkpoint) : Optional.empty();
  }

  /**
   * Hands out the entries in turn, oldest first, as far as it is told to go on. No lock is held.
   *
   * @throws LedgerException where a line is damaged
   */
  public void read(Predicate<Recorded> andOn) throws IOException {
    if (files.recorded()) {
      LogReader.read(files.entries(), andOn);
    }
  }

  /**
   * One entry, found by the index.
   *
   * @throws LedgerException where there is none of that number
   */
  public Recorded entry(long index) throws IOException {
    return with(store -> new Recorded(index, new Prover(files, store).line(index).text()));
  }

  /**
   * Proves that an entry is in the log as it is now.
   *
   * @throws LedgerException where there is none of that number, or the log does not bear it out
   */
  public InclusionProof prove(long index) throws IOException {
    return with(store -> new Prover(files, store).inclusion(index));
  }

  /**
   * Proves that the log only grew since a checkpoint.
   *
   * @throws LedgerException where it did not: the log was changed or rolled back
   */
  public ConsistencyProof since(Checkpoint before) throws IOException {
    return with(store -> new Prover(files, store).consistency(before));
  }

  Store.Extent extent() throws IOException {
    return with(Store::extent);
  }

  /** The files, for what reads them whole. */
  LedgerFiles files() {
    return files;
  }

  private synchronized <T> T with(Work<T> work) throws IOException {
    VerifierKey key = key();
    try (Lock lock = Lock.take(files.lock(), PATIENCE);
        Store store = Store.open(files, key, believed)) {
      believed = store.checkpoint();
      return work.with(store);
    }
  }
}
