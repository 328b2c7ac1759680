package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.easel.Combine;
import shirushi.job.FakeEngines;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.job.Result;
import shirushi.job.Running;
import shirushi.origin.Operation;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/** From what was chosen to what the engine is asked, and how one sees it happen. */
class OrdersTest {
  @TempDir private Path folder;
  private Desk desk;
  private Choices choices;
  private Orders orders;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    choices = desk.palette.choices();
    orders = desk.palette.orders();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private Request asked() {
    return desk.engines.requests.get(desk.engines.requests.size() - 1);
  }

  @Test
  void fromWordsAtTheChosenSizeWithAllThatWasSet() {
    desk.palette.prompting().negative("night");
    choices.count(3);
    choices.steps(7);
    choices.guidance(2);
    choices.scheduler("ddim");
    choices.lockSeed(5);
    List<Result> painted = desk.paint("a cat");
    Generate request = (Generate) asked();
    assertThat(request.prompt().text()).isEqualTo("a cat");
    assertThat(request.prompt().negative()).isEqualTo("night");
    assertThat(request.sampling().scheduler()).isEqualTo("ddim");
    assertThat(request.sampling().steps()).isEqualTo(7);
    assertThat(request.sampling().guidance()).isEqualTo(2f);
    assertThat(request.sampling().width()).isEqualTo(64);
    assertThat(request.sampling().height()).isEqualTo(48);
    assertThat(painted)
        .extracting(result -> result.layer().tag().seed().orElseThrow())
        .containsExactly(5L, 6L, 7L);
  }

  @Test
  void fromTheCanvasAtAStrength() {
    choices.mode(Mode.CANVAS);
    choices.strength(Mode.CANVAS, 0.3f);
    Result result = desk.paint("a cat").get(0);
    Refine request = (Refine) asked();
    assertThat(request.strength()).isEqualTo(0.3f);
    assertThat(request.source().width()).isEqualTo(64);
    assertThat(result.layer().tag().operation()).isEqualTo(Operation.REFINED);
    assertThat(result.layer().tag().ingredients()).hasSize(1);
  }

  @Test
  void intoASelectionThatGrowsAndFadesPaintedFinely() {
    desk.picture().selecting().rectangle(new Rectangle(40, 20, 4, 4), Combine.REPLACE);
    desk.settle();
    choices.mode(Mode.SELECTION);
    choices.edges().grow(2);
    choices.edges().feather(1);
    Result result = desk.paint("a cat").get(0);
    Inpaint request = (Inpaint) asked();
    assertThat(request.source().width()).as("a part of the canvas").isLessThan(64);
    Mask mask = request.mask();
    int x = 40 - result.layer().x();
    int y = 20 - result.layer().y();
    assertThat(mask.at(x, y)).isEqualTo(255);
    assertThat(mask.at(x - 2, y)).as("grown").isEqualTo(255);
    assertThat(mask.at(x - 3, y)).as("faded").isBetween(100, 150);
    assertThat(mask.at(x - 4, y)).isZero();
    assertThat(result.layer().tag().operation()).isEqualTo(Operation.INPAINTED);
  }

  @Test
  void theSelectionIsMeantThatThereWasWhenItWasAsked() {
    desk.begin();
    desk.picture().selecting().rectangle(new Rectangle(40, 20, 4, 4), Combine.REPLACE);
    desk.settle();
    choices.mode(Mode.SELECTION);
    desk.ask("a cat");
    desk.picture().selecting().none();
    desk.settle();
    orders.cancel();
    desk.until(() -> !desk.palette.results().all().isEmpty());
    assertThat(asked()).isInstanceOf(Inpaint.class);
  }

  @Test
  void beyondTheCanvasByABorder() {
    choices.mode(Mode.EXTEND);
    choices.edges().border(new Border(8, 0, 0, 0));
    choices.edges().feather(2);
    Result result = desk.paint("a cat").get(0);
    assertThat(result.layer().x()).isEqualTo(-8);
    assertThat(result.task().border()).isEqualTo(new Border(8, 0, 0, 0));
    assertThat(((Inpaint) asked()).mask().at(0, 0)).isEqualTo(255);
    assertThat(result.layer().tag().operation()).isEqualTo(Operation.OUTPAINTED);
  }

