package shirushi.format;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Content;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Findings;
import shirushi.origin.c2pa.Ingredient;
import shirushi.origin.c2pa.Ingredient.Relationship;
import shirushi.origin.c2pa.Statement;
import shirushi.origin.c2pa.StoreWriter;

/** Content Credentials of picture files: PNG, JPEG and TIFF. */
public final class FileCredentials {
  private static final List<CredentialsCarrier> CARRIERS =
      List.of(new PngCredentials(), new JpegCredentials(), new TiffCredentials());

  private static final int HEAD_BYTES = 64;

  private FileCredentials() {}

  /** Whether the file's format can carry credentials, by what the file is. */
  public static boolean canCarry(Path file) throws IOException {
    return carrier(file).isPresent();
  }

  /**
   * The file's credential, validated. Empty where it has none, which says nothing of its origin.
   *
   * @param roots certificates that are trusted to vouch for signers; may be empty
   */
  public static Optional<Credential> read(Path file, Collection<X509Certificate> roots)
      throws IOException {
    Optional<CredentialsCarrier> carrier = carrier(file);
    if (carrier.isEmpty()) {
      return Optional.empty();
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      Optional<CredentialsCarrier.Found> found = carrier.get().find(in, Limits.name(file));
      return found.isEmpty() ? Optional.empty() : Optional.of(credential(found.get(), in, roots));
    }
  }

  /** What the file's credential says, unchecked, without the file's being read through. */
  static Findings findings(Path file) throws IOException {
    Optional<CredentialsCarrier> carrier = carrier(file);
    if (carrier.isEmpty()) {
      return Findings.NONE;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      return carrier
          .get()
          .find(in, Limits.name(file))
          .map(
              found ->
                  found.fault().isEmpty()
                      ? Findings.in(found.store())
                      : Findings.among(found.store()))
          .orElse(Findings.NONE);
    }
  }

  /**
   * A picture file as an ingredient, with the credential it has.
   *
   * @param relationship how it goes into the new picture
   */
  public static Ingredient ingredient(Path file, Relationship relationship) throws IOException {
    Optional<CredentialsCarrier> carrier = carrier(file);
    if (carrier.isEmpty()) {
      return Ingredient.plain(Limits.name(file), relationship);
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      Optional<CredentialsCarrier.Found> found = carrier.get().find(in, Limits.name(file));
      Optional<byte[]> store = found.map(it -> it.fault().isEmpty() ? it.store() : new byte[0]);
      Optional<Credential> credential =
          found.isEmpty() ? Optional.empty() : Optional.of(credential(found.get(), in, List.of()));
      String type = carrier.get().mediaType();
      return new Ingredient(Limits.name(file), type, relationship, store, credential);
    }
  }

  /**
   * Signs a finished file. This comes last: whatever is changed afterwards makes the credential
   * read as tampered. A credential that the file has already is carried on as that of its parent,
   * or of a component where the statement names another parent.
   *
   * @param file the finished picture, which is not changed
   * @param target the signed one; may be the same path
   * @return what the file's earlier credential was worth; empty where it had none
   * @throws FormatException where the file is damaged or of a format that carries no credentials
   */
  public static Optional<Credential> embed(
      Path file, Path target, Statement statement, ArtistKey key) throws IOException {
    CredentialsCarrier carrier =
        carrier(file)
            .orElseThrow(
                () ->
                    new FormatException(
                        Limits.name(file) + ": only PNG, JPEG and TIFF carry credentials"));
    Relationship relationship =
        statement.parent().isEmpty() ? Relationship.PARENT_OF : Relationship.COMPONENT_OF;
    Ingredient earlier = ingredient(file, relationship);
    boolean known =
        earlier.store().isEmpty()
            || statement.ingredients().stream()
                .flatMap(each -> each.store().stream())
                .anyMatch(store -> Arrays.equals(store, earlier.store().get()));
    StoreWriter writer = new StoreWriter(known ? statement : statement.with(earlier), key);
    CredentialsLayout layout;
    byte[] store;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int size = writer.size();
      if (size > CredentialsCarrier.LARGEST) {
        throw new FormatException(
            Limits.name(file) + ": its credentials would be over " + (size >> 20) + " MB");
      }
      layout = carrier.layout(in, Limits.name(file), size);
      store = writer.sign(layout.store(), layout.sha256(in));
    }
    // Opened again, and closed before the move: Windows does not replace an open file.
    AtomicFile.write(
        target,
        out -> {
          try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            layout.write(in, store, out);
          }
        });
    return earlier.credential();
  }

  private static Credential credential(
      CredentialsCarrier.Found found, RandomAccessFile file, Collection<X509Certificate> roots)
      throws IOException {
    return found.fault().isEmpty()
        ? Credential.read(
            found.store(), new Opened(file, file.length(), found.ranges().get(0)), roots)
        : Credential.unreadable(found.fault(), found.store());
  }

  private static Optional<CredentialsCarrier> carrier(Path file) throws IOException {
    byte[] head;
    try (InputStream in = new FileInputStream(file.toFile())) {
      head = in.readNBytes(HEAD_BYTES);
    }
    return CARRIERS.stream().filter(each -> each.recognises(head)).findFirst();
  }

  private record Opened(RandomAccessFile file, long length, Range store) implements Content {
    @Override
    public void digest(Range range, MessageDigest into) throws IOException {
      CredentialsLayout.feed(file, range, (bytes, count) -> into.update(bytes, 0, count));
    }
  }
}
