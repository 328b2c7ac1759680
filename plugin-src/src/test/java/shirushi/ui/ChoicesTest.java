package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Border;
import shirushi.host.easel.Combine;
import shirushi.job.Mode;

/** What can be chosen, what is chosen at first, and what cannot be. */
class ChoicesTest {
  @TempDir private Path folder;
  private Desk desk;
  private Choices choices;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    choices = desk.palette.choices();
    desk.palette.prompting().prompt("a cat");
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private String why(Mode mode) {
    return choices.available(mode).map(Phrase::key).orElse("");
  }

  @Test
  void aModeThatCannotBeUsedSaysWhy() {
    assertThat(why(Mode.WORDS)).isEmpty();
    assertThat(why(Mode.CANVAS)).isEmpty();
    assertThat(why(Mode.EXTEND)).isEmpty();
    assertThat(why(Mode.SELECTION)).isEqualTo("refused.selection");
    assertThat(why(Mode.VARIATION)).isEqualTo("refused.variation");
    desk.picture().selecting().rectangle(new Rectangle(2, 2, 9, 9), Combine.REPLACE);
    desk.paint("a cat");
    assertThat(why(Mode.SELECTION)).isEmpty();
    assertThat(why(Mode.VARIATION)).isEmpty();
    desk.picture().selecting().none();
    desk.settle();
    assertThat(why(Mode.SELECTION)).isEqualTo("refused.selection");
  }

  @Test
  void aModelWithoutAnEncoderPaintsFromWordsOnly() throws Exception {
    Path model = desk.model("wordy", "procedural");
    Files.delete(model.resolve("vae_encoder/model.onnx"));
    desk.palette.models().open();
    desk.settle();
    desk.palette.models().choose(desk.palette.models().entries().get(1));
    desk.settle();
    var result = desk.paint("a cat").get(0);
    assertThat(why(Mode.WORDS)).isEmpty();
    for (Mode mode : Mode.values()) {
      assertThat(why(mode)).isEqualTo(mode == Mode.WORDS ? "" : "refused.wordsOnly");
    }
    desk.palette.orders().moreLike(result);
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("refused.wordsOnly");
  }

  @Test
  void eachModeHasAStrengthOfItsOwn() {
    choices.strength(Mode.CANVAS, 0.4f);
    choices.strength(Mode.VARIATION, 0.3f);
    assertThat(choices.strength(Mode.EXTEND)).isEqualTo(1f);
    assertThat(choices.strength(Mode.CANVAS)).isEqualTo(0.4f);
    assertThat(choices.strength(Mode.VARIATION)).isEqualTo(0.3f);
  }

  @Test
  void whatIsOutOfRangeIsBroughtIntoIt() {
    choices.strength(Mode.CANVAS, 0);
    assertThat(choices.strength(Mode.CANVAS)).isPositive();
    choices.strength(Mode.CANVAS, 3);
    assertThat(choices.strength(Mode.CANVAS)).isEqualTo(1f);
    choices.count(0);
    assertThat(choices.count()).isEqualTo(1);
    choices.count(99);
    assertThat(choices.count()).isEqualTo(Choices.MOST_COUNT);
    choices.steps(0);
    assertThat(choices.steps()).isEqualTo(1);
    choices.guidance(-1);
    assertThat(choices.guidance()).isZero();
    choices.edges().grow(-1);
    choices.edges().feather(9999);
    assertThat(choices.edges().grow()).isZero();
    assertThat(choices.edges().feather()).isEqualTo(Edges.MOST);
  }

  @Test
  void sizesArePlannedFromTheCanvasWhichComesFirst() {
    SizePreset canvas = choices.size().orElseThrow();
    assertThat(canvas.key()).isEqualTo("size.canvas");
    assertThat(canvas.width()).isEqualTo(64);
    assertThat(canvas.height()).isEqualTo(48);
    assertThat(canvas.paintedWidth()).isLessThan(64);
    assertThat(canvas.painted().map(desk.palette::say))
        .contains(
            "Painted at %d × %d, then brought to size."
                .formatted(canvas.paintedWidth(), canvas.paintedHeight()));
    SizePreset own = choices.sizes().get(1);
    assertThat(own.key()).isEqualTo("size.native");
    assertThat(own.width()).isEqualTo(canvas.paintedWidth());
    assertThat(own.painted()).isEmpty();
    assertThat(choices.sizes()).extracting(SizePreset::key).doesNotHaveDuplicates();
  }

  @Test
  void noSizeIsOfferedTwice() {
    desk.easel.create(32, 32, -1);
    desk.settle();
    desk.open();
    assertThat(choices.sizes())
        .extracting(SizePreset::key)
        .containsExactly("size.canvas", "size.portrait", "size.landscape");
  }

  @Test
  void aChosenSizeStaysWhenTheCanvasGrows() {
    choices.size(choices.sizes().get(1));
    choices.mode(Mode.EXTEND);
    choices.edges().border(new Border(0, 0, 16, 0));
    desk.palette.results().apply(desk.paint("a cat"));
    desk.settle();
    assertThat(desk.palette.document().width()).isEqualTo(80);
    assertThat(choices.sizes().get(0).width()).isEqualTo(80);
    assertThat(choices.size().map(SizePreset::key)).contains("size.native");
  }

  @Test
  void aCanvasThatCannotBePaintedIsNoSize() {
    for (int[] sides : new int[][] {{9000, 20}, {200, 9}}) {
      desk.easel.create(sides[0], sides[1], -1);
      desk.settle();
      desk.open();
      assertThat(choices.sizes()).extracting(SizePreset::key).doesNotContain("size.canvas");
      assertThat(desk.paint("a cat")).hasSize(1);
    }
  }

  @Test
  void aSeedIsRolledForEachOrderUntilItIsKept() {
    Set<Long> seeds = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      desk.paint("a cat");
    }
    choices.lockSeed(77);
    desk.paint("a cat");
    desk.paint("a cat");
    desk.engines.requests.forEach(it -> seeds.add(it.sampling().seed()));
    assertThat(seeds).hasSize(4).contains(77L);
    choices.rollSeeds();
    assertThat(choices.lockedSeed()).isEmpty();
  }

  @Test
  void itBeginsWithWhatTheModelsMakerAdvises() {
    assertThat(choices.steps()).isEqualTo(12);
    assertThat(choices.guidance()).isEqualTo(3f);
    assertThat(choices.scheduler()).isEqualTo("euler");
    assertThat(choices.schedulers()).contains("euler", "ddim");
    choices.steps(30);
    desk.palette.close();
    desk.open();
    assertThat(choices.steps()).as("what the artist set stays").isEqualTo(30);
  }

  @Test
  void anAdvisedSchedulerThatThereIsNotIsTheModelsOwn() throws Exception {
    Path model = desk.model("odd", "procedural");
    Path statement = model.resolve("statement.json");
    Files.writeString(statement, Files.readString(statement).replace("euler", "nonsense"));
    desk.palette.models().open();
    desk.settle();
    desk.palette.models().choose(desk.palette.models().entries().get(0));
    assertThat(choices.scheduler()).isEmpty();
  }

  @Test
  void extendingByNothingIsNoOrder() {
    choices.mode(Mode.EXTEND);
    choices.edges().border(Border.NONE);
    assertThat(desk.refusal()).isEqualTo("refused.border");
  }
}
