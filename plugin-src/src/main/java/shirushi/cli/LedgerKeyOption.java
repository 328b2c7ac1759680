package shirushi.cli;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.VerifierKey;

/** Whose signature counts. */
final class LedgerKeyOption {
  @Option(
      names = "--key",
      paramLabel = "KEY.pub",
      description = "the key that must have signed it; default: the ledger's own")
  private Path file;

  VerifierKey key(Ledger ledger) throws IOException {
    if (file == null) {
      return ledger.key();
    }
    try (BufferedReader in =
        new BufferedReader(new FileReader(file.toFile(), StandardCharsets.UTF_8))) {
      char[] text = new char[4096];
      int length = in.read(text);
      return VerifierKey.parse(length < 0 ? "" : new String(text, 0, length));
    }
  }
}
