package shirushi.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.VerifierKey;

/** Whose signature counts. */
final class LedgerKeyOption {
  private static final int LARGEST = 4096;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "the key that must have signed it, key.pub or its .pem; default: the ledger's own")
  private Path file;

  boolean given() {
    return file != null;
  }

  VerifierKey key(Ledger ledger) throws IOException {
    return file == null ? ledger.key() : read(file);
  }

  /** Reads a public key, as a C2SP verifier key or as PEM. */
  static VerifierKey read(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return VerifierKey.parse(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (LedgerException e) {
      throw new LedgerException(file + ": " + e.getMessage(), e);
    }
  }
}
