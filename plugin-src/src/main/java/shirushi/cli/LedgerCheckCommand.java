package shirushi.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.origin.ledger.ConsistencyProof;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Verifier;
import shirushi.origin.ledger.VerifierKey;

@Command(
    name = "check",
    description = "Checks a proof by itself, without the ledger it is from.",
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
    VerifierKey key = keyOption.key(context.ledger());
    if (InclusionProof.isOne(text)) {
      InclusionProof proof = InclusionProof.parse(text, key);
      context
          .out()
          .println(
              "the proof holds: this is entry %d of the %d that %s signed"
                  .formatted(proof.index(), proof.checkpoint().size(), key.name()));
      context.out().println(proof.json());
      return 0;
    }
    if (!ConsistencyProof.isOne(text)) {
      throw new LedgerException(file + ": this is no proof of a ledger");
    }
    if (since == null) {
      throw new IllegalArgumentException(
          file + " proves growth from a checkpoint: name it with --since");
    }
    ConsistencyProof proof = ConsistencyProof.parse(text, Verifier.checkpoint(since, key), key);
    context
        .out()
        .println(
            "the proof holds: the log of %d entries begins with those %d that %s signed before"
                .formatted(proof.checkpoint().size(), proof.before(), key.name()));
    return 0;
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
