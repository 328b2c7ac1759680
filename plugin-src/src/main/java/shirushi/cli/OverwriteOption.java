package shirushi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import shirushi.format.Destination;
import shirushi.format.Formats;

/** What becomes of a file that is where a command writes to. */
final class OverwriteOption {
  @Option(
      names = "--overwrite",
      description =
          "replaces what is there under that name, a picture with its FILE.origin.json; never one"
              + " that you give")
  private boolean overwrite;

  boolean asked() {
    return overwrite;
  }

  /** A picture's place, which is still to be checked. */
  Destination picture(Path file) {
    return new Destination(file, overwrite);
  }

  /**
   * A place for what is no picture.
   *
   * @param inputs are never replaced
   * @throws IllegalArgumentException where a picture is there, whatever is asked for: a slip of the
   *     hand must not cost a drawing
   * @throws shirushi.format.TakenException where something else is there and is to stay
   * @throws IOException where the world is in the way
   */
  Destination free(Path file, Path... inputs) throws IOException {
    if (Files.isRegularFile(file) && Formats.recognises(file)) {
      throw new IllegalArgumentException(
          file + ": there is a picture, and it is not written over: choose another name");
    }
    Destination destination = picture(file);
    destination.check(List.of(inputs));
    return destination;
  }

  /**
   * Gives a text to a file and says its name, or prints it.
   *
   * @param file may be {@code null}: none is wanted
   */
  void give(String text, Path file, Context context) throws IOException {
    if (file == null) {
      context.out().print(text);
      return;
    }
    free(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    context.out().println(file);
  }
}
