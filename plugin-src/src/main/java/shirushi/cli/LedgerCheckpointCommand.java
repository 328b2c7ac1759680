package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Mixin private OverwriteOption overwrite;

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
    overwrite.give(note, out, context);
    return 0;
  }
}
