package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;

/** Something is in a file's place that is not to be replaced; it stays as it is. */
public final class TakenException extends IOException {
  private static final long serialVersionUID = 1L;

  TakenException(Path file) {
    super(file + " is there already: choose another name, or replace it with --overwrite");
  }
}
