package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.Count;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.TimeStamp;
import shirushi.origin.ledger.Verification;
import shirushi.origin.ledger.Verifier;
import shirushi.origin.ledger.VerifierKey;

@Command(
    name = "verify",
    description = {
      "Recomputes the whole ledger and holds it to what was signed.",
      "Exit code 0 where it holds, 1 where it does not."
    },
    mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--against",
      paramLabel = "CHECKPOINT",
      description = "and to a checkpoint that was kept elsewhere (see ledger checkpoint)")
  private Path against;

  @Option(
      names = "--trust",
      paramLabel = "CA.pem",
      description = "the time stamp authorities you trust; default: only says who stamped")
  private Path trust;

  @Mixin private LedgerKeyOption keyOption;
  @Mixin private LedgerCommand.Choice choice;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  LedgerVerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Ledger ledger = choice.ledger(context);
    VerifierKey key = keyOption.key(ledger);
    Set<TrustAnchor> authorities = trust == null ? Set.of() : TimeStamp.authorities(trust);
    Optional<Checkpoint> kept =
        against == null ? Optional.empty() : Optional.of(Verifier.checkpoint(against, key));
    Verification found = new Verifier(ledger, key, authorities).verify(kept);
    if (kept.isPresent() && found.holds()) {
      String entries = Count.entries(kept.get().size());
      found =
          found.noting("it continues the checkpoint of %s given in %s".formatted(entries, against));
    }
    if (json) {
      JsonObject object = new GsonBuilder().create().toJsonTree(found).getAsJsonObject();
      object.addProperty("holds", found.holds());
      context
          .out()
          .println(
              new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object));
    } else {
      context.out().println(found.sentence());
      found.faults().stream().skip(1).forEach(fault -> context.out().println("  " + fault));
      found.notes().forEach(note -> context.out().println("  " + note));
    }
    return found.holds() ? 0 : Failures.NO;
  }
}
