package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.origin.disclosure.Language;
import shirushi.style.Colours;
import shirushi.style.Theme;

/** The real panel before a real easel, by its buttons. */
class PanelTest extends OnStage {
  @Test
  void closedItInvitesAndNothingElse() throws Exception {
    List<String> words =
        Events.on(
            () ->
                Eyes.controls(stage.panel).stream()
                    .filter(AbstractButton.class::isInstance)
                    .map(it -> ((AbstractButton) it).getText())
                    .toList());
    assertThat(words).containsExactly("Turn on here (F8)", "Hide this");
    stage.click("Hide this");
    assertThat(stage.shown).containsExactly(false);
    assertThat(stage.model.isOpen()).isFalse();
    stage.click("Turn on here (F8)");
    assertThat(stage.model.isOpen()).isTrue();
    stage.click("Turn off");
    assertThat(stage.model.isOpen()).isFalse();
    assertThat(stage.button("Turn on here (F8)").isShowing()).isTrue();
  }

  @Test
  void openedAgainItIsWhatItWasAndShowsWhatChangedMeanwhile() throws Exception {
    stage.open();
    PromptPiece before = stage.only(PromptPiece.class);
    stage.click("Turn off");
    Events.on(
        () -> {
          stage.model.prompting().prompt("a cat");
          return null;
        });
    assertThat(before.field().getText()).as("told while nobody sees it").isEmpty();
    stage.click("Turn on here (F8)");
    assertThat(stage.only(PromptPiece.class)).as("built once").isSameAs(before);
    assertThat(before.field().getText()).isEqualTo("a cat");
  }

  @Test
  void whatIsNotLookedAtIsNotMade() throws Exception {
    stage.open();
    assertThat(Eyes.all(stage.panel, Stepper.class)).as("how many pictures").hasSize(1);
    assertThat(Eyes.all(stage.panel, Scrolled.class)).hasSize(1);
    stage.click("Details");
    assertThat(Eyes.all(stage.panel, Stepper.class)).hasSizeGreaterThan(2);
    stage.click("Origin");
    assertThat(Eyes.all(stage.panel, Scrolled.class)).hasSize(2);
    assertThat(Eyes.all(stage.panel, OneLine.class)).as("the layers").isNotEmpty();
  }

  @Test
  void strengthShowsOnlyWhereThereIsSomethingToChange() throws Exception {
    stage.open();
    JSlider slider = Eyes.all(stage.panel, JSlider.class).get(0);
    assertThat(slider.isShowing()).isFalse();
    stage.click("From the canvas");
    assertThat(slider.isShowing()).isTrue();
    Events.on(
        () -> {
          slider.setValue(35);
          return null;
        });
    assertThat(stage.model.choices().strength(Mode.CANVAS)).isEqualTo(0.35f);
    stage.click("From words");
    assertThat(slider.isShowing()).isFalse();
    assertThat(stage.model.choices().mode()).isEqualTo(Mode.WORDS);
  }

