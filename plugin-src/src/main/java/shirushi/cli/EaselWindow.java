package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the easel; {@code Main} knows how. */
@FunctionalInterface
public interface EaselWindow {
  /** Where there is none. */
  EaselWindow NONE =
      file -> {
        throw new IOException("there is no easel here");
      };

  /**
   * Returns when the artist has closed it.
   *
   * @param file to be opened
   * @throws IOException in one sentence, where there is no screen to show it on
   */
  void show(Optional<Path> file) throws IOException;
}
