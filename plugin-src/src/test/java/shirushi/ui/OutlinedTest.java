package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Border;
import shirushi.host.NoAi;
import shirushi.job.Mode;
import shirushi.job.Result;

/** The canvas shows by how much it is to be extended, and only then. */
class OutlinedTest {
  private static final Border WIDER = new Border(0, 0, 8, 0);

  @TempDir private Path folder;
  private Desk desk;
  private Choices choices;
  private final List<Border> shown = new ArrayList<>();

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    choices = desk.palette.choices();
    choices.edges().border(WIDER);
    desk.easel.listen(
        (change, dirty) -> {
          Border now = desk.picture().outline();
          if (shown.isEmpty() || !now.equals(shown.get(shown.size() - 1))) {
            shown.add(now);
          }
        });
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private Border outline() {
    desk.settle();
    return desk.picture().outline();
  }

  @Test
  void aFrameIsShownWhileTheCanvasIsToBeExtended() {
    assertThat(outline()).isEqualTo(Border.NONE);
    choices.mode(Mode.EXTEND);
    assertThat(outline()).isEqualTo(WIDER);
    choices.mode(Mode.WORDS);
    assertThat(outline()).isEqualTo(Border.NONE);
  }

  @Test
  void closingTakesItAwayAndOpeningBringsItBack() {
    choices.mode(Mode.EXTEND);
    desk.palette.close();
    assertThat(outline()).isEqualTo(Border.NONE);
    desk.open();
    assertThat(outline()).isEqualTo(WIDER);
  }

  @Test
  void itIsNotShownWhileTheDocumentIsLockedOrSomethingLiesOverTheChoices() {
    choices.mode(Mode.EXTEND);
    assertThat(outline()).isEqualTo(WIDER);
    choices.uncovered(false);
    assertThat(outline()).isEqualTo(Border.NONE);
    choices.uncovered(true);
    assertThat(outline()).isEqualTo(WIDER);
    desk.easel.picture().lock(Optional.of(new NoAi("me", "", Instant.EPOCH, "")));
    assertThat(outline()).isEqualTo(Border.NONE);
    desk.easel.picture().lock(Optional.empty());
    assertThat(outline()).isEqualTo(WIDER);
  }

  @Test
  void theHostIsToldOfTheLastOneOnlyHoweverFastItGrows() {
    choices.mode(Mode.EXTEND);
    for (int i = 1; i <= 50; i++) {
      choices.edges().border(new Border(i, 0, 0, 0));
    }
    assertThat(outline()).isEqualTo(new Border(50, 0, 0, 0));
    assertThat(shown).containsExactly(WIDER, new Border(50, 0, 0, 0));
  }

  @Test
  void anotherDocumentHasItsOwn() {
    choices.mode(Mode.EXTEND);
    desk.settle();
    desk.easel.create(32, 32, -1);
    assertThat(outline()).isEqualTo(Border.NONE);
    desk.open();
    choices.mode(Mode.EXTEND);
    assertThat(outline()).isEqualTo(WIDER);
  }

  @Test
  void aFrameThatIsNewIsNotHiddenByAnOlderResult() {
    Result older = desk.paint("a cat").get(0);
    choices.mode(Mode.EXTEND);
    assertThat(outline()).isEqualTo(WIDER);
    assertThat(desk.picture().ghost()).as("it would lie over the frame").isEmpty();
    desk.palette.results().select(List.of(older));
    choices.steps(3);
    desk.settle();
    assertThat(desk.picture().ghost()).as("the frame is as it was").contains(older.ghost());
    choices.edges().border(new Border(9, 0, 0, 0));
    desk.settle();
    assertThat(desk.picture().ghost()).isEqualTo(Optional.empty());
  }
}
