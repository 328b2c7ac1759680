package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import shirushi.origin.Text;

/** A file that is not what it should be; the message is one sentence with file and fault. */
public sealed class FormatException extends IOException permits TooLargeException {
  public FormatException(String message) {
    super(Text.oneLine(message));
  }

  static FormatException unreadable(Path file, String fault) {
    return unreadable(Limits.name(file), fault);
  }

  static FormatException unreadable(String file, String fault) {
    return new FormatException(file + ": not a picture this can read (" + fault + ")");
  }
}
