package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Sidecar;

/**
 * Where pictures go: into one file, or, of a flat format, into {@code name}, {@code name-2} and so
 * on.
 *
 * @param overwrites whether a picture that is there already is replaced, with its sidecar
 */
public record Target(Path file, Format format, boolean overwrites) {
  /**
   * @throws FormatException where the file's ending is none that can be written
   */
  public static Target of(Path file, boolean overwrites) throws FormatException {
    return new Target(file, Formats.forWriting(file), overwrites);
  }

  /** The files that so many pictures go into, in order. */
  public List<Path> files(int count) {
    int files = format.layered() ? 1 : count;
    return IntStream.rangeClosed(1, files).mapToObj(this::numbered).toList();
  }

  /** The first is the file itself. */
  Path numbered(int number) {
    if (number == 1) {
      return file;
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  /**
   * Finds out before the work what would keep its result from being written.
   *
   * @param count how many pictures will be written
   * @param inputs are never replaced, whatever is asked for: what the artist made outlives a slip
   *     of the hand
   * @param sidecars whether each file gets one
   * @throws IllegalArgumentException where a file is there that is not to be replaced
   * @throws IOException where the world is in the way
   */
  public void check(int count, Inputs inputs, boolean sidecars) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw unwritable(file, "no such folder");
    }
    for (Path each : files(count)) {
      for (Path given : inputs.files()) {
        if (Files.exists(given) && Files.exists(each) && Files.isSameFile(given, each)) {
          throw new IllegalArgumentException(
              each + " is the picture you gave: choose another name for the result");
        }
      }
      place(each);
      if (sidecars && Files.isDirectory(Sidecar.beside(each))) {
        throw unwritable(Sidecar.beside(each), "a folder is in its place");
      }
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw unwritable(file, "no permission");
    }
  }

  private void place(Path each) throws IOException {
    if (Files.isDirectory(each)) {
      throw unwritable(each, "a folder is in its place");
    }
    if (!overwrites && isThere(each)) {
      throw new IllegalArgumentException(
          each + " is there already: choose another name, or replace it with --overwrite");
    }
    if (isThere(each) && !Files.exists(each)) {
      throw unwritable(each, "it is a link to a file that is not there");
    }
  }

  /** Also a link that leads nowhere is something. */
  static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static IOException unwritable(Path file, String why) {
    return new IOException(file + ": cannot be written (" + why + ")");
  }
}
