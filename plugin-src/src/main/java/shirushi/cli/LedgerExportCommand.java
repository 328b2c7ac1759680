package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerExport;

@Command(
    name = "export",
    description = "Writes a zip that others can check, with or without this program.",
    mixinStandardHelpOptions = true)
final class LedgerExportCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE.zip",
      description = "where to")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  LedgerExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Ledger ledger = context.ledger();
    // Asked first, so that an empty ledger is called that, and no file is begun.
    ledger.key();
    overwrite.free(out).write(to -> LedgerExport.write(ledger, to));
    context.out().println(out);
    return 0;
  }
}
