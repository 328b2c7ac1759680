package shirushi.origin.c2pa;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The artist's key in a PKCS#12 file that only its owner can read, with a password or without.
 *
 * @param folder where {@value #NAME} is or will be; made on first use
 */
public record KeyFile(Path folder) {
  /** What an artist who gave no name is called. */
  public static final String NOBODY = "local artist";

  private static final String NAME = "artist-key.p12";
  private static final String ENTRY = "artist";
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
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      if (store.getKey(ENTRY, password) instanceof PrivateKey key && key instanceof ECKey) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(ENTRY)) {
          chain.add((X509Certificate) certificate);
        }
        return new ArtistKey(key, chain);
      }
      throw new CredentialException(path() + ": there is no signing key in it");
    } catch (GeneralSecurityException | IOException e) {
      throw new CredentialException(path() + ": " + fault(e, password), e);
    }
  }

  private static String fault(Exception e, char[] password) {
    if (!(e instanceof UnrecoverableKeyException
        || e.getCause() instanceof UnrecoverableKeyException)) {
      return "the signing key's file is damaged";
    }
    return password.length == 0
        ? "the signing key needs a password"
        : "the password for the signing key is wrong";
  }

  private void create(String artist, char[] password) throws IOException {
    byte[] content;
    try {
      ArtistCertificates made = ArtistCertificates.make(artist, Instant.now());
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ENTRY, made.key(), password, made.chain().toArray(new Certificate[0]));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      content = out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make a signing key", e);
    }
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
    FileStore disk = Files.getFileStore(file);
    if (disk.supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
