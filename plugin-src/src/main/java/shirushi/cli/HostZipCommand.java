package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirushi.host.install.KritaBridge;

@Command(
    name = "zip",
    description = {
      "Writes the file that Krita takes under Tools, Scripts, Import Python Plugin from File.",
      "It says where this program lies: it is for this machine."
    },
    mixinStandardHelpOptions = true)
final class HostZipCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private HostCommand.Program program;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE.zip",
      description = "where to")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  HostZipCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    program.check();
    KritaBridge bridge = HostCommand.bridge(context);
    overwrite.free(out).write(bridge::zip);
    context.out().println(out);
    return 0;
  }
}
