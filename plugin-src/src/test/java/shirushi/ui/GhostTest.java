package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Ghost;
import shirushi.job.Result;

/** A ghost shows only while a result is selected or pointed at, in sight. */
class GhostTest {
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

  @Test
  void aGhostIsShownOfWhatThePointerIsOnAndElseOfWhatIsSelected() {
    Result first = desk.paint("a cat").get(0);
    Result second = desk.paint("a dog").get(0);
    results.hover(Optional.of(first));
    desk.settle();
    assertThat(desk.picture().ghost()).contains(first.ghost());
    results.hover(Optional.empty());
    desk.settle();
    assertThat(desk.picture().ghost()).contains(second.ghost());
    results.select(List.of());
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    assertThat(desk.picture().canvas().layers()).hasSize(1);
  }

  @Test
  void whoGoesToWorkOnTheCanvasSeesItBareAndTheResultStays() {
    Result result = desk.paint("a cat").get(0);
    assertThat(desk.picture().ghost()).isPresent();
    desk.picture().work();
    assertThat(desk.picture().ghost()).as("at once").isEmpty();
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    assertThat(results.selected()).isEmpty();
    assertThat(results.all()).containsExactly(result);
    results.hover(Optional.of(result));
    desk.settle();
    assertThat(desk.picture().ghost()).as("asked for again").isPresent();
  }

  @Test
  void closingTakesTheGhostAwayAndKeepsTheResults() {
    desk.paint("a cat");
    desk.palette.close();
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    desk.open();
    assertThat(results.all()).hasSize(1);
    assertThat(results.selected()).isEmpty();
    assertThat(desk.picture().ghost()).as("nobody points at one").isEmpty();
    results.hover(Optional.of(results.all().get(0)));
    desk.settle();
    assertThat(desk.picture().ghost()).isPresent();
  }

  @Test
  void whatLiesOverTheResultsTakesTheGhostAway() {
    Result selected = desk.paint("a cat").get(0);
    results.uncovered(false);
    results.hover(Optional.of(selected));
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    results.uncovered(true);
    desk.settle();
    assertThat(desk.picture().ghost()).contains(selected.ghost());
  }

  @Test
  void aDocumentThatIsLockedShowsNoGhost() {
    Result selected = desk.paint("a cat").get(0);
    desk.palette.lock().lock("");
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    results.hover(Optional.of(selected));
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    desk.palette.lock().unlock();
    desk.settle();
    assertThat(desk.picture().ghost()).contains(selected.ghost());
  }

  @Test
  void oneThatIsPointedAtJustBeforeAnotherDocumentComesIsNotShownOverIt() {
    Result result = desk.paint("a cat").get(0);
    results.select(List.of());
    desk.settle();
    results.hover(Optional.of(result));
    desk.easel.create(20, 20, -1); // before the host is asked
    List<Optional<Ghost>> shown = new ArrayList<>();
    desk.easel.listen((change, dirty) -> shown.add(desk.picture().ghost()));
    desk.settle();
    assertThat(shown).as("not for a moment").allMatch(Optional::isEmpty);
    assertThat(desk.picture().ghost()).isEmpty();
  }

  @Test
  void oneThatIsDiscardedUnderThePointerIsNotShownAnyMore() {
    Result first = desk.paint("a cat").get(0);
    Result second = desk.paint("a dog").get(0);
    results.hover(Optional.of(first));
    results.discard(List.of(first));
    desk.settle();
    assertThat(desk.picture().ghost()).contains(second.ghost());
  }

  @Test
  void whatComesForAnotherDocumentSelectsNothingHere() {
    List<Result> elsewhere = desk.paint("a cat");
    desk.easel.create(32, 32, -1);
    desk.settle();
    desk.open().paint("a dog");
    results.select(List.of());
    results.add(elsewhere);
    desk.settle();
    assertThat(results.selected()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
  }
}
