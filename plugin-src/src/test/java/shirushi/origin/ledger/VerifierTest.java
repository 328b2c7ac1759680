package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a log, and what is said of it. */
class VerifierTest {
  @TempDir private Path folder;
  private Ledger ledger;
  private List<String> lines;

  @BeforeEach
  void record() throws Exception {
    ledger = Ledgers.of(folder, 6);
    lines = Ledgers.lines(ledger);
  }

  @Test
  void aChangedByteAnywhereIsNoticed() throws Exception {
    Path log = ledger.files().entries();
    byte[] right = Files.readAllBytes(log);
    for (int i = 0; i < right.length; i += 41) {
      byte[] wrong = right.clone();
      wrong[i] ^= 1;
      Files.write(log, wrong);
      // The signature within a line is looked at in the last line only; the rest is hashed.
      String line = new String(right, 0, i, StandardCharsets.UTF_8);
      int column = i - (line.lastIndexOf('\n') + 1);
      boolean looked = column < 65 || column > 156 || line.lines().count() == 6;
      assertThat(Ledgers.verify(ledger).holds())
          .as("byte %d, column %d", i, column)
          .isEqualTo(!looked);
    }
  }

  @Test
  void aChangedEntryIsNamed() throws Exception {
    lines.set(2, lines.get(2).replace("flower 2", "flower 7"));
    assertThat(faults())
        .containsExactly("entry 2 was changed: its line does not have the hash it says");
  }

  @Test
  void aChangedEntryThatWasHashedAnewIsNamed() throws Exception {
    lines.set(2, hashedAnew(lines.get(2).replace("flower 2", "flower 7")));
    assertThat(faults())
        .contains("entry 2 is not what " + ledger.key().name() + " signed in its place");
  }

  @Test
  void aRemovedLineIsNamed() throws Exception {
    lines.remove(3);
    assertThat(faults()).containsExactly("entry 3 is missing");
    lines.remove(4);
    assertThat(faults()).containsExactly("entry 3 is missing", "the last entry is missing");
  }

  @Test
  void aMovedLineIsNamed() throws Exception {
    Collections.swap(lines, 1, 2);
    assertThat(faults()).containsExactly("entry 1 is out of its place: it stands after entry 2");
  }

  @Test
  void aDoubledLineIsNamed() throws Exception {
    lines.add(3, lines.get(2));
    assertThat(faults()).containsExactly("entry 2 is there twice");
  }

  @Test
  void missingLastEntriesAreNamed() throws Exception {
    lines = lines.subList(0, 4);
    assertThat(faults()).containsExactly("the last 2 entries are missing");
    lines = List.of();
    assertThat(faults()).containsExactly("the last 6 entries are missing");
  }

  @Test
  void aLineThatWasAddedByHandIsNamed() throws Exception {
    lines.add(hashedAnew(lines.get(5).replace("\"index\":5", "\"index\":6")));
    assertThat(faults())
        .containsExactly("entry 6 is not what " + ledger.key().name() + " signed in its place");
  }

  @Test
  void aChangedCheckpointIsNamed() throws Exception {
    Path file = ledger.files().checkpoint();
    Files.writeString(file, Files.readString(file).replaceFirst("\n6\n", "\n5\n"));
    assertThat(faults())
        .containsExactly("the checkpoint's signature is wrong: its text was changed");
  }

  @Test
  void aCheckpointKeptElsewhereTellsARollback() throws Exception {
    Checkpoint before = ledger.checkpoint().orElseThrow();
    byte[] log = Files.readAllBytes(ledger.files().entries());
    byte[] own = Files.readAllBytes(ledger.files().checkpoint());
    ledger.append(Ledgers.entry(6));
    Checkpoint after = ledger.checkpoint().orElseThrow();
    assertThat(against(before).holds()).isTrue();
    assertThat(against(after).holds()).isTrue();
    Files.write(ledger.files().entries(), log);
    Files.write(ledger.files().checkpoint(), own);
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
    assertThat(against(after).sentence())
        .isEqualTo(
            "the ledger does not hold: the checkpoint kept elsewhere has 7 entries, the log 6: it"
                + " was cut or rolled back");
    assertThatThrownBy(() -> ledger.since(after))
        .hasMessageStartingWith("the ledger was rolled back");
  }

  @Test
  void aCheckpointKeptElsewhereTellsALogWrittenAnew() throws Exception {
    Checkpoint before = ledger.checkpoint().orElseThrow();
    for (Path file : List.of(ledger.files().entries(), ledger.files().checkpoint())) {
      Files.delete(file);
    }
    Ledger anew = Ledgers.in(folder);
    for (int i = 0; i < 8; i++) {
      anew.append(Ledgers.entry(i + 1));
    }
    assertThat(Ledgers.verify(anew).holds()).isTrue();
    assertThat(against(before).faults())
        .containsExactly(
            "the checkpoint kept elsewhere was signed over other entries than the first 6 that are"
                + " here: the log was written anew");
    assertThatThrownBy(() -> anew.since(before))
        .hasMessage(
            "the ledger was written anew: its first 6 entries are not those of the checkpoint");
  }

  @Test
  void aTornLastLineIsNoFault() throws Exception {
    Files.writeString(
        ledger.files().entries(), String.join("\n", lines) + "\n" + lines.get(0).substring(0, 200));
    Verification found = Ledgers.verify(ledger);
    assertThat(found.holds()).isTrue();
    assertThat(found.notes()).singleElement().asString().contains("cuts its 200 bytes off");
  }

  @Test
  void nonsenseIsNamedWithinBounds() throws Exception {
    byte[] noise = new byte[3 << 20];
    new java.util.Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise[i] == '\n' ? 0 : noise[i];
    }
    Files.write(ledger.files().entries(), noise);
    assertThatThrownBy(() -> Ledgers.verify(ledger)).isInstanceOf(LedgerException.class);
    Files.write(ledger.files().entries(), "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    assertThat(Ledgers.verify(ledger).faults()).hasSize(20);
    String far = hashedAnew(lines.get(1).replace("\"index\":1", "\"index\":99999999999999999"));
    Ledgers.write(ledger, List.of(lines.get(0), far));
    assertThat(Ledgers.verify(ledger).faults())
        .contains("entries 1 to 99999999999999998 are missing");
  }

  private Verification against(Checkpoint kept) throws Exception {
    return new Verifier(ledger, ledger.key(), Set.of()).verify(Optional.of(kept));
  }

  private List<String> faults() throws Exception {
    if (lines.isEmpty()) {
      Files.write(ledger.files().entries(), new byte[0]);
    } else {
      Ledgers.write(ledger, lines);
    }
    Verification found = Ledgers.verify(ledger);
    assertThat(found.holds()).isFalse();
    assertThat(found.sentence()).startsWith("the ledger does not hold: " + found.faults().get(0));
    return found.faults();
  }

  private static String hashedAnew(String line) {
    String json = line.substring(158);
    byte[] leaf = new Hashes().leaf(json.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(leaf) + line.substring(64);
  }
}
