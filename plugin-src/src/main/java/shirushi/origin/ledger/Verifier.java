package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recomputes a whole ledger from its entries and holds it to every signature there is: that of its
 * last line, its checkpoint, one kept elsewhere, its time stamps. Believes no index. Changes
 * nothing, so that a copy on a read-only disk can be verified too.
 */
public final class Verifier {
  private static final int MOST_FAULTS = 20;

  private final LedgerFiles files;
  private final VerifierKey key;
  private final Set<TrustAnchor> authorities;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param key that must have signed it
   * @param authorities whose time stamps are trusted; with none, it is only said who stamped
   */
  public Verifier(Ledger ledger, VerifierKey key, Set<TrustAnchor> authorities) {
    files = ledger.files();
    this.key = key;
    this.authorities = Set.copyOf(authorities);
  }

  /**
   * Verifies once.
   *
   * @param against a checkpoint that was kept elsewhere
   */
  public Verification verify(Optional<Checkpoint> against) throws IOException {
    // In this order: the log may grow meanwhile, and never lags behind its checkpoint.
    Optional<Checkpoint> kept = kept();
    List<Stamped> stamps = Stamped.all(files, key, faults);
    long length = files.entries().toFile().length();
    if (length == 0 && against.isEmpty() && kept.isEmpty() && stamps.isEmpty()) {
      return new Verification(0, key.name(), faults, notes);
    }
    Set<Long> sizes = new HashSet<>();
    kept.ifPresent(checkpoint -> sizes.add(checkpoint.size()));
    against.ifPresent(checkpoint -> sizes.add(checkpoint.size()));
    stamps.forEach(stamp -> sizes.add(stamp.checkpoint().size()));
    if (!Files.isRegularFile(files.entries())) {
      faults.add("its file of entries is gone, and so is every entry that was signed");
      return new Verification(0, key.name(), faults, notes);
    }
    Scan scan = Scan.of(files.entries(), length, Long.MAX_VALUE, sizes, this::thumbnail);
    scan.faults().stream().limit(MOST_FAULTS).forEach(faults::add);
    tail(scan, kept);
    signature(scan, length);
    kept.filter(checkpoint -> checkpoint.size() <= scan.size())
        .ifPresent(checkpoint -> hold(scan, checkpoint, "the ledger's own checkpoint"));
    against.ifPresent(checkpoint -> hold(scan, checkpoint, "the checkpoint kept elsewhere"));
    for (Stamped stamp : stamps) {
      hold(scan, stamp.checkpoint(), "the time-stamped checkpoint");
      notes.add(stamp.sentence(authorities, faults));
    }
    return new Verification(scan.size(), key.name(), faults, notes);
  }

  private Optional<Checkpoint> kept() throws IOException {
    if (!Files.isRegularFile(files.checkpoint())) {
      if (!files.isEmpty()) {
        notes.add("the checkpoint file is gone; the last entry's own signature stands in for it");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(Checkpoint.parse(SmallFile.readText(files.checkpoint()), key));
    } catch (LedgerException e) {
      faults.add(e.getMessage());
      return Optional.empty();
    }
  }

  private void tail(Scan scan, Optional<Checkpoint> kept) {
    if (scan.torn() > 0) {
      notes.add(
          "an append was interrupted before it was acknowledged; the next one cuts its "
              + Count.of(scan.torn(), "1 byte off", "%d bytes off"));
    }
    long signed = kept.map(Checkpoint::size).orElse(0L);
    if (signed > scan.next()) {
      long gone = signed - scan.next();
      faults.add(Count.of(gone, "the last entry is missing", "the last %d entries are missing"));
    }
  }

  /**
   * Every line bears a signature of all up to it; where the last is wrong, the first wrong is
   * named.
   */
  private void signature(Scan scan, long length) throws IOException {
    if (scan.size() == 0 || !scan.faults().isEmpty() || isSigned(scan)) {
      return;
    }
    long right = 0;
    long wrong = scan.size();
    while (wrong - right > 1) {
      long middle = (right + wrong) >>> 1;
      Scan part = Scan.of(files.entries(), length, middle, Set.of(), entry -> {});
      if (isSigned(part)) {
        right = middle;
      } else {
        wrong = middle;
      }
    }
    faults.add("entry " + right + " is not what " + key.name() + " signed in its place");
  }

  private boolean isSigned(Scan scan) {
    try {
      Checkpoint said = Checkpoint.of(key.name(), scan.size(), scan.root(), scan.signature());
      Checkpoint.parse(said.note(), key);
      return true;
    } catch (LedgerException e) {
      // Not signed so; the caller says which entry it begins with.
      return false;
    }
  }

  private void hold(Scan scan, Checkpoint checkpoint, String name) {
    byte[] root = scan.roots().get(checkpoint.size());
    if (checkpoint.size() > scan.size()) {
      faults.add(
          "%s has %s, the log %d: it was cut or rolled back"
              .formatted(name, Count.entries(checkpoint.size()), scan.size()));
    } else if (root != null && !Arrays.equals(root, checkpoint.rootHash())) {
      faults.add(
          "%s was signed over %s here: the log was written anew"
              .formatted(
                  name,
                  Count.of(
                      checkpoint.size(),
                      "another first entry than is",
                      "other entries than the first %d that are")));
    }
  }

  private void thumbnail(Recorded recorded) {
    Path picture = files.thumbnail(recorded.index());
    if (!recorded.json().contains("\"thumbnail\":") || !Files.isRegularFile(picture)) {
      return;
    }
    try {
      String said = recorded.entry().sha256().get("thumbnail");
      String found = HexFormat.of().formatHex(Hashes.sha256().digest(SmallFile.read(picture)));
      if (!found.equals(said)) {
        faults.add("the thumbnail of entry " + recorded.index() + " was changed");
      }
    } catch (IOException e) {
      faults.add("the thumbnail of entry " + recorded.index() + " can't be read");
    }
  }

  /**
   * Reads a checkpoint file.
   *
   * @throws LedgerException naming the file, where it is none that this key signed
   */
  public static Checkpoint checkpoint(Path file, VerifierKey key) throws IOException {
    try {
      return Checkpoint.parse(new String(SmallFile.read(file), StandardCharsets.UTF_8), key);
    } catch (LedgerException e) {
      throw new LedgerException(file + ": " + e.getMessage(), e);
    }
  }
}
