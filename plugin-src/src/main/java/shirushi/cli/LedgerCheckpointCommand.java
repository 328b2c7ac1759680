package shirushi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.format.AtomicFile;
import shirushi.origin.ledger.LedgerException;

@Command(
    name = "checkpoint",
    description = {
      "Gives the ledger's present state in five signed lines.",
      "Kept by someone else, it shows later that nothing before it was changed."
    },
    mixinStandardHelpOptions = true)
final class LedgerCheckpointCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "where to; default: printed")
  private Path out;

  LedgerCheckpointCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    String note =
        context
            .ledger()
            .checkpoint()
            .orElseThrow(() -> new LedgerException("nothing was recorded yet"))
            .note();
    if (out == null) {
      context.out().print(note);
    } else {
      AtomicFile.write(
          Output.notOverAPicture(out), to -> to.write(note.getBytes(StandardCharsets.UTF_8)));
      context.out().println(out);
    }
    return 0;
  }
}
