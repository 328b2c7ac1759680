package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  private final Path keyFile;
  private Optional<Checkpoint> believed = Optional.empty();
  private SigningKey signer;

  /**
   * @param folder of the log; made with the first entry
   * @param keyFile of the secret key; made with the first entry
   */
  public Ledger(Path folder, Path keyFile) {
    files = new LedgerFiles(folder);
    this.keyFile = keyFile;
  }

  public Path folder() {
    return files.folder();
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
      SigningKey key = signer();
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
    Files.createDirectories(files.thumbnail(index).getParent());
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
    if (Files.isRegularFile(keyFile)) {
      return SigningKey.read(keyFile).verifier();
    }
    if (Files.isRegularFile(files.key())) {
      return VerifierKey.parse(SmallFile.readText(files.key()));
    }
    throw new LedgerException(files.folder() + ": there is no ledger yet, nothing was recorded");
  }

  /**
   * The key as in {@link #key}, made where there is none yet: for what is signed before anything
   * was recorded.
   */
  public synchronized VerifierKey keyOrNew() throws IOException {
    files.create();
    return signer().verifier();
  }

  /**
   * Signs something other than a checkpoint with the ledger's key, which is made if there is none.
   *
   * @param message whose first line is not the ledger's name, so that it can never pass for one
   * @return the Ed25519 signature, 64 bytes
   */
  public synchronized byte[] sign(byte[] message) throws IOException {
    files.create();
    SigningKey key = signer();
    if (new String(message, StandardCharsets.UTF_8).startsWith(key.verifier().name())) {
      throw new IllegalArgumentException("a message that could be taken for a checkpoint");
    }
    return key.sign(message);
  }

  /** The files of its time stamps, {@code N.checkpoint} and {@code N.tsr}, by name. */
  public List<Path> stamps() throws IOException {
    return LedgerExport.stamps(files.stamps());
  }

  /** Its secret half, for what is signed beside the log, such as sidecars; made on first use. */
  public synchronized SigningKey signingKey() throws IOException {
    files.create();
    try (Lock lock = Lock.take(files.lock(), PATIENCE)) {
      return signer();
    }
  }

  /** Where the user's keys lie. */
  public Path keys() {
    return keyFile.toAbsolutePath().getParent();
  }

  /**
   * Whether nothing was recorded yet.
   *
   * @throws LedgerException where the entries are gone: that is not the same
   */
  private boolean nothing() throws LedgerException {
    if (files.isEmpty() && files.checkpoint().toFile().exists()) {
      throw new LedgerException(
          files.entries() + ": the entries that this ledger's checkpoint signs are gone");
    }
    return files.isEmpty();
  }

  /** The log's present state; empty where nothing was recorded. */
  public Optional<Checkpoint> checkpoint() throws IOException {
    return nothing() ? Optional.empty() : with(Store::checkpoint);
  }

  /**
   * Hands out the entries in turn, oldest first, as far as it is told to go on. No lock is held.
   *
   * @throws LedgerException where a line is damaged
   */
  public void read(Predicate<Recorded> andOn) throws IOException {
    if (nothing()) {
      return;
    }
    Hashes hashes = new Hashes();
    long index = 0;
    try (Lines lines = new Lines(files.entries(), 0, files.entries().toFile().length())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        LogLine whole = LogLine.read(line, hashes);
        if (whole == null) {
          throw new LedgerException(files.entries() + ": entry " + index + " is damaged");
        }
        if (!andOn.test(new Recorded(index, whole.text()))) {
          return;
        }
        index++;
      }
    }
  }

  /**
   * One entry, found by the index.
   *
   * @throws LedgerException where there is none of that number
   */
  public Recorded entry(long index) throws IOException {
    return with(store -> new Recorded(index, line(store, index).text()));
  }

  /**
   * Proves that an entry is in the log as it is now.
   *
   * @throws LedgerException where there is none of that number, or the log does not bear it out
   */
  public InclusionProof prove(long index) throws IOException {
    return with(
        store -> {
          LogLine line = line(store, index);
          Checkpoint now = store.checkpoint().orElseThrow();
          InclusionProof proof = prove(store, index, line, now);
          if (!proof.holds()) {
            store.reindex();
            proof = prove(store, index, line, now);
          }
          if (!proof.holds()) {
            throw files.broken("entry " + index + " is not the one that was signed");
          }
          return proof;
        });
  }

  private static InclusionProof prove(Store store, long index, LogLine line, Checkpoint now)
      throws IOException {
    return new InclusionProof(
        index, line.text(), Tree.inclusion(index, now.size(), store.nodes()), now);
  }

  /**
   * Proves that the log only grew since a checkpoint.
   *
   * @throws LedgerException where it did not: the log was changed or rolled back
   */
  public ConsistencyProof since(Checkpoint before) throws IOException {
    return with(
        store -> {
          Checkpoint now = store.checkpoint().orElseThrow();
          if (before.size() > now.size()) {
            throw new LedgerException(
                "the ledger was rolled back: the checkpoint has %d entries, the ledger %d"
                    .formatted(before.size(), now.size()));
          }
          ConsistencyProof proof = since(store, before, now);
          if (!proof.holds(before)) {
            store.reindex();
            proof = since(store, before, now);
          }
          if (!proof.holds(before)) {
            throw new LedgerException(
                "the ledger was written anew: its first %d entries are not those of the checkpoint"
                    .formatted(before.size()));
          }
          return proof;
        });
  }

  private static ConsistencyProof since(Store store, Checkpoint before, Checkpoint now)
      throws IOException {
    return new ConsistencyProof(
        before.size(), Tree.consistency(before.size(), now.size(), store.nodes()), now);
  }

  /** How much of {@code entries} a checkpoint is of. */
  record Extent(Checkpoint checkpoint, long bytes) {}

  Extent extent() throws IOException {
    return with(
        store ->
            new Extent(
                store
                    .checkpoint()
                    .orElseThrow(() -> new LedgerException(folder() + ": nothing was recorded")),
                store.end()));
  }

  /** The files, for what reads them whole. */
  LedgerFiles files() {
    return files;
  }

  private LogLine line(Store store, long index) throws IOException {
    if (index < 0 || index >= store.size()) {
      throw new LedgerException(
          "there is no entry " + index + ": the ledger has " + store.size() + ", counted from 0");
    }
    LogLine line = store.line(index);
    if (line == null || line.index() != index) {
      store.reindex();
      line = store.line(index);
    }
    if (line == null || line.index() != index) {
      throw files.broken("entry " + index + " was changed");
    }
    return line;
  }

  private synchronized <T> T with(Work<T> work) throws IOException {
    VerifierKey key = key();
    try (Lock lock = Lock.take(files.lock(), PATIENCE);
        Store store = Store.open(files, key, believed)) {
      believed = store.checkpoint();
      return work.with(store);
    }
  }

  private SigningKey signer() throws IOException {
    if (signer != null) {
      return signer;
    }
    if (Files.isRegularFile(keyFile)) {
      signer = SigningKey.read(keyFile);
    } else if (files.isEmpty()) {
      signer = SigningKey.create(keyFile);
    } else {
      throw files.broken("the key that signed it is gone from " + keyFile);
    }
    if (!Files.isRegularFile(files.key())) {
      String line = signer.verifier() + "\n";
      SmallFile.replaceSynced(files.key(), line.getBytes(StandardCharsets.UTF_8));
    }
    return signer;
  }
}
