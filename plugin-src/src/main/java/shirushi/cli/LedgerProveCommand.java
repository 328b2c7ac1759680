package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.Verifier;

@Command(
    name = "prove",
    description = {
      "Proves that an entry is in the ledger, to someone who has only the proof and your key.pub.",
      "With --since: proves that the ledger only grew since a checkpoint."
    },
    mixinStandardHelpOptions = true)
final class LedgerProveCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "the entry's number, as the list and the tags say it")
  private Long index;

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description = "a checkpoint that was kept (see ledger checkpoint)")
  private Path since;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "where to; default: printed")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  LedgerProveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if ((index == null) == (since == null)) {
      throw new IllegalArgumentException(
          "what to prove? ledger prove N for an entry, or ledger prove --since CHECKPOINT");
    }
    Ledger ledger = context.ledger();
    String proof =
        index != null
            ? ledger.prove(index).toText()
            : ledger.since(Verifier.checkpoint(since, ledger.key())).toText();
    overwrite.give(proof, out, context);
    return 0;
  }
}
