package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ledger's key: the secret half in the user's folder, the public one beside the log. */
final class LedgerKeys {
  private final LedgerFiles files;
  private final Path file;
  private SigningKey signer;

  /**
   * @param file of the secret half
   */
  LedgerKeys(LedgerFiles files, Path file) {
    this.files = files;
    this.file = file;
  }

  Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /**
   * @throws LedgerException where there is none
   */
  VerifierKey verifier() throws IOException {
    if (Files.isRegularFile(file)) {
      return SigningKey.read(file).verifier();
    }
    if (Files.isRegularFile(files.key())) {
      return VerifierKey.parse(SmallFile.readText(files.key()));
    }
    if (files.exist()) {
      throw new LedgerException(files.key() + ": the key that signed this ledger is gone");
    }
    throw new LedgerException(files.folder() + ": there is no ledger yet, nothing was recorded");
  }

  /** The secret half, made where nothing is signed yet. */
  SigningKey signer() throws IOException {
    if (signer != null) {
      return signer;
    }
    if (Files.isRegularFile(file)) {
      signer = SigningKey.read(file);
    } else if (files.isEmpty()) {
      signer = SigningKey.create(file);
    } else {
      throw files.broken("the key that signed it is gone from " + file);
    }
    if (!Files.isRegularFile(files.key())) {
      String line = signer.verifier() + "\n";
      SmallFile.replaceSynced(files.key(), line.getBytes(StandardCharsets.UTF_8));
    }
    return signer;
  }

  /** As {@link Ledger#sign}. */
  byte[] sign(byte[] message) throws IOException {
    SigningKey key = signer();
    if (new String(message, StandardCharsets.UTF_8).startsWith(key.verifier().name())) {
      throw new IllegalArgumentException("a message that could be taken for a checkpoint");
    }
    return key.sign(message);
  }
}
