package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.easel.Combine;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.request.Inpaint;
import shirushi.request.Sampling;

/** What is asked for before the model was read is not lost: it waits, and is painted then. */
class AwaitedTest {
  @TempDir private Path folder;
  private Desk desk;
  private Orders orders;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder);
    orders = desk.palette.orders();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private ModelEntry entry(String id) {
    return desk.palette.models().entries().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void ask(String prompt) {
    desk.palette.prompting().prompt(prompt);
    orders.paint();
  }

  /** All that is in the way of an order but the model. */
  private void choose(String id) {
    desk.open();
    desk.palette.models().choose(entry(id));
  }

  @Test
  void anOrderIsTakenAtOnceAndPaintedOnceTheModelIsRead() {
    desk.palette.open();
    ask("a cat");
    ask("a dog");
    assertThat(desk.palette.notice()).isEmpty();
    desk.until(() -> desk.palette.results().all().size() == 2);
    assertThat(desk.engines.requests)
        .extracting(it -> it.prompt().text())
        .containsExactly("a cat", "a dog");
    Sampling sampling = desk.engines.requests.get(0).sampling();
    assertThat(sampling.steps()).as("as the model's maker advises").isEqualTo(12);
    assertThat(sampling.width()).as("as large as the canvas").isEqualTo(64);
  }

  @Test
  void itIsSeenToWaitAndCanBeTakenBack() throws Exception {
    desk.model("found", "unknown");
    choose("found");
    ask("a cat");
    ask("a dog");
    desk.settle();
    assertThat(desk.palette.models().mustConfirm()).isTrue();
    assertThat(orders.waiting()).extracting(Order::prompt).containsExactly("a cat", "a dog");
    assertThat(orders.running()).isEmpty();
    orders.remove(orders.waiting().get(0));
    desk.palette.models().confirm();
    desk.until(() -> !desk.palette.results().all().isEmpty());
    assertThat(desk.engines.requests).extracting(it -> it.prompt().text()).containsExactly("a dog");
  }

  @Test
  void theCanvasIsMeantAsItWasThen() throws Exception {
    desk.model("found", "unknown");
    choose("found");
    desk.picture().selecting().rectangle(new Rectangle(40, 20, 4, 4), Combine.REPLACE);
    desk.palette.choices().mode(Mode.SELECTION);
    desk.settle();
    desk.palette.models().choose(entry("suzuri"));
    ask("a cat");
    desk.palette.choices().mode(Mode.WORDS);
    desk.palette.prompting().prompt("a dog");
    desk.until(() -> !desk.palette.results().all().isEmpty());
    assertThat(desk.engines.requests.get(0)).isInstanceOf(Inpaint.class);
    assertThat(desk.engines.requests.get(0).prompt().text()).isEqualTo("a cat");
  }

  @Test
  void whatTheModelTurnsOutNotToPaintIsSaid() throws Exception {
    Path wordy = desk.model("wordy", "procedural");
    Files.delete(wordy.resolve("vae_encoder/model.onnx"));
    choose("wordy");
    desk.palette.choices().mode(Mode.CANVAS);
    ask("a cat");
    desk.settle();
    assertThat(orders.waiting()).isEmpty();
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.wordsOnly");
    desk.palette.models().choose(entry("suzuri"));
    ask("(a cat:99)");
    desk.settle();
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.weight");
    assertThat(desk.engines.requests).isEmpty();
  }

  @Test
  void whereTheModelCannotBeReadTheNextOneThatIsChosenPaints() throws Exception {
    Files.writeString(desk.model("broken", "web").resolve("tokenizer/vocab.json"), "{");
    choose("broken");
    ask("a cat");
    desk.settle();
    assertThat(desk.said()).contains("vocab.json");
    assertThat(orders.waiting()).hasSize(1);
    desk.palette.models().choose(entry("suzuri"));
    desk.until(() -> !desk.palette.results().all().isEmpty());
  }

  @Test
  void closingThePanelDropsWhatWaits() throws Exception {
    desk.model("found", "unknown");
    choose("found");
    ask("a cat");
    desk.settle();
    desk.palette.close();
    desk.open();
    desk.palette.models().confirm();
    desk.settle();
    assertThat(orders.waiting()).isEmpty();
    assertThat(desk.engines.opened).hasValue(0);
  }
}
