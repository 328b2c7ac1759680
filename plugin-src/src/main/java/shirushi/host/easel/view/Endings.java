package shirushi.host.easel.view;

import java.nio.file.Path;
import java.util.Optional;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.host.easel.Picture;

/** What a picture's file is called, and what its ending means. */
final class Endings {
  private static final String LAYERED = ".ora";
  private static final String FLAT = ".png";

  private Endings() {}

  /** The name to offer for a picture's own file: the one it has where that takes all there is. */
  static Path own(Picture picture, String untitled) {
    Optional<Path> file = picture.file();
    return file.filter(picture::fits).orElse(with(file.orElse(Path.of(untitled)), LAYERED));
  }

  /**
   * The name to offer for a copy: the last one's, else of the same kind and in the same folder as
   * the last one of any picture.
   */
  static Path copy(Picture picture, Optional<Path> last, String untitled) {
    if (picture.exported().isPresent()) {
      return picture.exported().get();
    }
    Path own = picture.file().orElse(Path.of(untitled));
    Path folder = last.orElse(own);
    return folder.resolveSibling(with(own, last.map(Endings::of).orElse(FLAT)).getFileName());
  }

  /** The same name with the ending that keeps layers. */
  static Path layered(Path file) {
    return with(file, LAYERED);
  }

  /** The same name with another ending. */
  static Path with(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - of(file).length()) + ending);
  }

  /** With the dot; empty where there is none. */
  private static String of(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot) : "";
  }

  /** A name without an ending gets one. */
  static Path named(Path file, String ending) {
    return of(file).isEmpty() ? with(file, ending) : file;
  }

  static boolean writable(Path file) {
    try {
      Formats.forWriting(file);
      return true;
    } catch (FormatException e) {
      return false;
    }
  }
}
