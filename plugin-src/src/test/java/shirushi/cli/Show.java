package shirushi.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import shirushi.bridge.Cancel;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

/** {@code origin show} in this process. */
record Show(int code, String out, String err) {

  static Show of(Path file, String... options) {
    Path folder = file.toAbsolutePath().getParent();
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            Path.of("..").toAbsolutePath().normalize(),
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
            new Tool("Shirushi", "9.8.7"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    String[] words = new String[options.length + 3];
    words[0] = "origin";
    words[1] = "show";
    System.arraycopy(options, 0, words, 2, options.length);
    words[words.length - 1] = file.toString();
    int code = Shirushi.run(context, EaselWindow.NONE, words);
    return new Show(code, results.toString(), sentences.toString());
  }

  static JsonObject json(Path file) {
    return JsonParser.parseString(of(file, "--json").out()).getAsJsonObject();
  }
}
