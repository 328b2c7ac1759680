package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.format.Formats;
import shirushi.job.HistoryEntry;
import shirushi.job.Mode;
import shirushi.job.Result;

/** What was painted, by document, on this machine, until the artist deletes it. */
class HistoryTest {
  @TempDir private Path folder;
  private Desk desk;
  private History history;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    history = desk.palette.history();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private List<Path> files() throws IOException {
    Path kept = folder.resolve("data/palette/history");
    if (!Files.exists(kept)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(kept)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void paint(String prompt) {
    desk.paint(prompt);
    desk.settle();
  }

  @Test
  void itTellsHowEachPictureWasPaintedTheNewestFirst() throws Exception {
    desk.palette.prompting().negative("夜");
    desk.palette.choices().lockSeed(7);
    paint("ピンクの髪");
    paint("a dog");
    assertThat(history.entries())
        .extracting(HistoryEntry::prompt)
        .containsExactly("a dog", "ピンクの髪");
    HistoryEntry entry = history.entries().get(1);
    assertThat(entry.negative()).isEqualTo("夜");
    assertThat(entry.seed()).isEqualTo(7);
    assertThat(entry.mode()).isEqualTo(Mode.WORDS);
    assertThat(entry.size()).isEqualTo("64×48");
    assertThat(entry.applied()).isFalse();
    assertThat(Formats.read(entry.thumbnail()).origin().orElseThrow().isAi()).isTrue();
  }

  @Test
  void whatBecameALayerIsMarked() {
    paint("a cat");
    desk.palette.results().apply(desk.palette.results().all());
    desk.settle();
    assertThat(history.entries()).extracting(HistoryEntry::applied).containsExactly(true);
  }

  @Test
  void whatWasUndoneIsNoLayerAnyMoreUntilItIsDoneAgain() {
    paint("a cat");
    desk.palette.results().apply(desk.palette.results().all());
    desk.settle();
    desk.picture().history().undo();
    desk.settle();
    assertThat(history.entries()).extracting(HistoryEntry::applied).containsExactly(false);
    desk.picture().history().redo();
    desk.settle();
    assertThat(history.entries()).extracting(HistoryEntry::applied).containsExactly(true);
  }

  @Test
  void whatBecameALayerBeforeItWasWrittenIsMarkedToo() {
    desk.paintUnheard("a cat");
    desk.palette.listen(
        part -> {
          List<Result> all = desk.palette.results().all();
          if (!all.isEmpty()) { // at the first moment that there is one
            desk.palette.results().apply(all);
          }
        });
    desk.settle();
    assertThat(desk.picture().canvas().layers()).hasSize(2);
    assertThat(history.entries()).extracting(HistoryEntry::applied).containsExactly(true);
  }

  @Test
  void itIsKeptByDocumentForTheNextSession() throws Exception {
    paint("a cat");
    Path file = folder.resolve("picture.ora");
    desk.easel.save(file);
    desk.easel.create(20, 20, -1);
    desk.settle();
    desk.open();
    assertThat(history.entries()).isEmpty();
    try (Desk later = new Desk(folder)) {
      later.easel.open(file);
      later.settle();
      assertThat(later.palette.history().entries())
          .extracting(HistoryEntry::prompt)
          .containsExactly("a cat");
    }
  }

  @Test
  void whileThePanelIsClosedNothingIsShown() {
    paint("a cat");
    desk.palette.close();
    desk.settle();
    assertThat(history.entries()).isEmpty();
    desk.open();
    assertThat(history.entries()).hasSize(1);
  }

  @Test
  void deletingDeletesTheFiles() throws Exception {
    paint("one");
    paint("two");
    paint("three");
    assertThat(files()).hasSize(6);
    history.forget(history.entries().get(1));
    desk.settle();
    assertThat(history.entries()).extracting(HistoryEntry::prompt).containsExactly("three", "one");
    assertThat(files()).hasSize(4);
    history.forgetAll();
    desk.settle();
    assertThat(history.entries()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsDiscardedBeforeItIsWrittenIsNotWrittenForGood() throws Exception {
    desk.paintUnheard("a cat");
    desk.palette.listen(
        part -> {
          List<Result> all = desk.palette.results().all();
          if (!all.isEmpty()) { // at the first moment that there is one
            desk.palette.results().discard(all);
          }
        });
    desk.settle();
    assertThat(desk.palette.results().all()).isEmpty();
    assertThat(history.entries()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aDamagedEntryIsLeftOut() throws Exception {
    paint("one");
    paint("two");
    for (Path file : files()) {
      if (file.toString().endsWith(".json") && Files.readString(file).contains("one")) {
        Files.writeString(file, "{\"prompt\": ");
      }
    }
    desk.palette.close();
    desk.open();
    assertThat(history.entries()).extracting(HistoryEntry::prompt).containsExactly("two");
  }

  @Test
  void itsWordsAndSettingsAreTakenOverSeedIncluded() {
    Choices choices = desk.palette.choices();
    desk.palette.prompting().negative("night");
    choices.size(choices.sizes().get(1));
    choices.steps(9);
    choices.guidance(4);
    paint("a cat");
    HistoryEntry entry = history.entries().get(0);
    desk.palette.prompting().prompt("");
    desk.palette.prompting().negative("");
    choices.mode(Mode.EXTEND);
    choices.size(choices.sizes().get(0));
    choices.steps(1);
    choices.guidance(1);
    history.again(entry);
    assertThat(desk.palette.prompting().prompt()).isEqualTo("a cat");
    assertThat(desk.palette.prompting().negative()).isEqualTo("night");
    assertThat(choices.mode()).isEqualTo(Mode.WORDS);
    assertThat(choices.size().map(SizePreset::key)).contains("size.native");
    assertThat(choices.steps()).isEqualTo(9);
    assertThat(choices.guidance()).isEqualTo(4f);
    assertThat(choices.lockedSeed()).hasValue(entry.seed());
  }
}
