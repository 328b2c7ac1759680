package shirushi.evidence;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a pack in a temporary folder, which is gone when this is closed. One thread. */
final class PackFolder implements AutoCloseable {
  static final String SUMS = "SHA256SUMS";
  static final String SIGNATURE = "SHA256SUMS.sig";

  private static final long SMALL = 64 << 20;

  private final Path folder;
  private final SortedMap<String, Path> files = new TreeMap<>();

  PackFolder() throws IOException {
    folder = Files.createTempDirectory("shirushi-evidence");
  }

  /** Where a file of that name is to be written. The name decides nothing about the place. */
  Path add(String name) {
    Path file = folder.resolve(String.valueOf(files.size()));
    if (files.put(name, file) != null) {
      throw new IllegalArgumentException("two files of a pack are called " + name);
    }
    return file;
  }

  void put(String name, byte[] content) throws IOException {
    try (FileOutputStream out = new FileOutputStream(add(name).toFile())) {
      out.write(content);
    }
  }

  void put(String name, String content) throws IOException {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void copy(String name, Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile());
        OutputStream out = new FileOutputStream(add(name).toFile())) {
      in.transferTo(out);
    }
  }

  /** For a file that is no part of the pack. */
  Path scratch(String name) {
    return folder.resolve(name);
  }

  /** By name, in the order of the pack. */
  SortedMap<String, Path> files() {
    return files;
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /**
   * @throws EvidenceException where it is too large to be what it should be
   */
  byte[] bytes(String name) throws IOException {
    Path file = files.get(name);
    if (file == null) {
      throw new EvidenceException(name + " is missing from the pack");
    }
    return read(file, name);
  }

  String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] read(Path file, String name) throws IOException {
    if (file.toFile().length() > SMALL) {
      throw new EvidenceException(name + ": too large to be what it should be");
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readNBytes((int) SMALL);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
