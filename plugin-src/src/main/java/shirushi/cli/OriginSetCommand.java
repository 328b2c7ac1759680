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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.VisibleMark;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.format.Restatement;
import shirushi.host.file.Seals;
import shirushi.host.file.Terms;
import shirushi.origin.HandStatement;
import shirushi.origin.Role;
import shirushi.origin.Usage;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.policy.Declaration;

@Command(
    name = "set",
    description = {
      "States by hand where a layer comes from, which part of the picture it is, or what it may be"
          + " used for. Writes a new file; the picture itself stays as it is.",
      "What is stated is on record as your word, and proves nothing. It never takes AI away."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class OriginSetCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "a picture file")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "where to; of the same format")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  @Option(
      names = "--layer",
      paramLabel = "NAME|NUMBER",
      description = "of which layer, 1 for the lowest; default: the only one")
  private String layer;

  @Option(
      names = "--operation",
      paramLabel = "WORD",
      converter = OriginSetWords.Works.class,
      description =
          "how it was made; by-hand: without AI; all others make the layer AI, which no later"
              + " statement takes back: traced-over (drawn over an AI picture, not over one of your"
              + " own), colour-assisted, generated, refined, inpainted, outpainted, upscaled,"
              + " imported-ai, and ai-edited for an AI layer that you painted on; unknown takes back"
              + " what was stated by hand")
  private HandStatement.Work work;

  @Option(
      names = "--role",
      paramLabel = "main|background|reference|unstated",
      converter = OriginSetWords.Roles.class,
      description = "which part of the picture it is")
  private Role role;

  @Option(
      names = "--usage",
      paramLabel = "none|personal|commercial|unstated",
      converter = OriginSetWords.Scopes.class,
      description = "what it may be used for")
  private Usage.Scope usage;

  @Option(names = "--usage-words", paramLabel = "WORDS", description = "the same in your own words")
  private String usageWords;

  @Option(
      names = "--artist",
      paramLabel = "NAME",
      defaultValue = "",
      description = "who states it; default: the name in your key's certificate")
  private String artist;

  @Mixin private SealOptions sealing;

  private OriginSetCommand(Context context) {
    this.context = context;
  }

  static CommandLine line(Context context) {
    CommandLine line = new CommandLine(new OriginSetCommand(context));
    // Pixels stay as they are.
    line.getCommandSpec().remove(line.getCommandSpec().findOption("--visible-mark"));
    return line;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    HandStatement statement =
        new HandStatement(
            Optional.ofNullable(work),
            Optional.ofNullable(role),
            Optional.ofNullable(usage),
            Optional.ofNullable(usageWords),
            name(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Canvas canvas = Formats.read(file);
    Layer before = OriginSetLayer.of(canvas, layer);
    if (work == HandStatement.Work.BY_HAND) {
      OriginSetLayer.checkRecord(canvas, before, context.ledger());
    }
    Layer after;
    try {
      after = before.from(statement.on(before.tag(), canvas.unplaced(), before.pixels().sha256()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + before.name() + "': " + e.getMessage(), e);
    }
    Destination to = overwrite.picture(out);
    Restatement.check(file, to); // before a key is made to sign it with
    Terms terms = new Terms(Declaration.NONE, Optional.empty(), artist);
    Seals seals = sealing.seals(context, terms, Formats.forPath(out)).with(VisibleMark.OFF);
    Optional<String> rights =
        XmpRights.packet(Formats.inspect(file).xmp(), Optional.empty(), "", "");
    Export export = seals.export(Optional.of(file), rights);
    new Restatement(file, canvas.replacing(after), after, export).write(to);
    context.out().println(out);
    if (work != null) {
      context.say(OriginSetLayer.stated(before, after, work));
    }
    return 0;
  }

  private String name() throws IOException, CredentialException {
    if (!artist.isBlank()) {
      return artist.strip();
    }
    KeyFile key = context.keys();
    return key.exists() ? key.certificates().name() : KeyFile.NOBODY;
  }
}
