package shirushi.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.format.Formats;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;
import shirushi.origin.policy.Verdict;
import shirushi.scan.PlainText;

@Command(
    name = "policy",
    description = {
      "What is done with pictures whose makers forbid it, and whether a picture may be used.",
      "With a file: whether it may be painted over; the exit code tells."
    },
    mixinStandardHelpOptions = true)
final class PolicyCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "a picture to judge")
  private Path file;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  PolicyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      table();
      return 0;
    }
    MiningPreference wishes = Formats.inspect(file).mining();
    Verdict verdict = Policy.judge(wishes, Use.GENERATION_INPUT);
    if (json) {
      context.out().println(GSON.toJson(json(wishes)));
    } else {
      String name = PlainText.line(file.toString());
      Wishes words = new Wishes(wishes);
      words.answers().forEach(it -> context.out().println(name + ": " + it));
      words.said().forEach(it -> context.out().println("  " + it));
      if (wishes.statements().isEmpty()) {
        context.out().println("  nothing in it speaks against that");
      }
    }
    return verdict.allowed() ? 0 : Failures.NO;
  }

  /** What a file's makers wish, and what follows from it for each use. */
  static JsonObject json(MiningPreference wishes) {
    JsonObject result = new JsonObject();
    result.add("statements", new Gson().toJsonTree(wishes.statements()));
    for (Use use : Use.values()) {
      Verdict verdict = Policy.judge(wishes, use);
      JsonObject object = new JsonObject();
      object.addProperty("answer", word(verdict.answer()));
      object.addProperty("reason", verdict.reason());
      result.add(key(use), object);
    }
    return result;
  }

  private void table() {
    if (json) {
      JsonArray rows = new JsonArray();
      for (Policy.Rule rule : Policy.table()) {
        JsonObject row = new JsonObject();
        row.addProperty("term", rule.term());
        row.addProperty("meaning", rule.meaning());
        row.addProperty(key(Use.GENERATION_INPUT), word(rule.generation()));
        row.addProperty(key(Use.TRAINING), word(rule.training()));
        rows.add(row);
      }
      context.out().println(GSON.toJson(rows));
      return;
    }
    String line = "%-42s %-12s %-12s %s%n";
    context.out().printf(line, "a picture says", "paint over", "learn from", "that is");
    for (Policy.Rule rule : Policy.table()) {
      context
          .out()
          .printf(
              line, rule.term(), word(rule.generation()), word(rule.training()), rule.meaning());
    }
    context.out().println();
    context.out().println("Where a picture says several things, the strictest counts.");
    context
        .out()
        .println("What is in no row is refused where it forbids, and asked about otherwise.");
    context.out().println("asked: only with --conditions-met; refused: only your own, --own-work.");
  }

  private static String key(Use use) {
    return use == Use.TRAINING ? "training" : "generationInput";
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case SILENT -> "not meant";
      case ASK -> "asked";
      default -> answer.name().toLowerCase(Locale.ROOT);
    };
  }
}
