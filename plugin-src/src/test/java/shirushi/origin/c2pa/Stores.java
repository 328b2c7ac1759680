package shirushi.origin.c2pa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Tool;

/** Stores for tests, about a file that is the store and eight bytes behind it. */
final class Stores {
  /** A file in memory. */
  record Memory(byte[] bytes, Range store) implements Content {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void digest(Range range, MessageDigest into) {
      into.update(bytes, (int) range.start(), (int) range.length());
    }
  }

  static final byte[] PIXELS = "8 pixels".getBytes(StandardCharsets.US_ASCII);

  private Stores() {}

  static ArtistKey key(Path folder) throws IOException, CredentialException {
    return new KeyFile(folder).open("Hana", new char[0]);
  }

  static Statement statement(OriginTag tag, Ingredient... ingredients) {
    return new Statement(
        "sky.png",
        Optional.ofNullable(tag),
        List.of(ingredients),
        Optional.of(TrainingMining.noTraining()),
        new Tool("Shirushi", "0.1.0"),
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  static byte[] store(ArtistKey key) {
    return store(statement(Tags.full()), key);
  }

  static byte[] store(Statement statement, ArtistKey key) {
    StoreWriter writer = new StoreWriter(statement, key);
    int size = writer.size();
    return writer.sign(new Content.Range(0, size), HashedUri.sha256().digest(PIXELS));
  }

  /** The store at the start of a file, its pixels behind it. */
  static Credential read(byte[] store, byte[] pixels) throws IOException {
    byte[] file = Arrays.copyOf(store, store.length + pixels.length);
    System.arraycopy(pixels, 0, file, store.length, pixels.length);
    return Credential.read(store, new Memory(file, new Content.Range(0, store.length)), List.of());
  }

  static Credential read(byte[] store) throws IOException {
    return read(store, PIXELS);
  }
}
