package shirushi.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shirushi.origin.c2pa.CredentialException;

@Command(
    name = "distrust",
    description = "Trusts a certificate no longer.",
    mixinStandardHelpOptions = true)
final class KeyDistrustCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "NAME", description = "as key trusted lists it")
  private String name;

  KeyDistrustCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    String gone = KeyRoots.trusted(context).distrust(name).name();
    context.out().println(gone + " is not trusted any more");
    return 0;
  }
}
