package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.evidence.Finding;
import shirushi.evidence.PackReport;
import shirushi.evidence.PackVerifier;
import shirushi.origin.ledger.VerifierKey;

@Command(
    name = "verify",
    description = {
      "Checks an evidence pack: its sums, its signature, the ledger's proofs, the pictures'"
          + " hashes.",
      "Exit code 0 where it holds, 1 where it does not."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PACK.zip", description = "an evidence pack")
  private Path pack;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "the artist's key as you know it from elsewhere, key.pub or public-key.pem; it must have"
              + " signed the pack")
  private Path key;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Optional<VerifierKey> expected =
        key == null ? Optional.empty() : Optional.of(LedgerKeyOption.read(key));
    PackReport report = new PackVerifier(pack, expected).verify();
    if (json) {
      context.out().println(json(report));
    } else {
      for (Finding finding : report.findings()) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        context.out().printf("%-6s %s%n", state, Failures.sentence(finding.sentence()));
      }
      context.out().println(report.holds() ? "the pack holds" : "the pack does not hold");
    }
    return report.holds() ? 0 : Failures.NO;
  }

  private static String json(PackReport report) {
    JsonObject result = new JsonObject();
    result.addProperty("holds", report.holds());
    JsonArray findings = new JsonArray();
    for (Finding finding : report.findings()) {
      JsonObject each = new JsonObject();
      each.addProperty("state", finding.state().name().toLowerCase(Locale.ROOT));
      each.addProperty("sentence", finding.sentence());
      findings.add(each);
    }
    result.add("findings", findings);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(result);
  }
}
