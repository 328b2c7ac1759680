package shirushi.evidence;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a zip that nobody vouches for. Its names never become names on this disk, and its sizes
 * are believed only as far as they were read.
 */
final class PackReader {
  private static final int MOST_FILES = 50_000;
  private static final long LARGEST = 2L << 30;
  private static final int LONGEST_NAME = 200;
  private static final byte[] ZIP = {'P', 'K'};
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private PackReader() {}

  /**
   * Fills an empty folder.
   *
   * @throws EvidenceException where it is damaged, or a zip that no pack is like
   * @throws IOException where it is no zip, or not there
   */
  static void read(Path zip, PackFolder into) throws IOException {
    if (Files.isDirectory(zip)) {
      throw new FileSystemException(
          zip.toString(), null, "a folder, not a pack; name the zip as it was given");
    }
    if (!Files.isRegularFile(zip)) {
      throw new NoSuchFileException(zip.toString());
    }
    String called = zip.getFileName().toString();
    try (ZipFile file = open(zip)) {
      if (file.size() > MOST_FILES) {
        throw new EvidenceException(called + ": too many files for a pack, " + file.size());
      }
      List<? extends ZipEntry> entries = new ArrayList<>(Collections.list(file.entries()));
      long left = LARGEST;
      for (ZipEntry entry : entries) {
        boolean folder = entry.getName().endsWith("/");
        String name =
            folder ? entry.getName().substring(0, entry.getName().length() - 1) : entry.getName();
        if (!isName(name)) {
          throw new EvidenceException(
              called + ": a file in it has a name that no pack has: " + shown(name));
        }
        if (folder) {
          continue;
        }
        if (into.has(name)) {
          throw new EvidenceException(called + ": " + name + " is in it twice");
        }
        left = unpack(file, entry, into.add(name), left);
        if (left < 0) {
          throw new EvidenceException(
              called + ": unpacked it is over the limit of " + (LARGEST >> 20) + " MB");
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      // The JDK says of some damage in a zip's directory that it is an illegal argument.
      throw new EvidenceException(called + ": damaged, or not a zip this can read", e);
    } catch (EOFException e) {
      throw new EvidenceException(called + ": damaged, it ends too early", e);
    }
  }

  /** One that is neither begun nor ended like a zip is not a damaged pack: it is none. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (beginsLikeAZip(file)) {
        throw e;
      }
      throw new IOException(file.getFileName() + ": not an evidence pack, which is a zip", e);
    }
  }

  private static boolean beginsLikeAZip(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + " …" : plain;
  }

  /** Returns how many bytes may still follow; negative where it was too much. */
  private static long unpack(ZipFile file, ZipEntry entry, Path to, long left) throws IOException {
    long rest = left;
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = new FileOutputStream(to.toFile())) {
      if (in == null) {
        throw new ZipException("no content for " + entry.getName());
      }
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0 && rest >= 0; count = in.read(buffer)) {
        rest -= count;
        out.write(buffer, 0, count);
      }
    }
    return rest;
  }
}
