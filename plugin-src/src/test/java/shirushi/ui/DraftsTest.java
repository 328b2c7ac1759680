package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

  /** As after a kill: nobody was told, and nothing was put away. */
  private PaletteModel again() {
    desk.settle();
    PaletteModel next = desk.palette("key");
    desk.settle();
    return next;
  }

  @Test
  void whatWasWrittenOutlivesThePalette() {
    palette.prompting().prompt("a cat");
    palette.prompting().negative("night");
    palette.choices().mode(Mode.CANVAS);
    PaletteModel next = again();
    assertThat(next.isOpen()).isTrue();
    assertThat(next.prompting().prompt()).isEqualTo("a cat");
    assertThat(next.prompting().negative()).isEqualTo("night");
    assertThat(next.choices().mode()).isEqualTo(Mode.CANVAS);
  }

  @Test
  void whatWasOrderedIsPaintedByTheNextPalette() {
    desk.begin();
    palette.choices().lockSeed(7);
    desk.ask("a cat");
    palette.prompting().prompt("");
    PaletteModel next = again();
    desk.until(() -> next.orders().running().isPresent());
    assertThat(next.orders().running().get().order().prompt()).isEqualTo(FakeEngines.WAIT);
    assertThat(next.orders().waiting()).extracting(Order::prompt).containsExactly("a cat");
    next.orders().cancel();
    desk.until(() -> !next.results().all().isEmpty());
    assertThat(next.results().all().get(0).layer().tag().seed()).hasValue(7);
  }

  @Test
  void anOrderThatPalettesDieOfIsNotBegunAThirdTime() {
    desk.begin();
    PaletteModel second = again();
    desk.until(() -> second.orders().running().filter(it -> it.step() == 2).isPresent());
    PaletteModel third = again();
    assertThat(third.orders().running()).isEmpty();
    assertThat(third.orders().waiting()).isEmpty();
    assertThat(third.notice()).map(it -> it.phrase().key()).hasValue("notice.dropped");
  }

  @Test
  void whatWasOrderedEndsWithAPaletteThatIsPutAway() {
    desk.begin();
    desk.ask("a cat");
    palette.shutDown();
    PaletteModel next = again();
    assertThat(next.isOpen()).isTrue();
    assertThat(next.orders().running()).isEmpty();
    assertThat(next.orders().waiting()).isEmpty();
    assertThat(next.prompting().prompt()).isEqualTo("a cat");
  }

  @Test
  void aDamagedDraftIsForgotten() throws Exception {
    palette.prompting().prompt("a cat");
    desk.settle();
    try (Stream<Path> drafts = Files.list(folder.resolve("data/palette/drafts"))) {
      Files.writeString(drafts.findFirst().orElseThrow(), "{\"waiting\": [{\"steps\": -1}, null]}");
    }
    PaletteModel next = again();
    assertThat(next.prompting().prompt()).isEmpty();
    assertThat(next.orders().waiting()).isEmpty();
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
