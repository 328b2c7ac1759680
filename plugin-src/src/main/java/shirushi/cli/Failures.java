package shirushi.cli;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine;
import shirushi.bridge.BridgeException;
import shirushi.format.FileFault;
import shirushi.format.TakenException;
import shirushi.host.HostException;
import shirushi.model.ModelException;
import shirushi.origin.OriginException;
import shirushi.origin.c2pa.CredentialException;

/** What went wrong, as one sentence on stderr and an exit code; the one place of these codes. */
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  /** A check was made, and says no: nothing went wrong. */
  static final int NO = 1;

  /** What was asked for cannot be done as it was asked. */
  static final int USAGE = 2;

  /** A file, a model, a device, the disk. */
  static final int WORLD = 3;

  static final int INTERRUPTED = 130;
  private static final int BUG = 70;
  private static final int LONGEST = 600;
  private static final String CODES =
      "%nExit codes: 0 done, 1 a check says no, 2 usage, 3 a fault outside, 130 stopped%n";

  private final Context context;

  Failures(Context context) {
    this.context = context;
  }

  /** Tells the exit codes in the help of a command and of all below it. */
  static void inHelp(CommandLine command) {
    command.getCommandSpec().usageMessage().exitCodeListHeading(CODES);
    command.getSubcommands().values().forEach(Failures::inHelp);
  }

  @Override
  public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
    CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
    String command = spec.qualifiedName();
    Optional<String> dashed =
        Stream.of(arguments)
            .filter(word -> word.startsWith("-") && spec.findOption(word) == null)
            .filter(word -> new File(word).exists())
            .findFirst();
    String message =
        dashed.isPresent()
            ? "“" + dashed.get() + "” is taken for an option: write ./" + dashed.get()
            : message(e, command);
    context.say(sentence(message) + " (see " + command + " --help)");
    return USAGE;
  }

  private static String message(CommandLine.ParameterException e, String command) {
    return e instanceof CommandLine.UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && command.equals("shirushi paint")
        ? "“"
            + unmatched.getUnmatched().get(0)
            + "” is one word too many: put quotes around the prompt"
        : e.getMessage()
            .replaceAll("is not an? (int|long)\\b", "is not a whole number")
            .replaceAll("is not a float\\b", "is not a number");
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (e instanceof CancellationException) {
      context.say("stopped, nothing was written");
      return INTERRUPTED;
    }
    if (e instanceof IllegalArgumentException || e instanceof TakenException) {
      context.say(sentence(e.getMessage()));
      return USAGE;
    }
    boolean world =
        e instanceof ModelException
            || e instanceof BridgeException
            || e instanceof HostException
            || e instanceof OriginException
            || e instanceof CredentialException
            || e instanceof IOException;
    if (world) {
      String message = e instanceof IOException io ? FileFault.sentence(io) : e.getMessage();
      context.say(sentence(message));
      return WORLD;
    }
    return fault(e);
  }

  /** A fault of ours, which must not end with the code that Java gives it: that is a check's. */
  int fault(Throwable e) {
    context.say("this is a fault in Shirushi itself; please report it with the lines below");
    e.printStackTrace(context.err());
    context.err().flush();
    return BUG;
  }

  /** One line of readable length, whatever was pasted into an argument. */
  static String sentence(String message) {
    String line = String.valueOf(message).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
