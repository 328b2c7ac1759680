package shirushi.bridge.ort;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Optimised graphs on disk, one folder an entry: {@code graph.onnx} with its weights in an external
 * file, which the runtime maps instead of parsing. An entry is written in a folder beside and moved
 * into place whole; a note of its sizes guards against what a crash left behind. The least recently
 * used go first when the limit is passed.
 */
final class GraphCache {
  static final String GRAPH = "graph.onnx";
  static final String WEIGHTS = "weights.bin";
  private static final String SIZES = "sizes";
  private static final String PART = ".part";

  private final Path folder;
  private final long limitBytes;

  GraphCache(Path folder, long limitBytes) {
    this.folder = folder;
    this.limitBytes = limitBytes;
  }

  /** One name for all that decides how a graph is optimised. */
  static String key(String... facts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String fact : facts) {
        digest.update(fact.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The entry's graph, where it is whole; marks it as used now. */
  Optional<Path> find(String key) throws IOException {
    Path entry = folder.resolve(key);
    Path note = entry.resolve(SIZES);
    if (!Files.isRegularFile(note) || !text(note).equals(sizes(entry))) {
      remove(key);
      return Optional.empty();
    }
    Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    return Optional.of(entry.resolve(GRAPH));
  }

  /** A folder beside the entries for the runtime to write a graph into. */
  Path begin(String key) throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, key + PART);
  }

  /** Makes a written folder the entry; when another process was first, that one stays. */
  void commit(Path written, String key) throws IOException {
    try (OutputStream note = new FileOutputStream(written.resolve(SIZES).toFile())) {
      note.write(sizes(written).getBytes(StandardCharsets.UTF_8));
    }
    try {
      Files.move(written, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder.resolve(key))) {
        throw e;
      }
      delete(written);
    }
    evict(key);
  }

  void remove(String key) throws IOException {
    delete(folder.resolve(key));
  }

  /** Deletes a folder and its files; nothing happens where there is none. */
  static void delete(Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      return;
    }
    try (Stream<Path> files = Files.list(entry)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(entry);
  }

  private void evict(String kept) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed.forEach(entries::add);
    }
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    List<Aged> whole = new ArrayList<>();
    long total = 0;
    for (Path entry : entries) {
      Instant used = Files.getLastModifiedTime(entry).toInstant();
      if (entry.getFileName().toString().contains(PART)) {
        if (used.isBefore(yesterday)) {
          delete(entry);
        }
        continue;
      }
      long bytes = size(entry);
      total += bytes;
      whole.add(new Aged(entry, used, bytes));
    }
    whole.sort(Comparator.comparing(Aged::used));
    for (Aged oldest : whole) {
      if (total <= limitBytes) {
        return;
      }
      if (!oldest.entry.endsWith(kept)) {
        delete(oldest.entry);
        total -= oldest.bytes;
      }
    }
  }

  private record Aged(Path entry, Instant used, long bytes) {}

  private static long size(Path entry) throws IOException {
    long total = 0;
    try (Stream<Path> files = Files.list(entry)) {
      for (Path file : files.toList()) {
        total += Files.size(file);
      }
    }
    return total;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sizes(Path entry) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : List.of(GRAPH, WEIGHTS)) {
      Path file = entry.resolve(name);
      text.append(name).append(' ').append(Files.exists(file) ? Files.size(file) : -1).append('\n');
    }
    return text.toString();
  }
}
