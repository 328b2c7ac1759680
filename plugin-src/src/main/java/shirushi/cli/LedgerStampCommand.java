package shirushi.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.origin.ledger.StampService;
import shirushi.origin.ledger.TimeStamp;

@Command(
    name = "stamp",
    description = {
      "Has a service that you name say when the ledger was as it is now (RFC 3161).",
      "The only command of the ledger that uses the network: it sends a hash, and your address."
    },
    mixinStandardHelpOptions = true)
final class LedgerStampCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--timestamp", required = true, paramLabel = "URL", description = "the service")
  private URI service;

  LedgerStampCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    TimeStamp stamp = new StampService(service).stamp(context.ledger());
    context.out().println("stamped at " + stamp.time() + " by " + stamp.authority());
    return 0;
  }
}
