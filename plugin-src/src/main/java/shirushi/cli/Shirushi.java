package shirushi.cli;

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

  /** Runs one command, or without any the easel, and returns the exit code. */
  public static int run(Context context, EaselWindow easel, String... arguments) {
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
    Failures failures = new Failures(context);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    Failures.inHelp(line);
    line.setOut(context.out());
    line.setErr(context.err());
    line.getCommandSpec().version(context.tool().toString());
    line.getSubcommands().values().forEach(command -> command.setUsageHelpAutoWidth(true));
    try {
      int code = line.execute(arguments.length == 0 ? new String[] {"easel"} : arguments);
      if (context.out().checkError()) {
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
      context.out().flush();
    }
  }
}
