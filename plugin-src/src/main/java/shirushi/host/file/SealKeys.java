package shirushi.host.file;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import shirushi.format.Signer;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.SigningKey;

/**
 * The artist's keys for {@link Seals}. Where one cannot be had and nobody insists, that is said and
 * the picture goes without. Any thread.
 *
 * @param keys for Content Credentials; made on first use
 * @param password of that key; empty for none
 * @param ledger whose key signs sidecars
 * @param say hears one sentence
 */
public record SealKeys(
    KeyFile keys, Supplier<char[]> password, Ledger ledger, Consumer<String> say) {

  /**
   * The key for Content Credentials.
   *
   * @param artist in whose name one is made
   * @param insists whether a picture without is a failure
   * @throws IOException in one sentence, where it cannot be had and somebody insists
   */
  public Optional<ArtistKey> credentials(String artist, boolean insists) throws IOException {
    try {
      boolean there = keys.exists();
      ArtistKey key = keys.open(artist, password.get());
      if (!there) {
        made();
      }
      return Optional.of(key);
    } catch (IOException | CredentialException e) {
      if (insists) {
        throw new IOException(e.getMessage(), e);
      }
      say.accept("the picture gets no Content Credentials: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A lost key would otherwise be replaced by another name's, and nobody notice. */
  private void made() throws IOException, CredentialException {
    say.accept(
        "a new key to sign with was made, in the name of '%s': %s%s"
            .formatted(
                keys.certificates().name(),
                keys.path(),
                keys.earlier().isEmpty()
                    ? ""
                    : "; earlier ones lie beside it: if the last was lost, put it back from a"
                        + " backup"));
  }

  /**
   * What signs sidecars.
   *
   * @throws IOException as for {@link #credentials}
   */
  public Optional<Signer> sidecars(boolean insists) throws IOException {
    try {
      return Optional.of(new LedgerSigner(ledger.signingKey()));
    } catch (IOException e) {
      if (insists) {
        throw e;
      }
      say.accept("the picture gets no sidecar: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Sidecars are signed with the ledger's key. */
  private record LedgerSigner(SigningKey key) implements Signer {
    @Override
    public PublicKey publicKey() {
      return key.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
      return key.sign(message);
    }
  }
}
