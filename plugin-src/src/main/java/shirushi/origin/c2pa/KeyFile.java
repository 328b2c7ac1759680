package shirushi.origin.c2pa;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;

/**
 * The artist's key in a PEM file that only its owner can read, with a password or without.
 *
 * @param folder where {@value #NAME} is or will be; made on first use
 */
public record KeyFile(Path folder) {
  /** What an artist who gave no name is called. */
  public static final String NOBODY = "local artist";

  private static final String NAME = "artist-key.pem";
  private static final int LARGEST = 1 << 20;

  /** The file itself. */
  public Path path() {
    return folder.resolve(NAME);
  }

  /** Whether there is a key yet. */
  public boolean exists() {
    return Files.exists(path());
  }

  /**
   * The key; made on first use.
   *
   * @param artist the name to put in the certificate, used only when it is made; may be blank
   * @param password empty for none; the caller's to wipe
   * @throws CredentialException where the password is wrong or the file is damaged
   * @throws IOException where the file cannot be read or written
   */
  public ArtistKey open(String artist, char[] password) throws IOException, CredentialException {
    if (!exists()) {
      create(artist.isBlank() ? NOBODY : artist.strip(), password);
    }
    return load(password);
  }

  private ArtistKey load(char[] password) throws IOException, CredentialException {
    byte[] bytes;
    try (InputStream in = new FileInputStream(path().toFile())) {
      bytes = in.readNBytes(LARGEST);
    }
    return KeyPem.read(bytes, password, path().toString());
  }

  private void create(String artist, char[] password) throws IOException {
    ArtistCertificates made;
    try {
      made = ArtistCertificates.make(artist, Instant.now());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make a signing key", e);
    }
    byte[] content = KeyPem.write(made.key(), made.chain(), password);
    Files.createDirectories(folder);
    Path temporary = folder.resolve(NAME + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        onlyForOwner(temporary);
        out.write(content);
        out.getFD().sync();
      }
      Files.move(temporary, path());
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the artist's.
      return;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void onlyForOwner(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
