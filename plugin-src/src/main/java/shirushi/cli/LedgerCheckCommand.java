package shirushi.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.ConsistencyProof;
import shirushi.origin.ledger.Count;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Verifier;
import shirushi.origin.ledger.VerifierKey;

@Command(
    name = "check",
    description = {
      "Checks a proof by itself, without the ledger it is from.",
      "Exit code 0 where it holds, 1 where it does not."
    },
    mixinStandardHelpOptions = true)
final class LedgerCheckCommand implements Callable<Integer> {
  private static final int LARGEST = 4 << 20;

  private final Context context;

  @Parameters(paramLabel = "PROOF", description = "a file that ledger prove wrote")
  private Path file;

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description = "for a proof of growth: the checkpoint it grew from")
  private Path since;

  @Mixin private LedgerKeyOption keyOption;

  LedgerCheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    String text = read();
    boolean entry = InclusionProof.isOne(text);
    if (!entry && !ConsistencyProof.isOne(text)) {
      throw new LedgerException(file + ": this is no proof of a ledger");
    }
    if (!keyOption.given() && !isOwn(text)) {
      throw new IllegalArgumentException(
          file + " is not of your own ledger: give the key of whose ledger it is with --key");
    }
    VerifierKey key = keyOption.key(context.ledger());
    if (!entry && since == null) {
      throw new IllegalArgumentException(
          file + " proves growth from a checkpoint: name it with --since");
    }
    Optional<Checkpoint> before =
        entry ? Optional.empty() : Optional.of(Verifier.checkpoint(since, key));
    try {
      context.out().println(before.isEmpty() ? entry(text, key) : growth(text, before.get(), key));
      return 0;
    } catch (LedgerException e) {
      String why = e.getMessage().replaceFirst("^the proof does not hold: ", "");
      context.out().println("the proof does not hold: " + why);
      return Failures.NO;
    }
  }

  /** Whether the own ledger's key is named as one that signed it; whether it did is seen later. */
  private boolean isOwn(String proof) throws IOException {
    return context.ledger().exists()
        && proof.contains("\n— " + context.ledger().key().name() + " ");
  }

  private static String entry(String text, VerifierKey key) throws LedgerException {
    InclusionProof proof = InclusionProof.parse(text, key);
    return "the proof holds: this is entry %d in the log of %s that %s signed%n%s"
        .formatted(
            proof.index(), Count.entries(proof.checkpoint().size()), key.name(), proof.json());
  }

  private static String growth(String text, Checkpoint before, VerifierKey key)
      throws LedgerException {
    ConsistencyProof proof = ConsistencyProof.parse(text, before, key);
    return "the proof holds: the log of %s begins with %s that %s signed before"
        .formatted(
            Count.entries(proof.checkpoint().size()),
            Count.of(proof.before(), "the one", "the %d"),
            key.name());
  }

  private String read() throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new LedgerException(file + ": too large to be a proof");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