  @Test
  void moreLikeAResultInItsOwnWords() {
    Result first = desk.paint("a cat").get(0);
    desk.palette.prompting().prompt("a dog");
    orders.moreLike(first);
    desk.until(() -> desk.palette.results().all().size() == 2);
    Refine request = (Refine) asked();
    assertThat(request.prompt().text()).isEqualTo("a cat");
    assertThat(request.source()).isEqualTo(first.layer().pixels());
    assertThat(desk.palette.results().all().get(0).order().mode()).isEqualTo(Mode.VARIATION);
    assertThat(desk.palette.results().all().get(0).layer().tag().sources())
        .containsExactly(first.layer().tag());
  }

  @Test
  void aVariationOfTheSelectedResultTakesTheNewWords() {
    Result first = desk.paint("a cat").get(0);
    choices.mode(Mode.VARIATION);
    choices.strength(Mode.VARIATION, 0.2f);
    desk.paint("a dog");
    assertThat(((Refine) asked()).strength()).isEqualTo(0.2f);
    assertThat(((Refine) asked()).source()).isEqualTo(first.layer().pixels());
    assertThat(asked().prompt().text()).isEqualTo("a dog");
  }

  @Test
  void whatWaitsIsMovedAndRemoved() {
    desk.begin();
    desk.ask("one");
    desk.ask("two");
    desk.ask("three");
    Order three = orders.waiting().get(2);
    orders.up(three);
    orders.up(three);
    orders.down(orders.waiting().get(1));
    orders.remove(orders.waiting().get(1));
    assertThat(orders.waiting()).extracting(Order::prompt).containsExactly("three", "one");
    orders.cancel();
    desk.until(() -> desk.palette.results().all().size() == 2);
    assertThat(desk.engines.requests)
        .extracting(it -> it.prompt().text())
        .containsExactly(FakeEngines.WAIT, "three", "one");
  }

  @Test
  void oneSeesItHappen() {
    desk.begin();
    Running running = orders.running().orElseThrow();
    assertThat(running.state()).isEqualTo(Running.State.PAINTING);
    assertThat(running.step()).isEqualTo(2);
    assertThat(running.steps()).isEqualTo(3);
    assertThat(running.secondsLeft()).isPresent();
    assertThat(running.preview()).isPresent();
    assertThat(desk.drawn).contains(Part.RUNNING);
  }

  @Test
  void cancellingAFrozenEngineReturnsAtOnceAndAnotherGoesOn() {
    desk.ask(FakeEngines.FREEZE);
    desk.until(() -> desk.engines.begun.getCount() == 0);
    desk.ask("next");
    long start = System.nanoTime();
    orders.cancel();
    desk.settle();
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(orders.running().map(Running::state)).contains(Running.State.STOPPING);
    desk.until(() -> !desk.palette.results().all().isEmpty());
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("failure.FROZEN");
    assertThat(desk.engines.opened).hasValue(2);
  }

  @Test
  void whateverFailsIsOneSentenceAndTheNextOneIsPainted() {
    for (String trouble : List.of(FakeEngines.MEMORY, FakeEngines.DEVICE, FakeEngines.FAULT)) {
      desk.ask(trouble);
      desk.until(() -> desk.palette.notice().isPresent());
      assertThat(desk.said()).isNotBlank().doesNotContain("{", "\n");
      desk.palette.dismiss();
      desk.paint("next");
      assertThat(desk.palette.notice()).isEmpty();
    }
    assertThat(desk.palette.results().all()).hasSize(3);
  }

  @Test
  void aModelThatIsRemovedWhileItIsUsedIsOneSentence() {
    desk.engines.missing = true;
    desk.ask("a cat");
    desk.until(() -> desk.palette.notice().isPresent());
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("failure.MODEL");
    desk.engines.missing = false;
    assertThat(desk.paint("a cat")).hasSize(1);
  }

  @Test
  void whatTheEngineNotesIsSaidButNotThatASizeWasPlanned() {
    desk.paint("a cat");
    assertThat(desk.palette.notice()).isEmpty();
    desk.paint(FakeEngines.NOTE);
    assertThat(desk.said()).isEqualTo("About this picture: " + FakeEngines.NOTE);
    assertThat(desk.palette.notice().orElseThrow().trouble()).isFalse();
  }
}
