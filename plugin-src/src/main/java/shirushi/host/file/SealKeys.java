package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Supplier;
import shirushi.canvas.VisibleMark;
import shirushi.format.Format;
import shirushi.format.Signer;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.SigningKey;

/**
 * The artist's keys for {@link Seals}. Where one cannot be had and nobody insists, that is told and
 * the picture goes without. Any thread.
 *
 * @param keys for Content Credentials; made on first use
 * @param password of that key; empty for none
 * @param ledger whose key signs sidecars
 * @param listener hears what became of them
 */
public record SealKeys(KeyFile keys, Supplier<char[]> password, Ledger ledger, Listener listener) {

  /** Hears of keys, on the thread that asked for them. */
  public interface Listener {
    /**
     * A new one to sign with was made.
     *
     * @param earlier whether there were others before: the last may have been lost
     */
    void made(String name, Path key, boolean earlier);

    /** The picture gets no Content Credentials. */
    void noCredentials(Exception why);

    /** The picture gets no sidecar. */
    void noSidecar(Exception why);
  }

  /**
   * What a program's own files are signed with: nobody insists on a key, and wholly generated ones
   * show it. Content Credentials go into flat files only.
   *
   * @param tool that writes them
   */
  public Seals seals(Format format, Tool tool) throws IOException {
    return new Seals(
        VisibleMark.AUTO,
        format.layered() ? Optional.empty() : credentials("", false),
        tool,
        sidecars(false));
  }

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
      listener.noCredentials(e);
      return Optional.empty();
    }
  }

  /** A lost key would otherwise be replaced by another name's, and nobody notice. */
  private void made() throws IOException, CredentialException {
    listener.made(keys.certificates().name(), keys.path(), !keys.earlier().isEmpty());
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
      listener.noSidecar(e);
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
