package shirushi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shirushi.format.FormatException;
import shirushi.format.Formats;

/** Where a command that writes no picture writes to. */
final class Output {
  private Output() {}

  /**
   * The same file, unless there is a picture: a slip of the hand must not cost a drawing.
   *
   * @throws FormatException where a picture is there
   */
  static Path notOverAPicture(Path file) throws IOException {
    if (Files.isRegularFile(file) && Formats.recognises(file)) {
      throw new FormatException(file + ": there is a picture, and it is not written over");
    }
    return file;
  }
}
