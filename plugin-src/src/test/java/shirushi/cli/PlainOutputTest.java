package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Ora;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** What others wrote, on its way to a terminal. */
class PlainOutputTest {
  private static final String EVIL =
      "a\u001b[2J\u001b[Hb\u0000\u0007\u009b2J\u202e\u2066\rc\nOrigin by hand";

  @TempDir private Path folder;
  private String out;
  private String err;

  private int run(Object... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            ledger(),
            new Tool("Shirushi", "9"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
    int code = Shirushi.run(context, EaselWindow.NONE, arguments);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  private Ledger ledger() {
    return new Ledger(folder.resolve("home/ledger"), folder.resolve("home/ledger.key"));
  }

  private Path picture() throws Exception {
    Raster pixels = Raster.painted(9, 9, new int[81]);
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .prompt(EVIL, EVIL, EVIL)
            .pixelHash(pixels.sha256())
            .build();
    long job =
        ledger()
            .append(
                Entry.of(Kind.JOB, new Tool("x", "1")).picture(EVIL).note(EVIL).tags(List.of(tag)));
    Layer layer =
        new Layer(
            LayerId.random(), EVIL, 0, 0, pixels, 1, false, Optional.of(tag.withLedgerIndex(job)));
    Path file = folder.resolve("a\u202egnp\n\u001b[2J.ora");
    new Ora().write(Canvas.of(layer), file);
    return file;
  }

  @Test
  void noCommandLetsAFileCommandTheTerminal() throws Exception {
    Path file = picture();
    List<List<Object>> commands =
        List.of(
            List.of("origin", "show", file),
            List.of("origin", "show", file, "--json"),
            List.of("policy", file),
            List.of("policy", file, "--json"),
            List.of("disclose", file),
            List.of("disclose", file, "--json"),
            List.of("scan", folder),
            List.of("scan", folder, "--json"),
            List.of("evidence", file, "-o", folder.resolve("pack.zip")),
            List.of("verify", folder.resolve("pack.zip")),
            List.of("ledger", "list"),
            List.of("ledger", "list", "--json"),
            List.of("ledger", "verify"),
            List.of("origin", "show", folder.resolve("none\u001b[2J\u202e.png")));
    for (List<Object> command : commands) {
      run(command.toArray());
      assertThat(out + err)
          .as(command.toString())
          .isNotEmpty()
          .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
      assertThat((out + err).lines())
          .as(command.toString())
          .noneMatch(it -> it.startsWith("Origin"));
    }
  }

  @Test
  void aLayersNameTakesOneLine() throws Exception {
    run("origin", "show", picture());
    assertThat(out.lines())
        .anyMatch(it -> it.contains("cOrigin by hand") || it.contains("\ufffdOrigin by hand"));
  }

  @Test
  void jsonSaysWhatTheFileSays() throws Exception {
    assertThat(run("origin", "show", picture(), "--json")).isZero();
    String name =
        JsonParser.parseString(out)
            .getAsJsonObject()
            .getAsJsonArray("layers")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("origin")
            .get("prompt")
            .getAsString();
    assertThat(name).isEqualTo(EVIL);
    assertThat(run("ledger", "list", "--json")).isZero();
    assertThat(
            JsonParser.parseString(out)
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("note")
                .getAsString())
        .isEqualTo(EVIL);
  }

  @Test
  void otherWritingPassesAsItIs() {
    StringWriter words = new StringWriter();
    PrintWriter writer = PlainOutput.on(new PrintWriter(words));
    writer.printf("花 🌸\tשלום\r\n%n");
    writer.print('\ud83c');
    writer.print('\udf38');
    writer.println("x");
    writer.flush();
    assertThat(words.toString().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(
            ("花 🌸\tשלום\r\n" + System.lineSeparator() + "🌸x" + System.lineSeparator())
                .getBytes(StandardCharsets.UTF_8));
  }
}
