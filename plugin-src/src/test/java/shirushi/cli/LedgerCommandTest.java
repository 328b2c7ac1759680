package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

class LedgerCommandTest {
  private static final Tool TOOL = new Tool("Shirushi", "9.8.7");

  @TempDir private Path folder;
  private Ledger ledger;
  private String out;
  private String err;

  @BeforeEach
  void record() throws Exception {
    ledger = new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key"));
    OriginTag tag = OriginTag.builder(Operation.GENERATED).prompt("a red\nflower", "", "").build();
    Instant noon = Instant.parse("2026-01-02T12:00:00Z");
    ledger.append(Entry.of(Kind.JOB, TOOL).at(noon).picture("a.ora").tags(List.of(tag)));
    ledger.append(Entry.of(Kind.EXPORT, TOOL).at(noon).picture("b.png"));
  }

  @Test
  void listSaysWhatWasDone() {
    assertThat(run("list")).isZero();
    assertThat(out.lines())
        .containsExactly(
            "     0  2026-01-02T12:00:00Z  job       a.ora  “a red flower”",
            "     1  2026-01-02T12:00:00Z  export    b.png");
    assertThat(run("list", "--last", "1")).isZero();
    assertThat(out).contains("b.png").hasLineCount(1);
    assertThat(run("list", "--picture", "a.ora", "--json")).isZero();
    JsonArray entries = JsonParser.parseString(out).getAsJsonArray();
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("job");
    assertThat(run("list", "--picture", "./pictures/a.ora", "--json")).isZero();
    assertThat(JsonParser.parseString(out).getAsJsonArray()).hasSize(1);
    assertThat(run("list", "--picture", "c.ora")).isZero();
    assertThat(err).isEqualTo("shirushi: nothing was recorded of c.ora\n");
    assertThat(run("list", "--last", "0")).isEqualTo(2);
  }

  @Test
  void verifySaysInOneSentenceWhatHolds() throws Exception {
    assertThat(run("verify")).isZero();
    assertThat(out).startsWith("the ledger holds: its 2 entries are what ").hasLineCount(1);
    Path log = folder.resolve("ledger/entries");
    Files.writeString(log, Files.readString(log).replace("a.ora", "c.ora"));
    assertThat(run("verify")).isEqualTo(3);
    assertThat(out).startsWith("the ledger does not hold: entry 0 was changed").hasLineCount(1);
    assertThat(run("verify", "--json")).isEqualTo(3);
    JsonObject json = JsonParser.parseString(out).getAsJsonObject();
    assertThat(json.get("holds").getAsBoolean()).isFalse();
    assertThat(json.getAsJsonArray("faults")).hasSize(1);
  }

  @Test
  void aCheckpointKeptElsewhereIsHeldAgainst() throws Exception {
    assertThat(run("checkpoint", "-o", path("kept.txt"))).isZero();
    ledger.append(Entry.of(Kind.LOCK, TOOL));
    assertThat(run("verify", "--against", path("kept.txt"))).isZero();
    assertThat(run("prove", "--since", path("kept.txt"), "-o", path("grown.txt"))).isZero();
    assertThat(run("check", path("grown.txt"), "--since", path("kept.txt"))).isZero();
    assertThat(out).startsWith("the proof holds: the log of 3 entries begins with those 2 that ");
    assertThat(run("check", path("grown.txt"))).isEqualTo(2);
    Files.writeString(folder.resolve("kept.txt"), "nonsense");
    assertThat(run("verify", "--against", path("kept.txt"))).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: this is no checkpoint of a log\n");
  }

  @Test
  void aProofIsCheckedWithTheKeyAlone() throws Exception {
    assertThat(run("prove", "0", "-o", path("0.tlog-proof"))).isZero();
    Path key = folder.resolve("his.pub");
    Files.move(folder.resolve("ledger/key.pub"), key);
    Files.move(folder.resolve("ledger"), folder.resolve("gone"));
    Files.move(folder.resolve("config"), folder.resolve("gone too"));
    assertThat(run("check", path("0.tlog-proof"), "--key", key.toString())).isZero();
    assertThat(out).startsWith("the proof holds: this is entry 0 of the 2 that ").contains("a.ora");
    assertThat(run("check", path("0.tlog-proof"))).isEqualTo(3);
    assertThat(err).contains("there is no ledger yet");
    assertThat(run("check", key.toString(), "--key", key.toString())).isEqualTo(3);
    assertThat(err).contains("this is no proof of a ledger");
  }

  @Test
  void whatCannotBeMeantIsSaid() {
    assertThat(run("prove")).isEqualTo(2);
    assertThat(run("prove", "7")).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: there is no entry 7: the ledger has 2, counted from 0\n");
    assertThat(run()).isEqualTo(2);
    assertThat(run("stamp")).isEqualTo(2);
    assertThat(run("stamp", "--timestamp", "file:///etc/passwd")).isEqualTo(2);
  }

  @Test
  void anExportIsVerifiedInAnotherFolder() throws Exception {
    assertThat(run("export", "-o", path("ledger.zip"))).isZero();
    Path unpacked = folder.resolve("unpacked");
    Unzip.to(folder.resolve("ledger.zip"), unpacked);
    assertThat(run("verify", "--in", unpacked.toString())).isZero();
    assertThat(run("list", "--in", unpacked.toString())).isZero();
    assertThat(out).contains("a.ora").hasLineCount(2);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key")),
            TOOL,
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    String[] line = new String[words.length + 1];
    line[0] = "ledger";
    System.arraycopy(words, 0, line, 1, words.length);
    int code = Shirushi.run(context, line);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  /** A zip of ours into a folder. */
  private static final class Unzip {
    static void to(Path zip, Path folder) throws Exception {
      try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
        for (var entry : java.util.Collections.list(file.entries())) {
          Path target = folder.resolve(entry.getName());
          Files.createDirectories(target.getParent());
          Files.copy(file.getInputStream(entry), target);
        }
      }
    }
  }
}
