package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.format.PixelMatch;
import shirushi.host.NoAi;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;
import shirushi.origin.Sampler;
import shirushi.origin.Usage;
import shirushi.origin.marks.Carrier;
import shirushi.origin.policy.MiningPreference;
import shirushi.scan.PlainText;

@Command(
    name = "show",
    description =
        "Shows each layer's origin, where in the file each fact stands, and where it should stand"
            + " and does not; a layer without a tag is of unknown origin.",
    mixinStandardHelpOptions = true)
final class OriginShowCommand implements Callable<Integer> {
  private static final String CONTRADICTION = "contradiction";

  private final Context context;

  @Parameters(paramLabel = "FILE", description = "a picture file")
  private Path file;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  OriginShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    OriginShown shown = OriginShown.of(file, context);
    if (json) {
      context.out().println(OriginShownJson.write(shown));
      return 0;
    }
    Canvas canvas = shown.canvas();
    context
        .out()
        .printf(
            "%s: %d×%d pixels%n", PlainText.line(file.toString()), canvas.width(), canvas.height());
    shown.noAi().ifPresent(lock -> line("no AI", locked(lock)));
    line("no AI", shown.noAiFault());
    for (int i = canvas.layers().size() - 1; i >= 0; i--) {
      Layer layer = canvas.layers().get(i);
      heading(layer.name().isEmpty() ? "(unnamed layer)" : layer.name());
      boolean known = shown.ledger().knows(i);
      String none = known ? "no tag, but AI by your ledger: see below" : "unknown: no tag";
      layer.tag().ifPresentOrElse(this::print, () -> line("origin", none));
      OriginShown.Said said = shown.layers().get(i);
      said.pixels().ifPresent(this::print);
      print(said.carriers());
      said.contradiction().ifPresent(it -> line(CONTRADICTION, it));
    }
    if (canvas.unplaced().isPresent()) {
      heading("In the picture, but in none of its layers as far as they tell");
      print(canvas.unplaced().get());
    }
    whole(shown);
    sidecar(shown);
    ledger(shown);
    wishes(shown.inspection().mining());
    return 0;
  }

  private static String locked(NoAi lock) {
    String by = lock.name().isBlank() ? "" : " by " + lock.name();
    String why = lock.reason().isBlank() ? "" : ": " + lock.reason();
    return "locked against AI" + by + " since " + lock.since() + why;
  }

  private void whole(OriginShown shown) {
    OriginShown.Said said = shown.whole();
    String statement = shown.inputStatement();
    boolean anything = said.contradiction().isPresent() || !statement.isEmpty();
    if (anything || !said.carriers().isEmpty()) {
      heading("The picture as a whole");
      line("input", statement.isEmpty() ? "" : statement + ", as stated");
      print(said.carriers());
      said.contradiction().ifPresent(it -> line(CONTRADICTION, it));
    }
  }

  private void print(PixelMatch pixels) {
    line(
        "pixels",
        switch (pixels) {
          case SAME -> "as they were when the tag was written";
          case OTHER ->
              "differ from those that the tag speaks of: edited or encoded anew since, or the tag"
                  + " was copied from another picture";
        });
  }

  private void sidecar(OriginShown shown) {
    if (shown.sidecar().isPresent()) {
      heading("The sidecar");
      for (String sentence : shown.sidecar().get().sentences()) {
        context.out().println("  " + PlainText.line(sentence));
      }
    }
  }

  private void ledger(OriginShown shown) {
    List<Map.Entry<String, String>> lines = new OriginShownLedger(shown).lines();
    if (!lines.isEmpty() || !shown.ledgerFault().isEmpty()) {
      heading("Your ledger");
      lines.forEach(it -> line(it.getKey(), it.getValue()));
      line("damaged", shown.ledgerFault());
    }
  }

  private void wishes(MiningPreference mining) {
    if (!mining.statements().isEmpty()) {
      heading("The maker's wishes");
      Wishes wishes = new Wishes(mining);
      wishes.said().forEach(it -> context.out().println("  " + it));
      wishes.answers().forEach(it -> line("so", it));
    }
  }

  private void heading(String words) {
    context.out().println();
    context.out().println(PlainText.line(words));
  }

  private void print(List<Carrier> carriers) {
    for (Carrier carrier : carriers) {
      String facts = carrier.facts().isEmpty() ? "" : ": " + String.join("; ", carrier.facts());
      line(carrier.state().name().toLowerCase(Locale.ROOT), carrier.name() + facts);
    }
  }

  private void print(OriginTag tag) {
    line("origin", word(tag));
    line("source type", tag.digitalSourceType().toString());
    line("model", (tag.model().name() + " " + tag.model().version()).strip());
    if (tag.isAi() || !tag.model().equals(Model.UNKNOWN)) {
      line(
          "trained on",
          tag.model().trainingDataKnown() ? tag.model().trainingData() : "training data unknown");
    }
    line("licence", tag.model().licence());
    line("model hash", tag.model().sha256());
    line("prompt", tag.prompt());
    if (!tag.effectivePrompt().equals(tag.prompt())) {
      line("as painted", tag.effectivePrompt());
    }
    line("not", tag.negativePrompt());
    tag.seed().ifPresent(seed -> line("seed", Long.toString(seed)));
    line("sampler", sampler(tag.sampler()));
    line("made from", String.join(", ", tag.ingredients()));
    line("pixel hash", tag.pixelHash());
    line("time", tag.time().getEpochSecond() == 0 ? "" : tag.time().toString());
    line("painted by", tag.tool().toString());
    line("stated by", tag.statedBy());
    line("role", tag.role() == Role.UNSTATED ? "" : word(tag.role()));
    Usage.Scope scope = tag.usage().scope();
    line("usage", scope == Usage.Scope.UNSTATED ? "" : word(scope));
    line("in words", tag.usage().words());
    for (OriginTag source : tag.sources()) {
      String words = source.prompt().isEmpty() ? "" : " “" + source.prompt() + "”";
      String model = source.model().name().isEmpty() ? "" : " by " + source.model().name();
      String data = source.model().trainingDataKnown() ? "" : ", training data unknown";
      line("contains", word(source) + model + words + (source.isAi() ? data : ""));
    }
  }

  /** What is known of it. */
  private static String sampler(Sampler sampler) {
    List<String> known = new ArrayList<>(List.of(sampler.scheduler()));
    known.add(sampler.steps() > 0 ? sampler.steps() + " steps" : "");
    known.add(sampler.guidance().map(value -> "guidance " + value).orElse(""));
    known.add(sampler.strength().map(value -> "strength " + value).orElse(""));
    known.removeIf(String::isEmpty);
    return String.join(", ", known);
  }

  private static String word(OriginTag tag) {
    DigitalSourceType type = tag.digitalSourceType();
    if (tag.operation() != Operation.UNKNOWN || !type.isByHand()) {
      return word(tag.operation());
    }
    String done = type == DigitalSourceType.HUMAN_EDITS ? "edited by hand" : "drawn by hand";
    String who = tag.statedBy().isEmpty() ? "the file" : tag.statedBy();
    return done + ", as " + who + " states";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String what, String text) {
    if (!text.isEmpty()) {
      String indented =
          text.replaceAll("\\R", "\n" + " ".repeat(15)); // no line begins where ours do
      context.out().printf("  %-12s %s%n", what, indented);
    }
  }
}
