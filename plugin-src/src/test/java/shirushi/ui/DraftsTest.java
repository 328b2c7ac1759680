package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.job.FakeEngines;
import shirushi.job.HistoryEntry;
import shirushi.job.Mode;
import shirushi.job.Order;

/** What belongs to one document is not another's. */
class DraftsTest {
  @TempDir private Path folder;
  private Desk desk;
  private PaletteModel palette;
  private Path first;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    palette = desk.palette;
    first = folder.resolve("first.ora");
    desk.easel.save(first);
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private void another() {
    desk.easel.create(32, 32, -1);
    desk.settle();
    desk.open();
  }

  private void back() throws Exception {
    desk.easel.open(first);
    desk.settle();
  }

  @Test
  void aNewOneBeginsEmptyAndTheOtherIsAsItWasLeft() throws Exception {
    palette.prompting().prompt("a cat");
    palette.prompting().negative("night");
    palette.choices().mode(Mode.CANVAS);
    another();
    assertThat(palette.prompting().prompt()).isEmpty();
    assertThat(palette.prompting().negative()).isEmpty();
    assertThat(palette.choices().mode()).isEqualTo(Mode.WORDS);
    palette.prompting().prompt("a dog");
    back();
    assertThat(palette.prompting().prompt()).isEqualTo("a cat");
    assertThat(palette.prompting().negative()).isEqualTo("night");
    assertThat(palette.choices().mode()).isEqualTo(Mode.CANVAS);
  }

  @Test
  void thePanelIsToldOfAllThatChanges() {
    palette.prompting().prompt("a cat");
    desk.drawn.clear();
    desk.easel.create(32, 32, -1);
    desk.settle();
    assertThat(desk.drawn)
        .contains(Part.PANEL, Part.PROMPT, Part.CHOICES, Part.RESULTS, Part.HISTORY, Part.NOTICE);
  }

  @Test
  void resultsAndHistoryComeBackAndNothingIsSelected() throws Exception {
    desk.paint("a cat");
    another();
    assertThat(palette.results().all()).isEmpty();
    assertThat(palette.history().entries()).isEmpty();
    back();
    assertThat(palette.results().all()).hasSize(1);
    assertThat(palette.results().selected()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
    assertThat(palette.history().entries())
        .extracting(HistoryEntry::prompt)
        .containsExactly("a cat");
  }

  @Test
  void ordersOfTheOtherAreSeenByItsNameAndCanBeTakenBack() throws Exception {
    back();
    desk.begin();
    desk.ask("a cat");
    assertThat(palette.orders().elsewhere(palette.orders().waiting().get(0))).isEmpty();
    another();
    desk.until(() -> palette.orders().running().isPresent());
    Order running = palette.orders().running().orElseThrow().order();
    Order waiting = palette.orders().waiting().get(0);
    assertThat(palette.orders().elsewhere(running)).contains("first.ora");
    assertThat(palette.orders().elsewhere(waiting)).contains("first.ora");
    palette.orders().remove(waiting);
    palette.orders().cancel();
    desk.until(() -> palette.orders().running().isEmpty());
    assertThat(palette.orders().waiting()).isEmpty();
  }

  @Test
  void whatIsSaidIsSaidOfTheDocumentItHappenedTo() throws Exception {
    desk.ask(FakeEngines.DEVICE);
    desk.until(() -> palette.notice().isPresent());
    another();
    assertThat(palette.notice()).isEmpty();
    back();
    assertThat(palette.notice()).isPresent();
  }

  @Test
  void aFaultThatComesWhileAnotherIsInFrontIsSaidLater() throws Exception {
    desk.easel.create(32, 32, -1); // which the palette has not seen yet
    palette.origins().evidence(first.resolveSibling("missing.ora"), folder.resolve("p.zip"));
    desk.settle();
    assertThat(palette.document().width()).isEqualTo(32);
    assertThat(palette.notice()).isEmpty();
    back();
    assertThat(palette.notice().map(Notice::trouble)).contains(true);
  }
}
