package shirushi.origin.c2pa;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The artist's key in a PEM file that only its owner can read, with a password or without. A key
 * that was renewed stays beside the new one, {@code artist-key.until-TIME.pem}.
 *
 * @param folder where {@value #NAME} is or will be; made on first use
 */
public record KeyFile(Path folder) {
  /** What an artist who gave no name is called. */
  public static final String NOBODY = "local artist";

  private static final String NAME = "artist-key.pem";
  private static final String EARLIER = "artist-key.until-";

  /** The file itself. */
  public Path path() {
    return folder.resolve(NAME);
  }

  /** Whether there is a key yet. */
  public boolean exists() {
    return Files.exists(path());
  }

  /**
   * The key to sign with; made on first use.
   *
   * @param artist the name to put in the certificate, used only when it is made; may be blank
   * @param password empty for none; the caller's to wipe
   * @throws CredentialException where the password is wrong, the file is damaged or the certificate
   *     has ended
   * @throws IOException where the file cannot be read or written
   */
  public ArtistKey open(String artist, char[] password) throws IOException, CredentialException {
    if (!exists()) {
      create(artist.isBlank() ? NOBODY : artist.strip(), password);
    }
    ArtistKey key = read(password);
    Instant end = key.certificates().end();
    if (end.isBefore(Instant.now())) {
      throw new CredentialException(
          path() + ": the certificate ended on " + end + ": renew the key (./shirushi key renew)");
    }
    return key;
  }

  /** What the file says to everybody: no password is needed for it. */
  public KeyCertificates certificates() throws IOException, CredentialException {
    return certificates(path());
  }

  private static KeyCertificates certificates(Path file) throws IOException, CredentialException {
    return KeyPem.certificates(OwnerFile.read(file), file.toString());
  }

  /** The certificates of keys that were renewed; one whose file is damaged is left out. */
  public List<KeyCertificates> earlier() throws IOException {
    List<KeyCertificates> earlier = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return earlier;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, EARLIER + "*.pem")) {
      for (Path file : files) {
        try {
          earlier.add(certificates(file));
        } catch (CredentialException e) {
          // It vouches for nobody, and is still there for who can mend it.
          continue;
        }
      }
    }
    return earlier;
  }

  /**
   * Only tells whether a password is the key's.
   *
   * @throws CredentialException where it is wrong or the file is damaged
   */
  public void check(char[] password) throws IOException, CredentialException {
    read(password);
  }

  /**
   * Gives the key another password.
   *
   * @param before empty for none; the caller's to wipe
   * @param after empty for none; the caller's to wipe
   * @throws CredentialException where {@code before} is wrong or the file is damaged; nothing is
   *     changed then
   */
  public void changePassword(char[] before, char[] after) throws IOException, CredentialException {
    write(read(before), after);
  }

  /**
   * Makes a new key with a new root; the old one is set aside.
   *
   * @param artist the name to put in the new certificate
   * @param password the old key's, and the new one's
   * @return where the old key is now
   * @throws CredentialException where the password is wrong or the file is damaged; nothing is
   *     changed then
   */
  public Path renew(String artist, char[] password) throws IOException, CredentialException {
    read(password);
    String time = Instant.now().toString().replace(':', '-');
    Path aside = folder.resolve(EARLIER + time + ".pem");
    OwnerFile.create(aside, OwnerFile.read(path()));
    write(made(artist), password);
    return aside;
  }

  private ArtistKey read(char[] password) throws IOException, CredentialException {
    return KeyPem.read(OwnerFile.read(path()), password, path().toString());
  }

  /** Read back before it takes the old one's place. */
  private void write(ArtistKey key, char[] password) throws IOException, CredentialException {
    byte[] content = KeyPem.write(key, password);
    ArtistKey written = KeyPem.read(content, password, path().toString());
    if (!MessageDigest.isEqual(key.encoded(), written.encoded())) {
      throw new IllegalStateException("the key was not written as it is");
    }
    OwnerFile.replace(path(), content);
  }

  private void create(String artist, char[] password) throws IOException {
    try {
      OwnerFile.create(path(), KeyPem.write(made(artist), password));
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the artist's.
      return;
    }
  }

  private static ArtistKey made(String artist) throws IOException {
    try {
      ArtistCertificates made = ArtistCertificates.make(artist, Instant.now());
      return new ArtistKey(made.key(), made.chain());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make a signing key", e);
    }
  }
}
