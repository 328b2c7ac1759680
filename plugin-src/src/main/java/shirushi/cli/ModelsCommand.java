package shirushi.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.model.Catalogue;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.scan.PlainText;

@Command(
    name = "models",
    description = "The models there are, and what their makers state about them.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  private static final String RED = "\u001b[31m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Context context;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  ModelsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws ModelException {
    SortedMap<String, Path> models = Catalogue.of(context.home()).models();
    JsonArray all = new JsonArray();
    int code = 0;
    for (Map.Entry<String, Path> model : models.entrySet()) {
      try {
        ModelStatement statement = ModelStatement.read(model.getValue());
        if (json) {
          all.add(json(model.getKey(), model.getValue(), statement));
        } else {
          print(model.getKey(), statement);
        }
      } catch (ModelException e) {
        // One broken model must not hide the others.
        context.say(Failures.sentence(model.getKey() + ": " + e.getMessage()));
        code = Failures.WORLD;
      }
    }
    if (json) {
      context.out().println(new Gson().toJson(all));
    }
    return code;
  }

  private void print(String name, ModelStatement statement) {
    boolean known = statement.training().known();
    line(coloured(BOLD, PlainText.line(name)), " ", statement.version());
    if (!statement.description().isEmpty()) {
      line("  ", statement.description());
    }
    if (known) {
      line("  trained on: ", statement.training().text());
    } else {
      line("  trained on: " + coloured(RED, "training data unknown"));
    }
    String license = statement.license().isEmpty() ? "unknown" : statement.license();
    String by = statement.by().isEmpty() ? "" : "; by " + statement.by();
    line("  licence: ", license + by);
  }

  /** Our own words, which may be coloured, and then what a file says. */
  private void line(String ours, String... theirs) {
    context.stdout().println(ours + PlainText.line(String.join("", theirs)));
  }

  private String coloured(String colour, String text) {
    return context.colours() ? colour + text + PLAIN : text;
  }

  private static JsonObject json(String name, Path directory, ModelStatement statement) {
    JsonObject object = new Gson().toJsonTree(statement).getAsJsonObject();
    object.addProperty("id", name);
    object.addProperty("directory", directory.toString());
    object.addProperty("trainingDataKnown", statement.training().known());
    return object;
  }
}
