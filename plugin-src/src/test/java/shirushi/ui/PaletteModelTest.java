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
import shirushi.language.Language;
import shirushi.language.Words;

/** Off until asked, and then only where it was asked. */
class PaletteModelTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder);
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  @Test
  void itBeginsClosedAndInert() {
    assertThat(desk.palette.isOpen()).isFalse();
    assertThat(desk.palette.models().entries()).isEmpty();
    desk.palette.prompting().prompt("a cat");
    assertThat(desk.palette.prompting().tokens()).isZero();
    assertThat(desk.palette.prompting().unknown()).isEmpty();
    assertThat(desk.refusal()).isEqualTo("refused.closed");
    desk.palette.orders().paint();
    desk.settle();
    assertThat(desk.palette.orders().waiting()).isEmpty();
    assertThat(desk.engines.opened).hasValue(0);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void openingItReadsTheModelButLoadsNothing() {
    desk.open();
    assertThat(desk.palette.models().chosen()).isPresent();
    assertThat(desk.engines.opened).hasValue(0);
    desk.paint("a cat");
    assertThat(desk.engines.opened).hasValue(1);
  }

  @Test
  void thatItIsOpenIsRememberedForThisDocumentOnly() throws Exception {
    desk.open();
    Path file = folder.resolve("picture.ora");
    desk.easel.save(file);
    desk.palette.shutDown();
    try (Desk later = new Desk(folder)) {
      assertThat(later.palette.isOpen()).isFalse();
      later.easel.open(file);
      later.settle();
      assertThat(later.palette.isOpen()).isTrue();
      assertThat(later.palette.models().chosen()).isPresent();
      later.palette.close();
      later.settle();
    }
    try (Desk later = new Desk(folder)) {
      later.easel.open(file);
      later.settle();
      assertThat(later.palette.isOpen()).isFalse();
    }
  }

  @Test
  void whatWasRememberedAndIsDamagedCountsAsClosed() throws Exception {
    desk.open();
    Path file = folder.resolve("picture.ora");
    desk.easel.save(file);
    try (Stream<Path> notes = Files.list(folder.resolve("data/palette/documents"))) {
      for (Path note : notes.toList()) {
        Files.writeString(note, "{\"open\": tr");
      }
    }
    try (Desk later = new Desk(folder)) {
      later.easel.open(file);
      later.settle();
      assertThat(later.palette.isOpen()).isFalse();
      assertThat(later.said()).isEmpty();
    }
  }

  @Test
  void closingDropsWhatWaitsStopsWhatRunsAndLetsTheEngineGo() {
    desk.open().begin();
    desk.ask("another");
    desk.palette.close();
    desk.until(() -> desk.engines.open() == 0);
    assertThat(desk.palette.orders().waiting()).isEmpty();
    assertThat(desk.palette.orders().running()).isEmpty();
    assertThat(desk.palette.isOpen()).isFalse();
    assertThat(desk.palette.prompting().tokens()).isZero();
    desk.open();
    assertThat(desk.palette.orders().waiting()).isEmpty();
    assertThat(desk.engines.requests).hasSize(1);
    assertThat(desk.said()).isEmpty();
  }

  @Test
  void aPictureThatComesJustAfterClosingIsNotShown() {
    desk.open().paintUnheard("a cat");
    desk.palette.close();
    desk.settle();
    assertThat(desk.picture().ghost()).isEmpty();
    assertThat(desk.palette.results().all()).hasSize(1);
    desk.open();
    assertThat(desk.palette.results().selected()).isEmpty();
    assertThat(desk.picture().ghost()).isEmpty();
  }

  @Test
  void aModelThatIsReadWhenThePanelClosesIsForgotten() {
    desk.palette.open();
    desk.palette.close();
    desk.settle();
    desk.palette.prompting().prompt("a cat");
    assertThat(desk.palette.prompting().tokens()).isZero();
  }

  @Test
  void inFrontOfAnotherDocumentItIsClosedAndNothingRuns() {
    desk.open().begin();
    desk.easel.create(20, 20, -1);
    desk.until(() -> desk.engines.open() == 0);
    assertThat(desk.palette.isOpen()).isFalse();
    assertThat(desk.palette.results().all()).isEmpty();
    assertThat(desk.palette.document().width()).isEqualTo(20);
  }

  @Test
  void theEndOfTheProgramIsNotTheArtistClosingIt() throws Exception {
    desk.open().begin();
    Path file = folder.resolve("picture.ora");
    desk.easel.save(file);
    desk.palette.shutDown();
    desk.until(() -> desk.engines.open() == 0);
    try (Desk later = new Desk(folder)) {
      later.easel.open(file);
      later.settle();
      assertThat(later.palette.isOpen()).isTrue();
      assertThat(later.palette.orders().waiting()).isEmpty();
    }
  }

  @Test
  void theLanguageChangesAtOnce() {
    desk.open();
    desk.palette.orders().cannotPaint();
    desk.drawn.clear();
    desk.palette.language(Language.JAPANESE);
    assertThat(desk.drawn).contains(Part.LANGUAGE);
    Phrase why = desk.palette.orders().cannotPaint().orElseThrow();
    assertThat(desk.palette.say(why))
        .isEqualTo(Words.of(PaletteModel.class, Language.JAPANESE).get(why.key()));
    desk.palette.prompting().prompt("pink");
    assertThat(desk.palette.prompting().complete(4))
        .extracting(Completion::text)
        .containsExactly("ピンクの髪");
  }

  @Test
  void whatIsSaidStaysUntilItIsDismissed() {
    desk.open();
    desk.ask(FakeEngines.DEVICE);
    desk.until(() -> desk.palette.notice().isPresent());
    assertThat(desk.palette.notice().orElseThrow().trouble()).isTrue();
    desk.palette.dismiss();
    assertThat(desk.palette.notice()).isEmpty();
  }

  @Test
  void troubleIsOverWhereSomethingIsOrderedAnew() {
    desk.open();
    desk.ask(FakeEngines.DEVICE);
    desk.until(() -> desk.palette.notice().isPresent());
    desk.begin();
    assertThat(desk.palette.notice()).isEmpty();
  }

  @Test
  void aStrokeThatChangesNothingItShowsDrawsNothing() throws Exception {
    desk.open();
    desk.picture().layers().rename(desk.picture().current(), "sky");
    desk.settle();
    desk.drawn.clear();
    desk.picture().layers().opacity(desk.picture().current(), 0.5f);
    desk.settle();
    assertThat(desk.drawn).isEmpty();
  }
}
