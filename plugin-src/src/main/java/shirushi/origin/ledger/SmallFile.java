package shirushi.origin.ledger;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Whole files of a few kilobytes, read within bounds and replaced in one move. */
final class SmallFile {
  private static final int LARGEST = 1 << 20;

  private SmallFile() {}

  static byte[] read(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new LedgerException(file + ": too large to be what it should be");
      }
      return bytes;
    }
  }

  static String readText(Path file) throws IOException {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  /** In place: for a file that nobody reads for its content but to see whose it is. */
  static void overwrite(File file, byte[] content) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(content);
    }
  }

  /** Without waiting for the disk: for what can be made again. */
  static void replace(Path file, byte[] content) throws IOException {
    write(file, content, false, false);
  }

  /** On the disk when this returns. */
  static void replaceSynced(Path file, byte[] content) throws IOException {
    write(file, content, true, false);
  }

  /** On the disk, and readable by the user alone where the system knows such a thing. */
  static void replaceSecret(Path file, byte[] content) throws IOException {
    write(file, content, true, true);
  }

  private static void write(Path file, byte[] content, boolean sync, boolean secret)
      throws IOException {
    Path temporary = temporary(file, ProcessHandle.current().pid());
    try {
      if (secret) {
        createPrivate(temporary);
      }
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        out.write(content);
        if (sync) {
          out.getFD().sync();
        }
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Named as all unfinished files are, so that those of a killed process are swept with them. */
  static Path temporary(Path file, long process) {
    String thread = Long.toString(Thread.currentThread().getId(), 36);
    return file.resolveSibling(file.getFileName() + "." + process + "-" + thread + ".tmp");
  }

  /** Closed to others while it is still empty. */
  private static void createPrivate(Path path) throws IOException {
    File file = path.toFile();
    Files.deleteIfExists(path);
    if (!file.createNewFile()) {
      throw new LedgerException(path + ": cannot be written (something is in its place)");
    }
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
