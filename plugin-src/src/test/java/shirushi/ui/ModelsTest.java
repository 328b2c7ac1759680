package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model states is seen before it paints, and who says nothing is asked about once. */
class ModelsTest {
  @TempDir private Path folder;
  private Desk desk;
  private Models models;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder);
    models = desk.palette.models();
    desk.palette.prompting().prompt("a cat");
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private ModelEntry entry(Desk at, String id) {
    return at.palette.models().entries().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void choose(Desk at, String id) {
    at.palette.models().choose(entry(at, id));
    at.settle();
  }

  private static void delete(Path model) throws IOException {
    try (Stream<Path> all = Files.walk(model)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void theShippedOneIsChosenAndItsStatementIsThere() throws Exception {
    desk.model("another", "web");
    desk.open();
    assertThat(models.entries()).extracting(ModelEntry::id).containsExactly("another", "suzuri");
    ModelEntry chosen = models.chosen().orElseThrow();
    assertThat(chosen.id()).isEqualTo("suzuri");
    assertThat(chosen.statement().training().kind()).isEqualTo("procedural");
    assertThat(models.mustConfirm()).isFalse();
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void beforeItIsReadNothingIsKnownAgainstIt() {
    desk.palette.open();
    desk.palette.prompting().prompt("a cat");
    assertThat(models.chosen()).isEmpty();
    assertThat(desk.refusal()).isEmpty();
    desk.settle();
    models.choose(models.entries().get(0));
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void unknownTrainingDataNeedsOneConfirmationPerModel() throws Exception {
    Path model = desk.model("found", "unknown");
    desk.open();
    choose(desk, "found");
    assertThat(models.mustConfirm()).isTrue();
    assertThat(desk.refusal()).isEqualTo("refused.confirm");
    desk.palette.orders().paint();
    desk.settle();
    assertThat(desk.engines.opened).hasValue(0);
    models.confirm();
    desk.settle();
    assertThat(desk.paint("a cat")).hasSize(1);
    try (Desk later = new Desk(folder).open()) {
      choose(later, "found");
      assertThat(later.palette.models().mustConfirm()).isFalse();
    }
    Files.writeString(model.resolve("unet/config.json"), "\n", StandardOpenOption.APPEND);
    try (Desk later = new Desk(folder).open()) {
      choose(later, "found");
      assertThat(later.palette.models().mustConfirm()).as("another one by now").isTrue();
    }
  }

  @Test
  void aModelWithoutAStatementIsOfUnknownTrainingData() throws Exception {
    Files.delete(desk.model("bare", "web").resolve("statement.json"));
    desk.open();
    choose(desk, "bare");
    assertThat(models.chosen().orElseThrow().statement().training().known()).isFalse();
    assertThat(models.mustConfirm()).isTrue();
  }

  @Test
  void anotherModelThatCameIntoItsPlaceDoesNotPaint() throws Exception {
    desk.model("found", "unknown");
    desk.open();
    choose(desk, "found");
    models.confirm();
    desk.settle();
    desk.engines.hash = model -> "another";
    desk.ask("a cat");
    desk.until(() -> desk.palette.notice().isPresent());
    assertThat(desk.palette.notice().map(it -> it.phrase().key())).contains("failure.OTHER_MODEL");
    assertThat(desk.engines.requests).isEmpty();
  }

  @Test
  void aConfirmationThatCannotBeKeptHoldsForThisSession() throws Exception {
    desk.model("found", "unknown");
    desk.open();
    choose(desk, "found");
    delete(folder.resolve("data/palette"));
    Files.writeString(folder.resolve("data/palette"), "nothing can be written here");
    models.confirm();
    desk.settle();
    assertThat(desk.said()).contains("data/palette");
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void aBrokenStatementHidesNoOtherModel() throws Exception {
    Files.writeString(desk.model("broken", "web").resolve("statement.json"), "{}");
    desk.open();
    assertThat(entry(desk, "broken").fault()).isPresent();
    choose(desk, "broken");
    assertThat(desk.said()).contains("statement.json");
    assertThat(models.chosen().map(ModelEntry::id)).contains("suzuri");
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void aModelThatCannotBeReadIsSaidAndIsNotChosen() throws Exception {
    Files.writeString(desk.model("broken", "web").resolve("tokenizer/vocab.json"), "{");
    desk.open();
    choose(desk, "broken");
    assertThat(desk.said()).contains("vocab.json");
    assertThat(models.chosen()).isEmpty();
    assertThat(desk.refusal()).isEqualTo("refused.noModel");
    choose(desk, "suzuri");
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void oneThatIsGoneWhenThePanelOpensAgainGivesWayToTheShippedOne() throws Exception {
    Path model = desk.model("another", "web");
    desk.open();
    choose(desk, "another");
    desk.palette.close();
    desk.settle();
    delete(model);
    desk.open();
    assertThat(models.chosen().map(ModelEntry::id)).contains("suzuri");
    assertThat(desk.refusal()).isEmpty();
  }

  @Test
  void whereThereIsNoneThatIsSaid() throws Exception {
    delete(desk.models().resolve("suzuri"));
    desk.open();
    assertThat(models.entries()).isEmpty();
    assertThat(desk.refusal()).isEqualTo("refused.noModel");
  }
}
