package shirushi.origin.c2pa;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Small files that only their owner can read: written beside, synced, then moved. */
final class OwnerFile {
  private static final int LARGEST = 1 << 20;

  private OwnerFile() {}

  /** The first megabyte, which is more than any of these files has. */
  static byte[] read(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readNBytes(LARGEST);
    }
  }

  /**
   * @throws FileAlreadyExistsException where there is a file of that name, which stays as it is
   */
  static void create(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(file, content);
  }

  /** In the place of a file that is there; through a link, of the one that it leads to. */
  static void replace(Path file, byte[] content) throws IOException {
    write(file.toRealPath(), content, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, byte[] content, CopyOption... how) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        onlyForOwner(temporary);
        out.write(content);
        out.getFD().sync();
      }
      Files.move(temporary, file, how);
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
