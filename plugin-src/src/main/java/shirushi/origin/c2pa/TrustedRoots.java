package shirushi.origin.c2pa;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import shirushi.origin.Text;

/**
 * The roots of others that the user trusts: a PEM file each, named by its fingerprint, whose first
 * line says what the user calls its owner. No root of an authority comes along.
 *
 * @param folder where they lie; made with the first
 */
public record TrustedRoots(Path folder) {
  private static final String HEAD = "Trusted as: ";
  private static final int LONGEST_NAME = 100;

  /**
   * A root that is trusted.
   *
   * @param name what the user calls its owner
   */
  public record Trusted(String name, X509Certificate root, Path file) {
    /** What the root calls its owner. */
    public String ownName() {
      return Text.oneLine(new Signer(List.of(root)).name());
    }

    /** Whether it still vouches for anybody. */
    public boolean validAt(Instant time) {
      return new Signer(List.of(root)).validAt(time);
    }
  }

  /**
   * Reads the root certificate that another artist gave away.
   *
   * @throws CredentialException in one sentence, where it is not exactly one certificate of a root
   *     that is valid now
   */
  public static X509Certificate read(Path pem) throws IOException, CredentialException {
    List<X509Certificate> found = new ArrayList<>();
    byte[] file = OwnerFile.read(pem);
    try (PemReader in = new PemReader(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
      for (PemObject next = in.readPemObject(); next != null; next = in.readPemObject()) {
        if (next.getType().endsWith("PRIVATE KEY")) {
          throw new CredentialException(
              pem + ": there is a secret key in it, which its owner should give to nobody");
        }
        found.add(Certificates.of(next.getContent()));
      }
    } catch (IOException | GeneralSecurityException | IllegalStateException e) {
      throw new CredentialException(pem + ": its certificate is damaged", e);
    }
    if (found.size() != 1) {
      String what = found.isEmpty() ? "no certificate" : found.size() + " certificates";
      throw new CredentialException(pem + ": " + what + " in PEM; one is wanted, the root's");
    }
    X509Certificate root = found.get(0);
    String fault = fault(root);
    if (!fault.isEmpty()) {
      throw new CredentialException(pem + ": " + fault);
    }
    return root;
  }

  private static String fault(X509Certificate root) {
    boolean[] usage = root.getKeyUsage();
    if (root.getBasicConstraints() < 0 || usage != null && !usage[5]) {
      return "the certificate is not a root's: it may not vouch for others";
    }
    try {
      root.verify(root.getPublicKey());
    } catch (GeneralSecurityException e) {
      return "the certificate is not a root's: another one vouches for it";
    }
    Instant now = Instant.now();
    if (now.isAfter(root.getNotAfter().toInstant())) {
      return "the certificate ended on " + root.getNotAfter().toInstant();
    }
    return now.isBefore(root.getNotBefore().toInstant())
        ? "the certificate begins on " + root.getNotBefore().toInstant()
        : "";
  }

  /**
   * Trusts a root from now on.
   *
   * @param name what to call its owner: one line, of at most 100 characters
   * @throws IllegalArgumentException where the name is none
   * @throws CredentialException where that name or that root is trusted already
   */
  public Trusted trust(X509Certificate root, String name) throws IOException, CredentialException {
    String owner = name.strip();
    if (owner.isEmpty() || owner.length() > LONGEST_NAME || !owner.equals(Text.oneLine(owner))) {
      throw new IllegalArgumentException(
          "a name of one line and 1 to " + LONGEST_NAME + " characters is needed");
    }
    for (Trusted other : all(fault -> {})) {
      if (other.root().equals(root)) {
        throw new CredentialException(
            "that certificate is trusted already, as '" + other.name() + "'");
      } else if (other.name().equals(owner)) {
        throw new CredentialException(
            "'" + owner + "' is another certificate already: choose another name");
      }
    }
    String id = Certificates.fingerprint(root).replace(":", "").toLowerCase(java.util.Locale.ROOT);
    Path file = folder.resolve(id + ".pem");
    String text = HEAD + owner + "\n" + Certificates.pem(root);
    try {
      OwnerFile.create(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw new CredentialException(file + ": is there already, and damaged: delete it first", e);
    }
    return new Trusted(owner, root, file);
  }

  /**
   * Trusts it no longer.
   *
   * @throws CredentialException where nobody is trusted by that name
   */
  public Trusted distrust(String name) throws IOException, CredentialException {
    Optional<Trusted> found =
        all(fault -> {}).stream().filter(each -> each.name().equals(name.strip())).findFirst();
    if (found.isEmpty()) {
      throw new CredentialException("nobody is trusted as '" + name.strip() + "'");
    }
    Files.delete(found.get().file());
    return found.get();
  }

  /**
   * All that are trusted, by name.
   *
   * @param damaged is told, in a sentence each, which could not be read
   */
  public List<Trusted> all(Consumer<String> damaged) throws IOException {
    List<Trusted> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
      for (Path file : files) {
        String text = new String(OwnerFile.read(file), StandardCharsets.UTF_8);
        String first = text.lines().findFirst().orElse("");
        try (PemReader pem = new PemReader(new StringReader(text))) {
          PemObject certificate = pem.readPemObject();
          if (certificate == null || !first.startsWith(HEAD)) {
            throw new IOException("no certificate");
          }
          X509Certificate root = Certificates.of(certificate.getContent());
          all.add(new Trusted(first.substring(HEAD.length()), root, file));
        } catch (IOException | GeneralSecurityException | IllegalStateException e) {
          damaged.accept(file + ": damaged, so nobody is trusted by it");
        }
      }
    }
    all.sort(Comparator.comparing(Trusted::name));
    return all;
  }
}
