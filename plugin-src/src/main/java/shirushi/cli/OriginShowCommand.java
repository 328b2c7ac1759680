package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Statement;
import shirushi.origin.policy.Use;

@Command(
    name = "show",
    description =
        "Shows each layer's origin, where in the file each fact stands, and where it should stand"
            + " and does not; a layer without a tag is of unknown origin.",
    mixinStandardHelpOptions = true)
final class OriginShowCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "an .ora or .png file")
  private Path file;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  OriginShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Canvas canvas = Formats.read(file);
    Inspection inspection = Formats.inspect(file);
    if (json) {
      context.out().println(json(canvas, inspection));
      return 0;
    }
    context.out().printf("%s: %d×%d pixels%n", file, canvas.width(), canvas.height());
    for (int i = canvas.layers().size() - 1; i >= 0; i--) {
      Layer layer = canvas.layers().get(i);
      context.out().println();
      context.out().println(layer.name().isEmpty() ? "(unnamed layer)" : layer.name());
      layer.tag().ifPresentOrElse(this::print, () -> line("origin", "unknown: no tag"));
      if (layer.tag().isPresent()) {
        print(carriers(inspection, i, layer));
      }
    }
    MiningPreference wishes = inspection.mining();
    if (!wishes.statements().isEmpty()) {
      context.out().println();
      context.out().println("The maker's wishes");
      wishes.statements().forEach(it -> line(it.carrier(), it.term() + conditions(it)));
      for (Use use : Use.values()) {
        line("so", Policy.judge(wishes, use).reason());
      }
    }
    return 0;
  }

  private static String conditions(Statement statement) {
    return statement.conditions().isBlank() ? "" : ": " + statement.conditions();
  }

  /** The carriers of a layer; none where the format does not tell. */
  private static List<Carrier> carriers(Inspection inspection, int index, Layer layer) {
    return index < inspection.layers().size()
        ? inspection.layers().get(index).carriers(layer.pixels())
        : List.of();
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
    line(
        "trained on",
        tag.model().trainingDataKnown() ? tag.model().trainingData() : "training data unknown");
    line("licence", tag.model().licence());
    line("model hash", tag.model().sha256());
    line("prompt", tag.prompt());
    if (!tag.effectivePrompt().equals(tag.prompt())) {
      line("as painted", tag.effectivePrompt());
    }
    line("not", tag.negativePrompt());
    tag.seed().ifPresent(seed -> line("seed", Long.toString(seed)));
    if (tag.sampler().steps() > 0) {
      line(
          "sampler",
          String.format(
              Locale.ROOT,
              "%s, %d steps, guidance %s, strength %s",
              tag.sampler().scheduler(),
              tag.sampler().steps(),
              tag.sampler().guidance(),
              tag.sampler().strength()));
    }
    line("made from", String.join(", ", tag.ingredients()));
    line("pixel hash", tag.pixelHash());
    line("time", tag.time().getEpochSecond() == 0 ? "" : tag.time().toString());
    line("painted by", tag.tool().toString());
    for (OriginTag source : tag.sources()) {
      String words = source.prompt().isEmpty() ? "" : " “" + source.prompt() + "”";
      String model = source.model().name().isEmpty() ? "" : " by " + source.model().name();
      String data = source.model().trainingDataKnown() ? "" : ", training data unknown";
      line("contains", word(source) + model + words + (source.isAi() ? data : ""));
    }
  }

  private static String word(OriginTag tag) {
    return tag.operation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String what, String text) {
    if (!text.isEmpty()) {
      context.out().printf("  %-12s %s%n", what, text.replace("\n", "\n" + " ".repeat(15)));
    }
  }

  private static String json(Canvas canvas, Inspection inspection) {
    JsonObject result = new JsonObject();
    result.addProperty("width", canvas.width());
    result.addProperty("height", canvas.height());
    JsonArray layers = new JsonArray();
    for (int i = canvas.layers().size() - 1; i >= 0; i--) {
      Layer layer = canvas.layers().get(i);
      JsonObject object = new JsonObject();
      object.addProperty("id", layer.id().toString());
      object.addProperty("name", layer.name());
      object.addProperty("ai", layer.tag().map(OriginTag::isAi).orElse(null));
      Optional<OriginTag> tag = layer.tag();
      object.add("origin", tag.isEmpty() ? null : JsonParser.parseString(tag.get().toJson()));
      object.add("carriers", json(carriers(inspection, i, layer)));
      layers.add(object);
    }
    result.add("layers", layers);
    result.add("carriers", json(inspection.file().carriers(canvas.flatten())));
    result.add("mining", PolicyCommand.json(inspection.mining()));
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(result);
  }

  private static JsonArray json(List<Carrier> carriers) {
    JsonArray array = new JsonArray();
    for (Carrier carrier : carriers) {
      JsonObject object = new JsonObject();
      object.addProperty("name", carrier.name());
      object.addProperty("state", carrier.state().name().toLowerCase(Locale.ROOT));
      JsonArray facts = new JsonArray();
      carrier.facts().forEach(facts::add);
      object.add("facts", facts);
      array.add(object);
    }
    return array;
  }
}
