package shirushi.host.easel.view;

import java.nio.file.Path;
import java.util.Optional;
import shirushi.format.FormatException;
import shirushi.format.Formats;

/** What a picture's file is called, and what its ending means. */
final class Endings {
  private static final String LAYERED = ".ora";

  private Endings() {}

  /** The name to offer: the file's own where it can be written, else one that keeps layers. */
  static Path suggestion(Optional<Path> file, String untitled) {
    if (file.isEmpty()) {
      return Path.of(untitled + LAYERED);
    }
    String stem = file.get().toString().replaceFirst("\\.[^./\\\\]*$", "");
    return writable(file.get()) ? file.get() : Path.of(stem + LAYERED);
  }

  /** A name without an ending gets the one that keeps layers. */
  static Path named(Path file) {
    return file.getFileName().toString().contains(".")
        ? file
        : file.resolveSibling(file.getFileName() + LAYERED);
  }

  static boolean writable(Path file) {
    try {
      Formats.forWriting(file);
      return true;
    } catch (FormatException e) {
      return false;
    }
  }

  /** Whether a picture in a file of this name has no layers. */
  static boolean flat(Path file) {
    try {
      return !Formats.forWriting(file).layered();
    } catch (FormatException e) {
      return false;
    }
  }
}
