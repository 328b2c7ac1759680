package shirushi.evidence;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.Count;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Recorded;
import shirushi.origin.ledger.VerifierKey;

/** Holds the ledger's entries in a pack to its checkpoint and their proofs. Use once. */
final class PackProofs {
  private static final String PROOF = ".tlog-proof";

  private final PackFolder pack;
  private final VerifierKey key;
  private final Consumer<Finding> findings;
  private final Map<Long, Entry> entries = new TreeMap<>();
  private Optional<Checkpoint> checkpoint = Optional.empty();
  private boolean faulty;

  PackProofs(PackFolder pack, VerifierKey key, Consumer<Finding> findings) {
    this.pack = pack;
    this.key = key;
    this.findings = findings;
  }

  void verify() throws IOException {
    checkpoint = readCheckpoint();
    proofs();
    stamps();
  }

  /** Those that are proved, by their place in the ledger. */
  Map<Long, Entry> entries() {
    return entries;
  }

  /** How many entries the ledger has by its checkpoint; 0 without one. */
  long size() {
    return checkpoint.map(Checkpoint::size).orElse(0L);
  }

  private Optional<Checkpoint> readCheckpoint() throws IOException {
    if (!pack.has("ledger/checkpoint")) {
      return Optional.empty();
    }
    try {
      Checkpoint checkpoint = Checkpoint.parse(pack.text("ledger/checkpoint"), key);
      holds("the ledger's state of %s is signed by the same key", Count.entries(checkpoint.size()));
      return Optional.of(checkpoint);
    } catch (LedgerException e) {
      fault("ledger/checkpoint: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private void proofs() throws IOException {
    for (String name : pack.files().keySet()) {
      if (!name.startsWith("ledger/") || !name.endsWith(PROOF)) {
        continue;
      }
      try {
        InclusionProof proof = InclusionProof.parse(pack.text(name), key);
        if (!Optional.of(proof.checkpoint()).equals(checkpoint)) {
          fault("%s leads to another state of the ledger than ledger/checkpoint", name);
        }
        String json = "ledger/" + proof.index() + ".json";
        if (!pack.has(json) || !pack.text(json).equals(proof.json())) {
          fault("%s is not the entry that %s proves", json, name);
        }
        entries.put(proof.index(), new Recorded(proof.index(), proof.json()).entry());
      } catch (LedgerException e) {
        fault("%s: %s", name, e.getMessage());
      }
    }
    if (!faulty && !entries.isEmpty()) {
      holds(
          Count.of(
              entries.size(),
              "the entry here is proved to be in that ledger",
              "all %d entries here are proved to be in that ledger"));
    }
  }

  private void stamps() throws IOException {
    for (String name : pack.files().keySet()) {
      if (!name.startsWith(Stamp.FOLDER) || !name.endsWith(".tsr")) {
        continue;
      }
      String checkpoint = name.replaceFirst("\\.tsr$", ".checkpoint");
      try {
        Stamp stamp = Stamp.read(pack.bytes(checkpoint), pack.bytes(name), key);
        holds(
            "the first %s existed on %s, says %s (whether to believe that was not checked)",
            Count.of(stamp.size(), "entry", "%d entries"), stamp.time(), stamp.authority());
      } catch (LedgerException e) {
        fault("%s: %s", name, e.getMessage());
      }
    }
  }

  private void holds(String sentence, Object... about) {
    findings.accept(new Finding(Finding.State.HOLDS, sentence.formatted(about)));
  }

  private void fault(String sentence, Object... about) {
    faulty = true;
    findings.accept(new Finding(Finding.State.FAULT, sentence.formatted(about)));
  }
}
