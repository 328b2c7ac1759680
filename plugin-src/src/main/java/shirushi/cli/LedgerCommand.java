package shirushi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;

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

    /**
     * @throws LedgerException where no ledger is in the folder that was named
     */
    Ledger ledger(Context context) throws LedgerException {
      if (folder == null) {
        return context.ledger();
      }
      if (!Files.isDirectory(folder)) {
        throw new LedgerException(
            folder
                + (Files.exists(folder) ? ": not a folder; unpack it first" : ": no such folder"));
      }
      // No key belongs to a ledger from elsewhere; its own key.pub says who signed it.
      Ledger ledger = new Ledger(folder, folder.resolve("ledger.key"));
      if (!ledger.exists()) {
        throw new LedgerException(folder + ": no ledger is in this folder");
      }
      return ledger;
    }
  }
}
