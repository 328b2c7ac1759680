package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.TrustedRoots;

@Command(
    name = "trust",
    description = {
      "Trusts another artist's root certificate: what they sign is valid here from now on.",
      "Compare the fingerprint with them first, on a way that nobody else could have changed."
    },
    mixinStandardHelpOptions = true)
final class KeyTrustCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE.pem", description = "the certificate")
  private Path file;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NAME",
      description = "what you call its owner")
  private String name;

  KeyTrustCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    TrustedRoots.Trusted trusted = KeyRoots.trusted(context).trust(TrustedRoots.read(file), name);
    context
        .out()
        .printf(
            "%s is trusted: '%s', %s%n",
            trusted.name(), trusted.ownName(), Certificates.fingerprint(trusted.root()));
    return 0;
  }
}
