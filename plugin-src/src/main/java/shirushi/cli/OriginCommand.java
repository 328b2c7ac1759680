package shirushi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "origin",
    description = "What a file says about where it comes from, and what you say of it.",
    mixinStandardHelpOptions = true)
final class OriginCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "origin needs a command: origin show FILE, origin set FILE");
  }
}
