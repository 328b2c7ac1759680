package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import shirushi.job.Mode;
import shirushi.job.Result;

/** The results by their thumbnails and buttons. */
class ResultsPieceTest extends OnStage {
  @Test
  void hoveringAResultShowsItOverTheCanvasAndSaysItsSeed() throws Exception {
    Scene.RESULTS.arrange(stage);
    Events.run(() -> stage.model.results().select(List.of()));
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
    Thumb thumb = Eyes.all(stage.panel, Thumb.class).get(2);
    Result result = stage.model.results().all().get(2);
    point(thumb, MouseEvent.MOUSE_ENTERED);
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    assertThat(stage.easel.picture().ghost().orElseThrow().pixels())
        .isEqualTo(result.layer().pixels());
    long seed = result.layer().tag().seed().orElseThrow();
    assertThat(thumb.getToolTipText()).contains("Seed " + seed);
    assertThat(thumb.getAccessibleContext().getAccessibleName()).contains("AI", "Seed " + seed);
    point(thumb, MouseEvent.MOUSE_EXITED);
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
  }

  @Test
  void anotherTabOrASheetOverTheResultsTakesTheGhostAway() throws Exception {
    Scene.RESULTS.arrange(stage);
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    stage.click("History");
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
    stage.click("Paint");
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    stage.click("Settings");
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
    stage.click("Back");
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    stage.click("Turn off");
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
    stage.click("Turn on here (F8)");
    stage.settle();
    assertThat(stage.easel.picture().ghost()).isEmpty();
  }

  @Test
  void afterOneWentTheNextIsNotShownBecauseTheFocusFellToIt() throws Exception {
    Scene.RESULTS.arrange(stage);
    focus(Eyes.all(stage.panel, Thumb.class).get(1));
    press("DELETE");
    assertThat(stage.model.results().all()).hasSize(3);
    stage.settle();
    assertThat(owner()).as("where one goes on").isInstanceOf(Thumb.class);
    assertThat(stage.easel.picture().ghost()).isEmpty();
    press("RIGHT");
    Events.await(() -> stage.easel.picture().ghost().isPresent());
  }

  @Test
  void moreLikeThisGoesAsFarAsItsOwnSliderSays() throws Exception {
    Scene.RESULTS.arrange(stage);
    JSlider slider = (JSlider) named("Strength of more like this");
    assertThat(slider.getValue()).isEqualTo(50);
    Events.run(() -> slider.setValue(25));
    assertThat(stage.model.choices().strength(Mode.VARIATION)).isEqualTo(0.25f);
    assertThat(stage.model.choices().strength(Mode.CANVAS)).isNotEqualTo(0.25f);
    stage.click("More like this");
    Events.await(() -> stage.model.results().all().size() > 4);
    assertThat(stage.model.results().all().get(0).layer().tag().sampler().strength())
        .contains(0.25f);
  }

  private JComponent named(String name) throws Exception {
    return Events.on(
        () ->
            Eyes.controls(stage.panel).stream()
                .filter(it -> name.equals(it.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void onAFineScreenAThumbnailHasAPixelForEachOfIts() throws Exception {
    Scene.RESULTS.arrange(stage);
    stage.size(340, 760);
    for (Thumb thumb : Eyes.all(stage.panel, Thumb.class)) {
      assertThat(thumb.getPreferredSize().width).isGreaterThanOrEqualTo(2 * thumb.getWidth());
    }
  }

  @Test
  void twoResultsStandBesideEachOtherAtItsNarrowestAndAreSeenWhole() throws Exception {
    Scene.RESULTS.arrange(stage);
    stage.size(PalettePanel.NARROWEST, 680);
    List<Thumb> thumbs = Eyes.all(stage.panel, Thumb.class);
    assertThat(thumbs.get(1).getY()).isEqualTo(thumbs.get(0).getY());
    assertThat(thumbs.get(2).getY()).isGreaterThan(thumbs.get(0).getY());
    Thumb one = thumbs.get(0);
    assertThat(one.getWidth()).isGreaterThan(100);
    assertThat((double) one.getWidth() / one.getHeight()).isBetween(1.45, 1.55);
  }

  @Test
  void applyingMakesALayerThatOneUndoTakesAway() throws Exception {
    Scene.RESULTS.arrange(stage);
    int before = stage.easel.picture().canvas().layers().size();
    stage.click("Apply");
    Events.await(() -> stage.easel.picture().canvas().layers().size() == before + 1);
    assertThat(stage.easel.picture().canvas().layers().get(before).tag().orElseThrow().isAi())
        .isTrue();
    Events.run(() -> stage.easel.picture().history().undo());
    assertThat(stage.easel.picture().canvas().layers()).hasSize(before);
  }

  @Test
  void theChosenOneAndWhatIsDoneWithItAreInSightHoweverManyThereAre() throws Exception {
    stage.open();
    stage.size(PalettePanel.NARROWEST, 480);
    Steps.results(stage, 12);
    stage.settle();
    for (int which : new int[] {0, 11, 5}) {
      Steps.select(stage, which);
      stage.settle();
      Thumb chosen = Eyes.all(stage.panel, Thumb.class).get(which);
      assertThat(chosen.isSelected()).isTrue();
      assertThat(whole(chosen)).as("thumbnail " + which).isTrue();
      for (String action : List.of("Apply", "Discard", "More like this")) {
        assertThat(whole(stage.button(action))).as(action).isTrue();
      }
    }
  }

  private static boolean whole(JComponent seen) throws Exception {
    return Events.on(
        () -> seen.getVisibleRect().equals(new Rectangle(seen.getWidth(), seen.getHeight())));
  }

  @Test
  void theChosenOneClickedAgainIsChosenNoMoreAndTheCanvasIsSeen() throws Exception {
    Scene.RESULTS.arrange(stage);
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    Thumb chosen = Eyes.all(stage.panel, Thumb.class).get(1);
    point(chosen, MouseEvent.MOUSE_ENTERED);
    Events.run(() -> chosen.doClick(0));
    assertThat(stage.model.results().selected()).isEmpty();
    assertThat(chosen.isSelected()).isFalse();
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
    Events.run(() -> chosen.doClick(0));
    assertThat(stage.model.results().selected()).hasSize(1);
    Events.await(() -> stage.easel.picture().ghost().isPresent());
  }

  @Test
  void escapeInTheResultsChoosesNone() throws Exception {
    Scene.RESULTS.arrange(stage);
    focus(Eyes.all(stage.panel, Thumb.class).get(2));
    press("ENTER");
    Events.await(() -> stage.easel.picture().ghost().isPresent());
    press("ESCAPE");
    assertThat(stage.model.results().selected()).isEmpty();
    Events.await(() -> stage.easel.picture().ghost().isEmpty());
  }
}
