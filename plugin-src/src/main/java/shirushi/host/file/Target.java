package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import shirushi.format.Destination;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Sidecar;
import shirushi.format.TakenException;

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
   * @throws TakenException where a file is there that is not to be replaced
   * @throws IllegalArgumentException where it is one of the inputs
   * @throws IOException where the world is in the way
   */
  public void check(int count, Inputs inputs, boolean sidecars) throws IOException {
    for (Path each : files(count)) {
      destination(each).check(inputs.files());
      if (sidecars) {
        destination(Sidecar.beside(each)).check(List.of());
      }
    }
  }

  /** One of the files, to be written. */
  Destination destination(Path each) {
    return new Destination(each, overwrites);
  }
}
