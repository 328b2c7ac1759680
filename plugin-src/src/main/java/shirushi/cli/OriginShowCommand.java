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
import shirushi.origin.OriginTag;

@Command(
    name = "show",
    description = "Shows each layer's origin; a layer without a tag is of unknown origin.",
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
    List<Layer> topDown = new java.util.ArrayList<>(canvas.layers());
    java.util.Collections.reverse(topDown);
    if (json) {
      context.out().println(json(canvas, topDown));
      return 0;
    }
    context.out().printf("%s: %d×%d pixels%n", file, canvas.width(), canvas.height());
    for (Layer layer : topDown) {
      context.out().println();
      context.out().println(layer.name().isEmpty() ? "(unnamed layer)" : layer.name());
      layer.tag().ifPresentOrElse(this::print, () -> line("origin", "unknown: no tag"));
    }
    return 0;
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

  private static String json(Canvas canvas, List<Layer> topDown) {
    JsonObject result = new JsonObject();
    result.addProperty("width", canvas.width());
    result.addProperty("height", canvas.height());
    JsonArray layers = new JsonArray();
    for (Layer layer : topDown) {
      JsonObject object = new JsonObject();
      object.addProperty("id", layer.id().toString());
      object.addProperty("name", layer.name());
      object.addProperty("ai", layer.tag().map(OriginTag::isAi).orElse(null));
      Optional<OriginTag> tag = layer.tag();
      object.add("origin", tag.isEmpty() ? null : JsonParser.parseString(tag.get().toJson()));
      layers.add(object);
    }
    result.add("layers", layers);
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(result);
  }
}
