package shirushi.origin.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

/** Ledgers to test with. */
final class Ledgers {
  static final Tool TOOL = new Tool("Shirushi", "9.8.7");

  private Ledgers() {}

  static Ledger in(Path folder) {
    return new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key"));
  }

  static Ledger of(Path folder, int entries) throws Exception {
    Ledger ledger = in(folder);
    for (int i = 0; i < entries; i++) {
      ledger.append(entry(i));
    }
    return ledger;
  }

  static Entry entry(int i) {
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .prompt("flower " + i, "flower", "")
            .seed(i)
            .time(Instant.ofEpochSecond(1_700_000_000L + i))
            .build();
    return Entry.of(Kind.JOB, TOOL).picture("flower.ora").tags(List.of(tag));
  }

  static List<Recorded> all(Ledger ledger) throws Exception {
    List<Recorded> all = new ArrayList<>();
    ledger.read(all::add);
    return all;
  }

  static Verification verify(Ledger ledger) throws Exception {
    return new Verifier(ledger, ledger.key(), Set.of()).verify(Optional.empty());
  }

  static List<String> lines(Ledger ledger) throws Exception {
    return new ArrayList<>(Files.readAllLines(ledger.files().entries(), StandardCharsets.UTF_8));
  }

  static void write(Ledger ledger, List<String> lines) throws Exception {
    Files.writeString(ledger.files().entries(), String.join("\n", lines) + "\n");
  }
}
