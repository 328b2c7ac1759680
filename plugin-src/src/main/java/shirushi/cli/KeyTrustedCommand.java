package shirushi.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.TrustedRoots;

@Command(
    name = "trusted",
    description = "Whose signatures you trust, besides your own.",
    mixinStandardHelpOptions = true)
final class KeyTrustedCommand implements Callable<Integer> {
  private final Context context;

  KeyTrustedCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    List<TrustedRoots.Trusted> all = KeyRoots.trusted(context).all(context::say);
    if (all.isEmpty()) {
      context.out().println("nobody but yourself (see key trust)");
    }
    Instant now = Instant.now();
    for (TrustedRoots.Trusted each : all) {
      context.out().println(each.name());
      String until = each.validAt(now) ? "valid until " : "ended on ";
      context.out().println("  certificate  " + each.ownName());
      context.out().println("  fingerprint  " + Certificates.fingerprint(each.root()));
      context.out().println("  " + until + " " + each.root().getNotAfter().toInstant());
    }
    return 0;
  }
}
