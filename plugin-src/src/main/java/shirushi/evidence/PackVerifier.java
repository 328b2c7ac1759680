package shirushi.evidence;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.origin.ledger.VerifierKey;

/**
 * Holds a pack to its sums, its signature, the ledger's proofs and the pictures' hashes. Believes
 * nothing of it; changes nothing. Use once, on one thread.
 */
public final class PackVerifier {
  private static final int MOST_FAULTS = 50;

  private final List<Finding> findings = new ArrayList<>();
  private final Path zip;
  private final Optional<VerifierKey> expected;

  /**
   * @param expected the key that must have signed it, where it is known from elsewhere
   */
  public PackVerifier(Path zip, Optional<VerifierKey> expected) {
    this.zip = zip;
    this.expected = expected;
  }

  /**
   * Verifies.
   *
   * @throws IOException where it is not there, can't be read or is no pack at all; a bad one is a
   *     fault, not this
   */
  public PackReport verify() throws IOException {
    try (PackFolder pack = new PackFolder()) {
      try {
        PackReader.read(zip, pack);
        verify(pack);
      } catch (EvidenceException e) {
        fault(e.getMessage());
      }
    }
    return new PackReport(findings);
  }

  private void verify(PackFolder pack) throws IOException {
    List<String> needed =
        List.of(PackFolder.SUMS, PackFolder.SIGNATURE, "key.pub", "evidence.json");
    if (needed.stream().noneMatch(pack::has)) {
      throw new IOException(
          zip.getFileName() + ": not an evidence pack: it has no " + PackFolder.SUMS);
    }
    for (String name : needed) {
      if (!pack.has(name)) {
        throw new EvidenceException(zip.getFileName() + ": an evidence pack without its " + name);
      }
    }
    int before = findings.size();
    int files = Sums.check(pack, this::fault);
    if (findings.size() == before) {
      holds("all " + files + " files are what " + PackFolder.SUMS + " says");
    }
    VerifierKey key = signature(pack);
    new PackContent(pack, key, this::add).verify();
    container(pack);
  }

  private VerifierKey signature(PackFolder pack) throws IOException {
    VerifierKey key;
    try {
      key = VerifierKey.parse(pack.text("key.pub"));
    } catch (IOException e) {
      throw new EvidenceException("key.pub: " + e.getMessage(), e);
    }
    if (key.verify(pack.bytes(PackFolder.SUMS), pack.bytes(PackFolder.SIGNATURE))) {
      holds(PackFolder.SUMS + " is signed by " + key.name());
    } else {
      fault(
          "the signature is wrong: %s, %s or key.pub was changed"
              .formatted(PackFolder.SUMS, PackFolder.SIGNATURE));
    }
    byte[] pem = key.toPem().getBytes(StandardCharsets.UTF_8);
    if (!pack.has("public-key.pem") || !Arrays.equals(pack.bytes("public-key.pem"), pem)) {
      fault("public-key.pem is not the same key as key.pub");
    }
    if (expected.isEmpty()) {
      note("whose key that is was not checked: compare it with one you have from the artist");
    } else if (expected.get().equals(key)) {
      holds("it is the key you named");
    } else {
      fault("it is not the key you named, " + expected.get().name());
    }
    return key;
  }

  /** Every byte of the zip, also those that belong to none of its files. */
  private void container(PackFolder pack) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(zip.toFile()), 1 << 16)) {
      Comparing same = new Comparing(in);
      PackZip.write(pack.files(), same);
      if (same.differs || in.read() >= 0) {
        note("the zip itself was packed anew or changed around its files, which were checked");
      }
    }
  }

  private void add(Finding finding) {
    if (findings.size() < MOST_FAULTS || finding.state() != Finding.State.FAULT) {
      findings.add(finding);
    }
  }

  private void fault(String sentence) {
    add(new Finding(Finding.State.FAULT, sentence));
  }

  private void holds(String sentence) {
    add(new Finding(Finding.State.HOLDS, sentence));
  }

  private void note(String sentence) {
    add(new Finding(Finding.State.NOTE, sentence));
  }

  /** Compares what is written with what another stream has. */
  private static final class Comparing extends OutputStream {
    private final InputStream other;
    private boolean differs;

    Comparing(InputStream other) {
      this.other = other;
    }

    @Override
    public void write(int value) throws IOException {
      differs |= other.read() != (value & 255);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] theirs = other.readNBytes(length);
      differs |= !Arrays.equals(theirs, 0, theirs.length, bytes, from, from + length);
    }
  }
}
