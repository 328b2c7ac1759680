package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.CredentialException;

@Command(
    name = "certificate",
    description = "Your root certificate as PEM, for those who want to trust your signature.",
    mixinStandardHelpOptions = true)
final class KeyCertificateCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.pem",
      description = "where to; default: printed")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  KeyCertificateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    String pem = Certificates.pem(KeyCommand.existing(context).certificates().root());
    overwrite.give(pem, out, context);
    return 0;
  }
}
