package shirushi.model;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * SHA-256 of models and their files, lower-case hexadecimal. A file's hash is remembered on disk
 * under its real path, size and time of change, since weights can be gigabytes.
 *
 * @param cache a folder for remembered hashes, made when needed; what it holds may be deleted
 */
public record ModelHashes(Path cache) {
  private static final int HEX_LENGTH = 64;

  // A file changed twice within its clock's tick looks unchanged: remember only what has settled.
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /** The hash of the whole model: over a line {@code path hash} for each file, sorted by path. */
  public String of(ModelDirectory model) throws ModelException {
    MessageDigest digest = sha256();
    for (String name : model.files()) {
      String line = name + " " + of(model.root(), name) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of the file {@code root/name}; errors call it {@code name}. */
  public String of(Path root, String name) throws ModelException {
    try {
      Path file = root.resolve(name).toRealPath();
      long size = Files.size(file);
      FileTime changed = Files.getLastModifiedTime(file);
      String key = file + "\n" + size + "\n" + changed;
      Path remembered = cache.resolve(hash(key.getBytes(StandardCharsets.UTF_8)));
      if (Files.isRegularFile(remembered) && Files.size(remembered) == HEX_LENGTH) {
        try (InputStream in = new FileInputStream(remembered.toFile())) {
          return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
      }
      String hash = hash(file);
      if (changed.toInstant().isBefore(Instant.now().minus(SETTLED))) {
        remember(remembered, hash);
      }
      return hash;
    } catch (IOException e) {
      throw new ModelException(name + ": can't be hashed (" + e.getMessage() + ")", e);
    }
  }

  private void remember(Path file, String hash) throws ModelException {
    try {
      Files.createDirectories(cache);
      File beside = File.createTempFile("hash", null, cache.toFile());
      try (OutputStream out = new FileOutputStream(beside)) {
        out.write(hash.getBytes(StandardCharsets.US_ASCII));
      }
      Files.move(
          beside.toPath(),
          file,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ModelException(cache + ": can't be written (" + e.getMessage() + ")", e);
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
