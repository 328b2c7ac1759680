package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class LedgerTest {
  @TempDir private Path folder;

  @Test
  void whatIsRecordedReadsBack() throws Exception {
    OriginTag tag =
        OriginTag.builder(Operation.INPAINTED)
            .prompt("花 \"flower\"\n\u2028\ud800 <&>", "", "night")
            .seed(Long.MAX_VALUE)
            .pixelHash("ab".repeat(32))
            .time(Instant.ofEpochSecond(1_700_000_000L))
            .build();
    Entry entry =
        new Entry(
                Kind.APPLY,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Ledgers.TOOL,
                "doc 1",
                List.of("a", "b"),
                OptionalLong.of(3),
                new java.util.TreeMap<>(),
                List.of(tag),
                "by hand",
                "3x2 AAAA")
            .sha256("pixels", "00ff")
            .sha256("file", "11");
    Ledger ledger = Ledgers.in(folder);
    assertThat(ledger.append(entry)).isZero();
    assertThat(ledger.append(Ledgers.entry(1))).isEqualTo(1);
    assertThat(ledger.entry(0).entry()).isEqualTo(entry);
    assertThat(Ledgers.all(ledger)).hasSize(2).first().isEqualTo(ledger.entry(0));
    assertThat(Ledgers.verify(ledger).sentence())
        .isEqualTo(
            "the ledger holds: its 2 entries are what %s signed, none changed, removed or put"
                + " between",
            ledger.key().name());
  }

  @Test
  void anEntryIsCanonicalJsonOnOneLine() throws Exception {
    Ledger ledger = Ledgers.in(folder);
    ledger.append(
        Entry.of(Kind.LOCK, Ledgers.TOOL)
            .at(Instant.ofEpochSecond(0))
            .picture("é.ora")
            .sha256("pixels", "ab"));
    assertThat(ledger.entry(0).json())
        .isEqualTo(
            "{\"index\":0,\"kind\":\"lock\",\"picture\":\"é.ora\",\"sha256\":{\"pixels\":\"ab\"},"
                + "\"time\":\"1970-01-01T00:00:00Z\","
                + "\"tool\":{\"name\":\"Shirushi\",\"version\":\"9.8.7\"}}");
  }

  @Test
  void whatALaterVersionWroteIsReadAsOther() throws Exception {
    assertThat(
            EntryJson.read("{\"kind\":\"dance\",\"time\":\"1970-01-01T00:00:00Z\",\"x\":[1]}")
                .kind())
        .isEqualTo(Kind.OTHER);
    for (String wrong : List.of("", "[]", "{", "{\"kind\":[]}", "{\"time\":1}", "[".repeat(9999))) {
      assertThatThrownBy(() -> EntryJson.read(wrong)).isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aLedgerThatIsNotThereHasNothingAndMakesNothing() throws Exception {
    Ledger ledger = Ledgers.in(folder);
    assertThat(ledger.checkpoint()).isEmpty();
    assertThat(Ledgers.all(ledger)).isEmpty();
    assertThatThrownBy(() -> ledger.prove(0))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("there is no ledger yet, nothing was recorded");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everyEntryAndEveryEarlierStateIsProved() throws Exception {
    Ledger ledger = Ledgers.in(folder);
    List<Checkpoint> states = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ledger.append(Ledgers.entry(i));
      states.add(ledger.checkpoint().orElseThrow());
    }
    for (int i = 0; i < 20; i++) {
      InclusionProof proof = InclusionProof.parse(ledger.prove(i).toText(), ledger.key());
      assertThat(proof.json()).isEqualTo(ledger.entry(i).json()).contains("flower " + i);
      ConsistencyProof growth =
          ConsistencyProof.parse(ledger.since(states.get(i)).toText(), states.get(i), ledger.key());
      assertThat(growth.checkpoint()).isEqualTo(states.get(19));
    }
  }

  @Test
  void aChangedProofIsNone() throws Exception {
    Ledger ledger = Ledgers.of(folder, 11);
    String proof = ledger.prove(6).toText();
    for (int i = 0; i < proof.length(); i += i < proof.length() - 400 ? 13 : 1) {
      String changed =
          proof.substring(0, i) + (char) (proof.charAt(i) ^ 1) + proof.substring(i + 1);
      assertThatThrownBy(() -> InclusionProof.parse(changed, ledger.key()))
          .as("character %d", i)
          .isInstanceOf(LedgerException.class);
    }
    for (int i = 0; i < proof.length(); i += 7) {
      String cut = proof.substring(0, i);
      assertThatThrownBy(() -> InclusionProof.parse(cut, ledger.key()))
          .isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aNumberThatIsNotThereIsSaid() throws Exception {
    Ledger ledger = Ledgers.of(folder, 2);
    for (long wrong : new long[] {-1, 2, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> ledger.prove(wrong))
          .hasMessage("there is no entry %d: the ledger has 2, counted from 0", wrong);
    }
  }

  @Test
  void theIndexIsMadeAgainWhateverBecameOfIt() throws Exception {
    Ledger ledger = Ledgers.of(folder, 13);
    Path index = ledger.files().index();
    byte[] right = Files.readAllBytes(index);
    for (int kept : new int[] {0, 1, 39, 40, 333, right.length - 1}) {
      Files.write(index, java.util.Arrays.copyOf(right, kept));
      assertThat(new Ledger(ledger.folder(), folder.resolve("config/ledger.key")).checkpoint())
          .isPresent();
      assertThat(Files.readAllBytes(index)).isEqualTo(right);
    }
    for (int i = 0; i < right.length; i += 37) {
      byte[] wrong = right.clone();
      wrong[i] ^= 0x55;
      Files.write(index, wrong);
      Ledger fresh = Ledgers.in(folder);
      for (int entry = 0; entry < 13; entry++) {
        assertThat(fresh.prove(entry).holds()).isTrue();
      }
    }
    Files.write(index, new byte[5000]);
    assertThat(Ledgers.in(folder).append(Ledgers.entry(13))).isEqualTo(13);
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
  }

  @Test
  void aTornLastLineIsCutAndNothingElse() throws Exception {
    Ledger ledger = Ledgers.of(folder, 3);
    Path log = ledger.files().entries();
    byte[] whole = Files.readAllBytes(log);
    ledger.append(Ledgers.entry(3));
    byte[] more = Files.readAllBytes(log);
    Files.copy(ledger.files().index(), folder.resolve("index"));
    for (int length = whole.length; length < more.length; length += 97) {
      // As a crash leaves it: the line half there, and nothing else done yet.
      Files.write(log, java.util.Arrays.copyOf(more, length));
      new RandomAccessFile(ledger.files().index().toFile(), "rw").setLength(0);
      Files.writeString(
          ledger.files().checkpoint(), Checkpoint.of("x", 0, new byte[32], "").note());
      Ledger fresh = Ledgers.in(folder);
      assertThat(fresh.append(Ledgers.entry(7))).isEqualTo(3);
      assertThat(Ledgers.verify(fresh).holds()).isTrue();
      assertThat(java.util.Arrays.copyOf(Files.readAllBytes(log), whole.length)).isEqualTo(whole);
    }
  }

  @Test
  void anEntryWhoseCheckpointWasNotWrittenYetStands() throws Exception {
    Ledger ledger = Ledgers.of(folder, 4);
    byte[] before = Files.readAllBytes(ledger.files().checkpoint());
    ledger.append(Ledgers.entry(4));
    Files.write(ledger.files().checkpoint(), before);
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
    assertThat(Ledgers.in(folder).checkpoint().orElseThrow().size()).isEqualTo(5);
    assertThat(Files.readString(ledger.files().checkpoint())).contains("\n5\n");
    Files.delete(ledger.files().checkpoint());
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
    assertThat(Ledgers.in(folder).append(Ledgers.entry(5))).isEqualTo(5);
  }

  @Test
  void nothingIsAddedToADamagedLog() throws Exception {
    Ledger ledger = Ledgers.of(folder, 4);
    List<String> lines = Ledgers.lines(ledger);
    Ledgers.write(ledger, lines.subList(0, 3));
    assertThatThrownBy(() -> Ledgers.in(folder).append(Ledgers.entry(4)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("4 entries were signed and only 3 are there");
    lines.set(3, lines.get(3).replace("flower 3", "flower 8"));
    Ledgers.write(ledger, lines);
    Files.writeString(ledger.files().entries(), lines.get(0) + "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Ledgers.in(folder).append(Ledgers.entry(4)))
        .hasMessageContaining("entry 3 is damaged");
  }

  @Test
  void aChangeFurtherUpIsSeenByVerifyAndByReadingNotByAppending() throws Exception {
    Ledger ledger = Ledgers.of(folder, 4);
    List<String> lines = Ledgers.lines(ledger);
    lines.set(1, lines.get(1).replace("flower 1", "flower 7"));
    Ledgers.write(ledger, lines);
    assertThat(Ledgers.in(folder).append(Ledgers.entry(4))).isEqualTo(4);
    assertThat(Ledgers.verify(ledger).faults())
        .containsExactly("entry 1 was changed: its line does not have the hash it says");
    assertThatThrownBy(() -> Ledgers.all(ledger)).hasMessageEndingWith("entry 1 is damaged");
    assertThatThrownBy(() -> ledger.prove(1)).hasMessageContaining("entry 1");
    assertThat(ledger.prove(3).holds()).isTrue();
  }

  @Test
  void anotherKeyDoesNotContinueALog() throws Exception {
    Ledger ledger = Ledgers.of(folder, 2);
    Path key = folder.resolve("config/ledger.key");
    Files.move(key, folder.resolve("kept.key"));
    Ledger keyless = Ledgers.in(folder);
    assertThatThrownBy(() -> keyless.append(Ledgers.entry(2)))
        .hasMessageContaining("the key that signed it is gone from " + key);
    assertThat(Ledgers.verify(keyless).holds()).isTrue();
    assertThat(keyless.prove(1).holds()).isTrue();
    SigningKey.create(key);
    assertThatThrownBy(() -> Ledgers.in(folder).append(Ledgers.entry(2)))
        .hasMessageContaining("its last entry is not what was signed");
    assertThat(Ledgers.verify(ledger).holds()).isFalse();
  }

  @Test
  void anEntryOverTheLimitIsRefusedAndNothingIsWritten() throws Exception {
    Ledger ledger = Ledgers.of(folder, 1);
    assertThatThrownBy(() -> ledger.append(Ledgers.entry(1).note("x".repeat(1 << 20))))
        .hasMessageMatching("an entry of \\d+ bytes is over the ledger's limit of 1048576");
    assertThat(ledger.append(Ledgers.entry(1))).isEqualTo(1);
    assertThat(ledger.append(Ledgers.entry(2).note("x".repeat((1 << 20) - 1000)))).isEqualTo(2);
    assertThat(Ledgers.verify(Ledgers.in(folder)).entries()).isEqualTo(3);
  }

  @Test
  void thumbnailsMayBeDeletedButNotChanged() throws Exception {
    Ledger ledger = Ledgers.of(folder, 1);
    long index = ledger.append(Ledgers.entry(1), new byte[] {1, 2, 3});
    Path picture = ledger.thumbnail(index).orElseThrow();
    assertThat(ledger.entry(index).entry().sha256()).containsKey("thumbnail");
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
    Files.write(picture, new byte[] {1, 2, 4});
    assertThat(Ledgers.verify(ledger).faults())
        .containsExactly("the thumbnail of entry 1 was changed");
    Files.delete(picture);
    assertThat(ledger.thumbnail(index)).isEmpty();
    assertThat(Ledgers.verify(ledger).holds()).isTrue();
  }

  @Test
  void severalPalettesMayAppendAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<List<Long>>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      // Each its own, as in processes of their own.
      Ledger ledger = Ledgers.in(folder);
      running.add(
          threads.submit(
              () -> {
                List<Long> places = new ArrayList<>();
                for (int each = 0; each < 8; each++) {
                  places.add(ledger.append(Ledgers.entry(each)));
                }
                return places;
              }));
    }
    List<Long> places = new ArrayList<>();
    for (Future<List<Long>> each : running) {
      assertThat(each.get()).isSorted();
      places.addAll(each.get());
    }
    threads.shutdown();
    assertThat(places).hasSize(32).doesNotHaveDuplicates();
    assertThat(Ledgers.verify(Ledgers.in(folder)).entries()).isEqualTo(32);
    assertThat(Ledgers.verify(Ledgers.in(folder)).holds()).isTrue();
  }

  @Test
  void entriesThatAreGoneAreNotTakenForNone() throws Exception {
    Ledger ledger = Ledgers.in(folder);
    ledger.append(Ledgers.entry(0));
    Files.delete(ledger.folder().resolve("entries"));
    assertThatThrownBy(ledger::checkpoint)
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("the entries that this ledger's checkpoint signs are gone");
    assertThatThrownBy(() -> ledger.read(entry -> true)).isInstanceOf(LedgerException.class);
  }
}
