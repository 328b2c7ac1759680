package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** By what one sees that a file was written by somebody else: its size and when it changed. */
record Stamp(long bytes, FileTime changed) {

  /** Empty where there is no file. */
  static Optional<Stamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes it = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(it.size(), it.lastModifiedTime()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
