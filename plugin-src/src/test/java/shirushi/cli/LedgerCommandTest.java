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
    assertThat(run("verify")).isEqualTo(1);
    assertThat(out).startsWith("the ledger does not hold: entry 0 was changed").hasLineCount(1);
    assertThat(run("verify", "--json")).isEqualTo(1);
    JsonObject json = JsonParser.parseString(out).getAsJsonObject();
    assertThat(json.get("holds").getAsBoolean()).isFalse();
    assertThat(json.getAsJsonArray("faults")).hasSize(1);
  }

  @Test
  void aCheckpointKeptElsewhereIsHeldAgainst() throws Exception {
    assertThat(run("checkpoint", "-o", path("kept.txt"))).isZero();
    ledger.append(Entry.of(Kind.LOCK, TOOL));
    assertThat(run("verify", "--against", path("kept.txt"))).isZero();
    assertThat(out.lines().skip(1))
        .containsExactly("  it continues the checkpoint of 2 entries given in " + path("kept.txt"));
    assertThat(run("verify", "--against", path("kept.txt"), "--json")).isZero();
    assertThat(out).contains("it continues the checkpoint of 2 entries");
    assertThat(run("prove", "--since", path("kept.txt"), "-o", path("grown.txt"))).isZero();
    assertThat(run("check", path("grown.txt"), "--since", path("kept.txt"))).isZero();
    assertThat(out).startsWith("the proof holds: the log of 3 entries begins with the 2 that ");
    assertThat(run("check", path("grown.txt"))).isEqualTo(2);
    Files.writeString(folder.resolve("kept.txt"), "nonsense");
    assertThat(run("verify", "--against", path("kept.txt"))).isEqualTo(3);
    assertThat(err)
        .isEqualTo("shirushi: %s: this is no checkpoint of a log\n".formatted(path("kept.txt")));
  }

  @Test
  void aProofIsCheckedWithTheKeyAlone() throws Exception {
    assertThat(run("prove", "0", "-o", path("0.tlog-proof"))).isZero();
    Path key = folder.resolve("his.pub");
    Files.move(folder.resolve("ledger/key.pub"), key);
    Files.move(folder.resolve("ledger"), folder.resolve("gone"));
    Files.move(folder.resolve("config"), folder.resolve("gone too"));
    assertThat(run("check", path("0.tlog-proof"), "--key", key.toString())).isZero();
    assertThat(out)
        .startsWith("the proof holds: this is entry 0 in the log of 2 entries that ")
        .contains("a.ora");
    assertThat(run("check", folder.toString(), "--key", key.toString())).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: " + folder + ": a folder, not a file\n");
    assertThat(run("check", path("0.tlog-proof"))).isEqualTo(2);
    assertThat(err).contains("give the key of whose ledger it is with --key").hasLineCount(1);
    Ledger own = new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key"));
    own.append(Entry.of(Kind.JOB, new Tool("Shirushi", "9")));
    assertThat(run("check", path("0.tlog-proof"))).as("another's").isEqualTo(2);
    assertThat(err).contains("is not of your own ledger").contains("--key").hasLineCount(1);
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

  @Test
  void aProofThatDoesNotHoldIsNoMistakeOfTheCommand() throws Exception {
    assertThat(run("prove", "0", "-o", path("0.tlog-proof"))).isZero();
    Path proof = folder.resolve("0.tlog-proof");
    Files.writeString(proof, Files.readString(proof).replace("index 0", "index 1"));
    assertThat(run("check", path("0.tlog-proof"))).isEqualTo(1);
    assertThat(out)
        .startsWith("the proof does not hold: entry 1 as it stands here is not in the log")
        .hasLineCount(1);
    assertThat(run("check", path("none"))).isEqualTo(3);
  }

  @Test
  void theKeyMayBeNamedInBothItsForms() throws Exception {
    Files.writeString(folder.resolve("key.pem"), ledger.key().toPem());
    assertThat(run("verify", "--key", path("ledger/key.pub"))).isZero();
    assertThat(run("verify", "--key", path("key.pem"))).isZero();
    assertThat(out).contains(ledger.key().name());
    Ledger other = new Ledger(folder.resolve("other"), folder.resolve("other.key"));
    Files.writeString(folder.resolve("other.pem"), other.keyOrNew().toPem());
    assertThat(run("verify", "--key", path("other.pem"))).isEqualTo(1);
    assertThat(run("verify", "--key", path("ledger/entries"))).isEqualTo(3);
    assertThat(err).startsWith("shirushi: " + path("ledger/entries") + ": this is no verifier key");
  }

  @Test
  void aFolderWithoutALedgerIsNotCalledAnEmptyOne() throws Exception {
    for (String command : new String[] {"verify", "list"}) {
      assertThat(run(command, "--in", path("nope"))).isEqualTo(3);
      assertThat(err).isEqualTo("shirushi: %s: no such folder\n".formatted(path("nope")));
      assertThat(run(command, "--in", path("config"))).isEqualTo(3);
      assertThat(err)
          .isEqualTo("shirushi: %s: no ledger is in this folder\n".formatted(path("config")));
      assertThat(run(command, "--in", path("ledger/entries"))).isEqualTo(3);
      assertThat(err).contains("entries: not a folder").hasLineCount(1);
    }
    Path key = Files.move(folder.resolve("ledger/key.pub"), folder.resolve("key.pub"));
    assertThat(run("verify", "--in", path("ledger"))).isEqualTo(3);
    assertThat(err).contains("the key that signed this ledger is gone").hasLineCount(1);
    assertThat(run("verify", "--in", path("ledger"), "--key", key.toString())).isZero();
  }

  @Test
  void oneEntryIsNotSeveral() throws Exception {
    ledger = new Ledger(folder.resolve("small"), folder.resolve("small.key"));
    ledger.append(Entry.of(Kind.LOCK, TOOL));
    Files.writeString(folder.resolve("one.txt"), ledger.checkpoint().orElseThrow().note());
    assertThat(run("verify", "--in", path("small"), "--against", path("one.txt"))).isZero();
    assertThat(out)
        .contains("its 1 entry is what", "it continues the checkpoint of 1 entry given in ");
    Files.delete(folder.resolve("small/entries"));
    assertThat(run("verify", "--in", path("small"))).isEqualTo(1);
    assertThat(out).contains("its file of entries is gone");
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
    int code = Shirushi.run(context, EaselWindow.NONE, line);
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
