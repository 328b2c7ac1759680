package shirushi.cli;

import com.google.gson.Gson;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.diffusion.ClipTokenizer;
import shirushi.diffusion.PromptChunks;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

@Command(
    name = "tokens",
    description = "How a model reads a prompt.",
    mixinStandardHelpOptions = true)
final class TokensCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PROMPT", description = "the words")
  private String prompt;

  @Mixin private ModelChoice model;

  @Option(
      names = "--json",
      description = "ids as they enter the encoder; longer prompts have further chunks")
  private boolean json;

  /** The first chunk by itself: what a reader expects that knows nothing of chunks. */
  private record Ids(long[] ids, List<long[]> chunks) {}

  TokensCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws ModelException {
    ClipTokenizer tokenizer = ClipTokenizer.read(ModelDirectory.open(model.directory(context)));
    PromptChunks chunks = PromptChunks.of(tokenizer, prompt);
    if (json) {
      context.out().println(new Gson().toJson(new Ids(chunks.ids().get(0), chunks.ids())));
      return 0;
    }
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      long[] ids = chunks.ids().get(chunk);
      float[] weights = chunks.weights().get(chunk);
      int count = 0;
      StringBuilder line = new StringBuilder();
      for (int i = 1; i < ids.length && ids[i] != tokenizer.eos(); i++) {
        line.append(i > 1 ? " " : "").append(tokenizer.text((int) ids[i]));
        if (weights[i] != 1) {
          line.append(String.format(Locale.ROOT, "×%.2f", weights[i]));
        }
        count++;
      }
      context.out().printf("%d of %d tokens: %s%n", count, tokenizer.contentLength(), line);
    }
    return 0;
  }
}
