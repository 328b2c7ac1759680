package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.language.Language;
import shirushi.style.Colours;
import shirushi.style.Theme;

/** The real panel before a real easel, by its buttons. */
class PanelTest {
  @TempDir private Path folder;
  private Stage stage;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void open() throws Exception {
    stage = new Stage(folder, Language.ENGLISH, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void closedItInvitesAndNothingElse() throws Exception {
    List<String> words =
        Stage.onEvents(
            () ->
                Stage.controls(stage.panel).stream()
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
  void strengthShowsOnlyWhereThereIsSomethingToChange() throws Exception {
    stage.open();
    JSlider slider = Stage.all(stage.panel, JSlider.class).get(0);
    assertThat(slider.isShowing()).isFalse();
    stage.click("From the canvas");
    assertThat(slider.isShowing()).isTrue();
    Stage.onEvents(
        () -> {
          slider.setValue(35);
          return null;
        });
    assertThat(stage.model.choices().strength()).isEqualTo(0.35f);
    stage.click("From words");
    assertThat(slider.isShowing()).isFalse();
    assertThat(stage.model.choices().mode()).isEqualTo(Mode.WORDS);
  }

  @Test
  void hoveringAResultShowsItOverTheCanvasAndSaysItsSeed() throws Exception {
    Scene.RESULTS.arrange(stage);
    Stage.onEvents(
        () -> {
          stage.model.results().select(List.of());
          return null;
        });
    Stage.await(() -> stage.easel.picture().ghost().isEmpty());
    Thumb thumb = Stage.all(stage.panel, Thumb.class).get(2);
    Result result = stage.model.results().all().get(2);
    point(thumb, MouseEvent.MOUSE_ENTERED);
    Stage.await(() -> stage.easel.picture().ghost().isPresent());
    assertThat(stage.easel.picture().ghost().orElseThrow().pixels())
        .isEqualTo(result.layer().pixels());
    long seed = result.layer().tag().seed().orElseThrow();
    assertThat(thumb.getToolTipText()).contains("Seed " + seed);
    assertThat(thumb.getAccessibleContext().getAccessibleName()).contains("AI", "Seed " + seed);
    point(thumb, MouseEvent.MOUSE_EXITED);
    Stage.await(() -> stage.easel.picture().ghost().isEmpty());
  }

  @Test
  void twoResultsStandBesideEachOtherAtItsNarrowestAndAreSeenWhole() throws Exception {
    Scene.RESULTS.arrange(stage);
    stage.size(PalettePanel.NARROWEST, 680);
    List<Thumb> thumbs = Stage.all(stage.panel, Thumb.class);
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
    Stage.await(() -> stage.easel.picture().canvas().layers().size() == before + 1);
    assertThat(stage.easel.picture().canvas().layers().get(before).tag().orElseThrow().isAi())
        .isTrue();
    Stage.onEvents(
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
    Stage.await(() -> stage.model.orders().running().isEmpty());
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
    Stage.onEvents(
        () -> {
          sure.doClick(0);
          return null;
        });
    assertThat(stage.model.models().mustConfirm()).isTrue();
    stage.click("Use this model");
    Stage.await(() -> !stage.model.models().mustConfirm());
    stage.click("Close");
    assertThat(paint().isEnabled()).isTrue();
    assertThat(stage.button("Model: " + Stage.SILENT).getForeground()).isEqualTo(alarm);
  }

  @Test
  void languageAndLookChangeAtOnceAndWhatWasWrittenStays() throws Exception {
    stage.open();
    Stage.onEvents(
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
    stage.click("閉じる");
    assertThat(paint().getText()).isEqualTo("描く");
    List<String> texts =
        Stage.onEvents(
            () ->
                Stage.all(stage.panel, PromptField.class).stream()
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
        Stage.onEvents(
            () ->
                Stage.all(stage.panel, JScrollPane.class).stream()
                    .filter(Component::isShowing)
                    .reduce((one, other) -> scene.name().endsWith("SHEET") ? one : other)
                    .orElseThrow());
    JScrollBar bar = pane.getVerticalScrollBar();
    assertThat(bar.isShowing()).isTrue();
    Component view = pane.getViewport().getView();
    assertThat(bar.getMaximum()).isEqualTo(view.getHeight());
    assertThat(view.getWidth()).isEqualTo(pane.getViewport().getWidth());
    assertThat(Stage.onEvents(() -> Cut.off(stage.panel))).isEmpty();
  }

  /** The tab has the same word on it. */
  private AbstractButton paint() throws Exception {
    StartPiece start = stage.only(StartPiece.class);
    return Stage.onEvents(() -> Stage.all(start, AbstractButton.class).get(0));
  }

  private boolean red(String text, Color alarm) throws Exception {
    return Stage.onEvents(
        () ->
            Stage.all(stage.panel, Prose.class).stream()
                .filter(Component::isShowing)
                .filter(it -> it.getText().equals(text))
                .anyMatch(it -> it.getForeground().equals(alarm)));
  }

  private static void point(Component at, int event) throws Exception {
    Stage.onEvents(
        () -> {
          at.dispatchEvent(new MouseEvent(at, event, 0, 0, 5, 5, 0, false));
          return null;
        });
  }
}