  @Test
  void hoveringAResultShowsItOverTheCanvasAndSaysItsSeed() throws Exception {
    Scene.RESULTS.arrange(stage);
    Events.on(
        () -> {
          stage.model.results().select(List.of());
          return null;
        });
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
    Events.on(
        () -> {
          slider.setValue(25);
          return null;
        });
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
  void theWayBackFromASheetIsFarFromTheWayOut() throws Exception {
    stage.open();
    Component out = stage.button("Turn off");
    stage.click("Settings");
    Component back = stage.button("Back");
    int middle = stage.panel.getLocationOnScreen().x + stage.panel.getWidth() / 2;
    assertThat(out.getLocationOnScreen().x).isGreaterThan(middle);
    assertThat(back.getLocationOnScreen().x + back.getWidth()).isLessThan(middle);
  }

  @Test
  void openingToAiAgainIsAskedOnceMoreAndSaysThatItIsRecorded() throws Exception {
    Scene.LOCKED.arrange(stage);
    stage.click("Allow AI again");
    assertThat(stage.model.lock().lock()).isPresent();
    assertThat(words()).anyMatch(it -> it.contains("goes on record"));
    assertThat(owner()).as("what changes nothing").isSameAs(stage.button("Leave it locked"));
    stage.click("Leave it locked");
    stage.click("Allow AI again");
    stage.click("Allow AI and record it");
    Events.await(() -> stage.model.lock().lock().isEmpty());
  }

  private List<String> words() throws Exception {
    return Events.on(
        () ->
            Eyes.all(stage.panel, Prose.class).stream()
                .filter(Component::isShowing)
                .map(JTextComponent::getText)
                .toList());
  }

  @Test
  void newsGoesByItselfButNotFromWhoIsAtIt() throws Exception {
    Scene.NOTICE.arrange(stage);
    NoticePiece piece = stage.only(NoticePiece.class);
    assertThat(piece.away.isRunning()).isTrue();
    focus(stage.button("Close"));
    soon(piece);
    Thread.sleep(200);
    assertThat(stage.model.notice()).isPresent();
    focus(stage.button("Settings"));
    Events.await(() -> stage.model.notice().isEmpty());
  }

  @Test
  void troubleStays() throws Exception {
    Scene.TROUBLE.arrange(stage);
    assertThat(stage.only(NoticePiece.class).away.isRunning()).isFalse();
  }

  private static void soon(NoticePiece piece) throws Exception {
    Events.on(
        () -> {
          piece.away.setInitialDelay(20);
          piece.away.setDelay(20);
          piece.away.restart();
          return null;
        });
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
    Events.on(
        () -> {
          stage.easel.picture().history().undo();
          return null;
        });
    assertThat(stage.easel.picture().canvas().layers()).hasSize(before);
  }

  @Test
  void stopStopsWhatIsPainted() throws Exception {
    Scene.RUNNING.arrange(stage);
    stage.click("Stop");
    Events.await(() -> stage.model.orders().running().isEmpty());
    assertThat(stage.model.results().all()).isEmpty();
    assertThat(stage.engines.painted).hasValue(0);
  }

  @Test
  void unknownTrainingDataIsRedAndUsedOnlyAfterOneDeliberateYes() throws Exception {
    Scene.MODEL_UNKNOWN.arrange(stage);
    Color alarm = Colours.now().alarm();
    AbstractButton model = stage.button("Model: " + Stage.SILENT);
    assertThat(model.getForeground()).isEqualTo(alarm);
    assertThat(red("Training data unknown", alarm)).isTrue();
    assertThat(paint().isEnabled()).isFalse();
    stage.click("Read the statement");
    assertThat(red(new Labels(Language.ENGLISH).get("model.unknownTraining"), alarm)).isTrue();
    AbstractButton use = stage.button("Use this model");
    assertThat(use.isEnabled()).isFalse();
    JCheckBox sure = stage.only(JCheckBox.class);
    Events.on(
        () -> {
          sure.doClick(0);
          return null;
        });
    assertThat(stage.model.models().mustConfirm()).isTrue();
    stage.click("Use this model");
    Events.await(() -> !stage.model.models().mustConfirm());
    stage.click("Back");
    assertThat(paint().isEnabled()).isTrue();
    assertThat(stage.button("Model: " + Stage.SILENT).getForeground()).isEqualTo(alarm);
  }

  @Test
  void languageAndLookChangeAtOnceAndWhatWasWrittenStays() throws Exception {
    stage.open();
    Events.on(
        () -> {
          stage.model.prompting().prompt("girl, (night sky:1.3)");
          stage.model.prompting().negative("cat");
          return null;
        });
    stage.click("Details");
    stage.click("Settings");
    stage.click("日本語");
    assertThat(stage.told()).contains(Language.JAPANESE);
    assertThat(stage.only(Sheet.class).getAccessibleContext().getAccessibleName()).isEqualTo("設定");
    stage.click("ダーク");
    assertThat(stage.theme().dark()).isTrue();
    assertThat(Colours.now()).isEqualTo(Theme.DARK.colours());
    stage.click("戻る");
    assertThat(paint().getText()).isEqualTo("描く");
    List<String> texts =
        Events.on(
            () ->
                Eyes.all(stage.panel, PromptField.class).stream()
                    .filter(Component::isShowing)
                    .map(JTextComponent::getText)
                    .toList());
    assertThat(texts).contains("girl, (night sky:1.3)", "cat");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"INVITATION", "DETAILS", "RESULTS", "MODEL_SHEET", "HISTORY", "ORIGIN"})
  void whereThereIsLittleHeightItScrolls(Scene scene) throws Exception {
    scene.arrange(stage);
    stage.size(PalettePanel.NARROWEST, 200);
    stage.dress(Language.ENGLISH, Theme.LIGHT);
    scene.pose(stage);
    stage.settle();
    JScrollPane pane =
        Events.on(
            () ->
                Eyes.all(stage.panel, JScrollPane.class).stream()
                    .filter(Component::isShowing)
                    .reduce((one, other) -> scene.name().endsWith("SHEET") ? one : other)
                    .orElseThrow());
    JScrollBar bar = pane.getVerticalScrollBar();
    assertThat(bar.isShowing()).isTrue();
    Component view = pane.getViewport().getView();
    assertThat(bar.getMaximum()).isEqualTo(view.getHeight());
    assertThat(view.getWidth()).isEqualTo(pane.getViewport().getWidth());
    assertThat(Events.on(() -> Cut.off(stage.panel))).isEmpty();
  }

  /** The tab has the same word on it. */
  private AbstractButton paint() throws Exception {
    StartPiece start = stage.only(StartPiece.class);
    return Events.on(() -> Eyes.all(start, AbstractButton.class).get(0));
  }

  private boolean red(String text, Color alarm) throws Exception {
    return Events.on(
        () ->
            Eyes.all(stage.panel, Prose.class).stream()
                .filter(Component::isShowing)
                .filter(it -> it.getText().equals(text))
                .anyMatch(it -> it.getForeground().equals(alarm)));
  }
}
