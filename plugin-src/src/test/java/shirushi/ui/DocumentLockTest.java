package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.NoAi;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/** “No AI here”: nothing is painted, and who locked it alone opens it, on record. */
class DocumentLockTest {
  @TempDir private Path folder;
  private Desk desk;
  private PaletteModel palette;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    palette = desk.palette;
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private void lock(String reason) {
    palette.lock().lock(reason);
    desk.settle();
  }

  @Test
  void itSaysWhoLockedItAndWhy() {
    assertThat(palette.lock().reason()).isEmpty();
    lock(" a commission ");
    NoAi lock = palette.lock().lock().orElseThrow();
    assertThat(lock.reason()).isEqualTo("a commission");
    assertThat(palette.say(palette.lock().reason().orElseThrow()))
        .isEqualTo("This document is closed to AI: a commission");
    assertThat(desk.picture().noAi()).contains(lock);
  }

  @Test
  void itIsClosedHereAtOnceAndNotOnlyWhenTheHostHasHeardOfIt() {
    palette.prompting().prompt("a cat");
    palette.lock().lock("mine");
    assertThat(desk.picture().noAi()).as("nothing has been asked of it yet").isEmpty();
    assertThat(palette.lock().lock().orElseThrow().reason()).isEqualTo("mine");
    assertThat(desk.refusal()).startsWith("refused.lock");
    assertThat(desk.drawn).contains(Part.PANEL);
    desk.settle();
    assertThat(palette.lock().lock()).isEqualTo(desk.picture().noAi()).isPresent();
  }

  @Test
  void whereTheLockFailsTheDocumentIsOpenAgainAndItIsSaid() throws Exception {
    Files.writeString(desk.folder.resolve("key"), "a file where the folder should be");
    palette.lock().lock("mine");
    assertThat(palette.lock().lock()).isPresent();
    desk.settle();
    assertThat(palette.lock().lock()).isEmpty();
    assertThat(palette.notice().orElseThrow().trouble()).isTrue();
  }

  @Test
  void withoutAReasonNoneIsShown() throws Exception {
    NoAi lock = new NoAi("another", "Aoi", Instant.EPOCH, "");
    desk.picture().lock(Optional.of(lock));
    desk.settle();
    assertThat(palette.say(palette.lock().reason().orElseThrow()))
        .isEqualTo("Aoi allows no AI in this document.");
  }

  @Test
  void nothingThatPaintsWorks() {
    List<Result> before = desk.paint("a cat");
    lock("");
    palette.prompting().prompt("a dog");
    palette.results().select(before);
    for (Mode mode : Mode.values()) {
      palette.choices().mode(mode);
      assertThat(palette.choices().available(mode)).as(mode.name()).isPresent();
      assertThat(desk.refusal()).isEqualTo("refused.locked");
      palette.orders().paint();
    }
    palette.orders().moreLike(before.get(0));
    desk.settle();
    assertThat(palette.orders().waiting()).isEmpty();
    palette.results().apply(before);
    desk.settle();
    assertThat(palette.notice().map(it -> it.phrase().key())).contains("refused.locked");
    assertThat(desk.picture().canvas().layers()).hasSize(1);
    assertThat(palette.results().all()).isEqualTo(before);
    assertThat(desk.engines.requests).hasSize(1);
  }

  @Test
  void whatRunsAndWhatWaitsIsDropped() {
    desk.begin();
    desk.ask("another");
    lock("");
    desk.until(() -> palette.orders().running().isEmpty());
    assertThat(palette.orders().waiting()).isEmpty();
    assertThat(palette.results().all()).isEmpty();
  }

  @Test
  void onlyItsOwnersKeyOpensItAgain() throws Exception {
    lock("mine");
    PaletteModel other = desk.palette("another key");
    desk.settle();
    other.lock().unlock();
    desk.settle();
    assertThat(other.notice().map(it -> it.phrase().key())).contains("trouble.locker");
    assertThat(desk.picture().noAi()).isPresent();
    assertThat(desk.entries(Kind.UNLOCK)).isEmpty();
    palette.lock().unlock();
    desk.settle();
    assertThat(desk.picture().noAi()).isEmpty();
    assertThat(palette.lock().lock()).isEmpty();
    assertThat(other.lock().lock()).isEmpty();
  }

  @Test
  void aKeyThatWasRenewedSinceStillOpensItsOwnAndNoOther() throws Exception {
    lock("mine");
    PaletteModel other = desk.palette("another key");
    KeyFile others = new KeyFile(folder.resolve("another key"));
    others.open("", new char[0]);
    others.renew("", new char[0]);
    other.lock().unlock();
    desk.settle();
    assertThat(desk.picture().noAi()).isPresent();
    KeyFile own = new KeyFile(folder.resolve("key"));
    own.renew("", new char[0]);
    own.renew("", new char[0]);
    palette.lock().unlock();
    desk.settle();
    assertThat(desk.said()).isEmpty();
    assertThat(desk.picture().noAi()).isEmpty();
    assertThat(desk.entries(Kind.UNLOCK)).hasSize(1);
  }

  @Test
  void whoHasNoNameIsNotCalledNothing() {
    desk.picture().lock(Optional.of(new NoAi("another", "", Instant.EPOCH, "")));
    desk.settle();
    assertThat(palette.lock().reason().map(Phrase::key)).contains("refused.locked");
    palette.lock().unlock();
    desk.settle();
    assertThat(desk.said()).startsWith("Only who locked");
  }

  @Test
  void aKeyThatCannotBeOpenedOwnsNothing() throws Exception {
    lock("mine");
    Files.writeString(folder.resolve("key/artist-key.pem"), "damaged");
    palette.lock().unlock();
    desk.settle();
    assertThat(palette.notice().map(it -> it.phrase().key())).contains("trouble.key");
    assertThat(desk.picture().noAi()).isPresent();
  }

  @Test
  void bothAreOnRecord() throws Exception {
    lock("a commission");
    palette.lock().unlock();
    desk.settle();
    Entry locked = desk.entries(Kind.LOCK).get(0);
    assertThat(locked.note()).isEqualTo("a commission");
    assertThat(locked.picture()).isEqualTo(palette.document().id());
    assertThat(desk.entries(Kind.UNLOCK))
        .extracting(Entry::picture)
        .containsExactly(palette.document().id());
  }

  @Test
  void withoutARecordItCanBeLockedButNotOpened() throws Exception {
    desk.breakLedger();
    lock("");
    assertThat(palette.lock().lock()).isPresent();
    assertThat(desk.said()).isNotEmpty();
    palette.dismiss();
    palette.lock().unlock();
    desk.settle();
    assertThat(palette.lock().lock()).isPresent();
    assertThat(desk.said()).isNotEmpty();
  }
}
