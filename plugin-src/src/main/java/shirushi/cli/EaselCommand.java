package shirushi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "easel",
    description = "A canvas to try the palette on; what runs where no command is given.",
    mixinStandardHelpOptions = true)
final class EaselCommand implements Callable<Integer> {
  private final EaselWindow window;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "a picture to open")
  private Path file;

  EaselCommand(EaselWindow window) {
    this.window = window;
  }

  @Override
  public Integer call() throws IOException {
    if (file != null && !Files.isRegularFile(file)) {
      throw new IOException(file + ": no such picture");
    }
    window.show(Optional.ofNullable(file));
    return 0;
  }
}
