package shirushi.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's commands; which of them is run is picocli's affair. */
public final class Shirushi {
  /** The exit code where not even a command could be begun. */
  public static final int NOT_BEGUN = Failures.WORLD;

  private Shirushi() {}

  @Command(
      name = "shirushi",
      description =
          "Paints from words and pictures on your own machine, and marks what it painted.",
      footer = {
        "",
        "Without a command: the easel. ./shirushi bench measures speed and memory on this machine."
      },
      sortOptions = false,
      mixinStandardHelpOptions = true)
  private static final class Root {}

  /**
   * Runs one command and returns the exit code; without any, the easel, or what commands there are.
   */
  public static int run(Context context, EaselWindow easel, String... arguments) {
    if (arguments.length == 0) {
      try {
        // Before any command is made ready, which would keep the window waiting.
        easel.show(Optional.empty());
        return 0;
      } catch (IOException e) {
        context.say(e.getMessage());
      }
    }
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand("easel", new EaselCommand(easel));
    line.addSubcommand("paint", new PaintCommand(context));
    line.addSubcommand("models", new ModelsCommand(context));
    line.addSubcommand("devices", new DevicesCommand(context));
    line.addSubcommand("tokens", new TokensCommand(context));
    line.addSubcommand("origin", new OriginCommand());
    line.getSubcommands().get("origin").addSubcommand("show", new OriginShowCommand(context));
    line.getSubcommands().get("origin").addSubcommand("set", OriginSetCommand.line(context));
    line.addSubcommand("key", KeyCommand.line(context));
    line.addSubcommand("disclose", new DiscloseCommand(context));
    line.addSubcommand("policy", new PolicyCommand(context));
    line.addSubcommand("scan", new ScanCommand(context));
    line.addSubcommand("ledger", LedgerCommand.line(context));
    line.addSubcommand("evidence", new EvidenceCommand(context));
    line.addSubcommand("verify", new VerifyCommand(context));
    line.addSubcommand("host", HostCommand.line(context));
    Failures failures = new Failures(context);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    Failures.inHelp(line);
    line.setOut(context.stdout());
    line.setErr(context.stderr());
    line.getCommandSpec().version(context.tool().toString());
    line.getSubcommands().values().forEach(command -> command.setUsageHelpAutoWidth(true));
    try {
      int code = line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
      if (context.stdout().checkError()) {
        context.say("the result could not be written to the output");
        return Failures.WORLD;
      }
      return code;
    } catch (OutOfMemoryError e) {
      context.say("out of memory: ask for a smaller picture, or for fewer at once");
      return Failures.WORLD;
    } catch (Error e) {
      return failures.fault(e);
    } finally {
      context.stdout().flush();
    }
  }
}
