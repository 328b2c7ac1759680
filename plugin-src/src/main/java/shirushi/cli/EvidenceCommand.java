package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shirushi.evidence.EvidencePack;
import shirushi.evidence.EvidenceRequest;
import shirushi.evidence.RecordedSnapshot;
import shirushi.format.Destination;
import shirushi.origin.ledger.Count;

@Command(
    name = "evidence",
    description = {
      "Writes a pack that shows how a picture came to be: its layers, what this palette has on"
          + " record of them, the proofs, and a page for people.",
      "Prompts in the picture's own entries are in it; other pictures' entries are not."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "a picture, best with its layers")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.zip",
      description = "where to; default: beside the picture, FILE.evidence.zip")
  private Path out;

  @Option(names = "--with-file", description = "puts the picture's own file into the pack")
  private boolean withFile;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      description = "a folder of pictures that were kept while the work went on")
  private Path snapshots;

  @Mixin private OverwriteOption overwrite;

  EvidenceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "of which picture? evidence FILE -o pack.zip");
    }
    Path zip = out != null ? out : file.resolveSibling(file.getFileName() + ".evidence.zip");
    Destination pack = overwrite.free(zip, file);
    EvidencePack.Summary summary =
        EvidencePack.write(
            new EvidenceRequest(
                file,
                context.ledger(),
                context.tool(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                withFile,
                Optional.ofNullable(snapshots)),
            pack);
    context.out().println(zip);
    context.say(
        summary.uses() > 0
            ? "this palette recorded its use in this document: " + Count.entries(summary.uses())
            : summary.likenesses() > 0
                ? "this palette probably recorded its use in this document: it looks like a picture"
                    + " that the palette wrote"
                : "this palette recorded no use in this document, as far as these pixels and marks"
                    + " tell");
    summary
        .unread()
        .forEach(each -> context.say("not readable, and called so on the page: " + each));
    return 0;
  }

  /** Keeps a small picture of a file on record, on the artist's word only. */
  @Command(
      name = "snapshot",
      description = "Puts on record how a picture looks now, with a small copy beside the ledger.",
      mixinStandardHelpOptions = true)
  int snapshot(@Parameters(paramLabel = "FILE", description = "a picture") Path picture)
      throws IOException {
    long index = RecordedSnapshot.take(picture, context.ledger(), context.tool());
    context.out().println("entry " + index);
    return 0;
  }
}
