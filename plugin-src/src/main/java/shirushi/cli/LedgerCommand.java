package shirushi.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shirushi.origin.ledger.Ledger;

@Command(
    name = "ledger",
    description = "The record of what the palette did, which can't be changed unseen.",
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine line(Context context) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerListCommand(context))
        .addSubcommand(new LedgerVerifyCommand(context))
        .addSubcommand(new LedgerExportCommand(context))
        .addSubcommand(new LedgerProveCommand(context))
        .addSubcommand(new LedgerCheckCommand(context))
        .addSubcommand(new LedgerCheckpointCommand(context))
        .addSubcommand(new LedgerStampCommand(context))
        .setUsageHelpAutoWidth(true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "ledger needs a command: ledger list, verify, export, prove N …");
  }

  /** Which ledger is meant. */
  static final class Choice {
    @Option(
        names = "--in",
        paramLabel = "FOLDER",
        description = "another ledger, such as an unpacked export; default: your own")
    private Path folder;

    Ledger ledger(Context context) {
      // No key belongs to a ledger from elsewhere; its own key.pub says who signed it.
      return folder == null ? context.ledger() : new Ledger(folder, folder.resolve("ledger.key"));
    }
  }
}
