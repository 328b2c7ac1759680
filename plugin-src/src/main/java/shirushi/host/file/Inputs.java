package shirushi.host.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture files that are given to paint from.
 *
 * @param picture to paint over
 * @param mask says which part of it
 */
public record Inputs(Optional<Path> picture, Optional<Path> mask) {
  /** To paint from words alone. */
  public static final Inputs NONE = new Inputs(Optional.empty(), Optional.empty());

  List<Path> files() {
    return Stream.of(picture, mask).flatMap(Optional::stream).toList();
  }
}
