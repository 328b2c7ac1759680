package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.host.Border;
import shirushi.host.NoAi;
import shirushi.host.easel.Brush;
import shirushi.host.easel.Stroke;
import shirushi.job.FakeEngines;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/** What was painted: looked at over the canvas, and kept or put away. */
class ResultsTest {
  @TempDir private Path folder;
  private Desk desk;
  private Results results;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    results = desk.palette.results();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private void apply(List<Result> meant) {
    results.apply(meant);
    desk.settle();
  }

  private List<Layer> layers() {
    return desk.picture().canvas().layers();
  }

  @Test
  void theNewestIsSelectedAndShown() {
    Result first = desk.paint("a cat").get(0);
    assertThat(results.selected()).containsExactly(first);
    assertThat(desk.picture().ghost()).contains(first.ghost());
    desk.palette.choices().count(2);
    List<Result> two = desk.paint("a dog");
    assertThat(results.all()).containsExactly(two.get(0), two.get(1), first);
    assertThat(results.selected()).containsExactly(two.get(0));
    assertThat(desk.picture().ghost()).contains(two.get(0).ghost());
  }

  @Test
  void whoOrdersAnotherLooksAtTheCanvasUntilItIsThere() {
    Result first = desk.paint("a cat").get(0);
    desk.ask(FakeEngines.WAIT);
    assertThat(results.selected()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
    results.select(List.of(first));
    desk.settle();
    assertThat(desk.picture().ghost()).as("who wants to, may").contains(first.ghost());
  }

  @Test
  void undoneItIsAResultAgainAndRedoneItIsNot() {
    desk.palette.choices().count(3);
    List<Result> three = desk.paint("a cat");
    apply(three.subList(0, 2));
    assertThat(results.all()).containsExactly(three.get(2));
    desk.picture().history().undo();
    desk.settle();
    assertThat(results.all()).as("in their places").isEqualTo(three);
    assertThat(desk.picture().ghost()).as("undone is undone").isEmpty();
    results.select(three);
    desk.picture().history().redo();
    desk.settle();
    assertThat(results.all()).containsExactly(three.get(2));
    assertThat(results.selected()).containsExactly(three.get(2));
    assertThat(desk.picture().ghost()).contains(three.get(2).ghost());
  }

  @Test
  void whatWasUndoneIsAppliedOrDiscardedAsAnyOther() throws Exception {
    List<Result> painted = desk.paint("a cat");
    apply(painted);
    desk.picture().history().undo();
    desk.settle();
    apply(painted);
    assertThat(layers()).hasSize(2);
    assertThat(results.all()).isEmpty();
    assertThat(desk.entries(Kind.APPLY)).hasSize(2);
    assertThat(desk.entries(Kind.REMOVAL)).hasSize(1);
    desk.picture().history().undo();
    desk.settle();
    results.discard(painted);
    desk.settle();
    assertThat(results.all()).isEmpty();
    assertThat(desk.palette.history().entries()).isEmpty();
  }

  @Test
  void anAppliedOneThatIsMergedIntoAnotherIsStillInThePicture() throws Exception {
    desk.palette.choices().count(2);
    apply(desk.paint("a cat"));
    desk.picture().layers().mergeDown(layers().get(2).id());
    desk.settle();
    assertThat(layers()).hasSize(2);
    assertThat(results.all()).isEmpty();
    assertThat(desk.entries(Kind.REMOVAL)).isEmpty();
  }

  @Test
  void applyingIsOneStepAboveTheCurrentLayer() {
    LayerId below = desk.picture().current();
    desk.picture().layers().add("above");
    desk.picture().layers().select(below);
    desk.palette.choices().count(2);
    List<Result> two = desk.paint("a cat");
    Canvas before = desk.picture().canvas();
    apply(two);
    assertThat(layers()).hasSize(4);
    assertThat(layers().get(0).id()).isEqualTo(below);
    assertThat(layers().get(2).tag()).contains(two.get(0).layer().tag());
    assertThat(layers().get(1).tag()).contains(two.get(1).layer().tag());
    assertThat(results.all()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
    desk.picture().history().undo();
    assertThat(desk.picture().canvas()).isEqualTo(before);
  }

  @Test
  void whatIsAppliedIsOnRecordAndSoIsItsRemoval() throws Exception {
    apply(desk.paint("a cat"));
    String layer = layers().get(1).id().toString();
    assertThat(desk.entries(Kind.JOB)).hasSize(1);
    assertThat(desk.entries(Kind.APPLY)).hasSize(1);
    Entry applied = desk.entries(Kind.APPLY).get(0);
    assertThat(applied.layers()).containsExactly(layer);
    assertThat(applied.job()).hasValue(0);
    desk.picture().history().undo();
    desk.settle();
    assertThat(desk.entries(Kind.REMOVAL))
        .extracting(Entry::layers)
        .containsExactly(List.of(layer));
    desk.picture().history().redo();
    desk.settle();
    assertThat(desk.entries(Kind.APPLY)).hasSize(2);
  }

  @Test
  void aLayerThatIsMergedIsNotRemoved() throws Exception {
    apply(desk.paint("a cat"));
    desk.picture().layers().flatten();
    desk.settle();
    assertThat(desk.entries(Kind.REMOVAL)).isEmpty();
  }

  @Test
  void discardingLeavesNothingButTheRecordOfTheJob() throws Exception {
    Canvas before = desk.picture().canvas();
    List<Result> painted = desk.paint("a cat");
    results.discard(painted);
    desk.settle();
    assertThat(results.all()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
    assertThat(desk.picture().canvas()).isEqualTo(before);
    assertThat(desk.palette.history().entries()).isEmpty();
    assertThat(desk.entries(Kind.JOB)).hasSize(1);
    assertThat(desk.entries(Kind.APPLY)).isEmpty();
  }

  @Test
  void anExtensionIsNotAppliedToACanvasThatHasGrown() {
    desk.palette.choices().mode(Mode.EXTEND);
    desk.palette.choices().edges().border(new Border(0, 0, 8, 0));
    desk.palette.choices().count(2);
    List<Result> two = desk.paint("a cat");
    apply(two.subList(0, 1));
    assertThat(desk.picture().canvas().width()).isEqualTo(72);
    apply(two.subList(1, 2));
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.resized");
    assertThat(results.all()).hasSize(1);
  }

  @Test
  void whatGrowsTheCanvasDifferentlyIsAppliedOneByOne() {
    Result inside = desk.paint("a cat").get(0);
    desk.palette.choices().mode(Mode.EXTEND);
    Result beyond = desk.paint("a cat").get(0);
    apply(List.of(beyond, inside));
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.borders");
    assertThat(layers()).hasSize(1);
  }

  @Test
  void whatTheHostRefusesIsThereAgain() {
    List<Result> painted = desk.paint("a cat");
    results.apply(painted);
    assertThat(results.all()).as("on its way").isEmpty();
    NoAi lock = new NoAi("another", "", Instant.EPOCH, "");
    desk.picture().lock(Optional.of(lock)); // before it comes there
    desk.settle();
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.locked");
    assertThat(layers()).hasSize(1);
    assertThat(results.all()).isEqualTo(painted);
    assertThat(results.selected()).isEqualTo(painted);
  }

  @Test
  void aLedgerThatCannotBeWrittenIsSaidAndCostsNoPicture() throws Exception {
    desk.breakLedger();
    List<Result> painted = desk.paint("a cat");
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("trouble.ledger");
    desk.palette.dismiss();
    apply(painted);
    assertThat(layers()).hasSize(2);
    assertThat(results.all()).isEmpty();
    desk.picture().history().undo();
    desk.settle();
    desk.palette.dismiss();
    desk.picture().layers().add("drawn");
    desk.settle();
    assertThat(desk.palette.notice()).as("said once").isEmpty();
    assertThat(desk.palette.origins().layers()).as("seen all the same").hasSize(2);
  }

  @Test
  void aRemovalThatCouldNotBeRecordedIsRecordedLater() throws Exception {
    apply(desk.paint("a cat"));
    Path ledger = folder.resolve("ledger");
    Files.move(ledger, folder.resolve("moved"));
    desk.breakLedger();
    desk.picture().history().undo();
    desk.settle();
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("trouble.ledger");
    Files.delete(ledger);
    Files.move(folder.resolve("moved"), ledger);
    desk.picture().layers().add("drawn");
    desk.settle();
    assertThat(desk.entries(Kind.REMOVAL)).hasSize(1);
  }

  @Test
  void aFullDiskCostsTheHistoryButNoLayer() throws Exception {
    Path palette = folder.resolve("data/palette");
    try (Stream<Path> all = Files.walk(palette)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(palette, "nothing can be written here");
    List<Result> painted = desk.paint("a cat");
    assertThat(desk.said()).contains("data/palette", ": ");
    apply(painted);
    assertThat(layers()).as("once, and not again").hasSize(2);
    assertThat(results.all()).isEmpty();
    assertThat(desk.palette.history().entries()).isEmpty();
  }

  @Test
  void aStrokeThatIsBeingDrawnIsNotDisturbed() throws Exception {
    Stroke stroke = desk.picture().painting().begin(new Brush(6, 1, 1, 0xFF102030, false), 5, 5);
    desk.paint("a cat");
    stroke.extend(20, 20);
    stroke.commit();
    assertThat(layers()).hasSize(1);
    assertThat(desk.picture().history().undoName()).isPresent();
  }
}
