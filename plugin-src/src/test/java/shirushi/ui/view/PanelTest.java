package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.job.Mode;
import shirushi.language.Language;
import shirushi.style.Colours;
import shirushi.style.Theme;
import shirushi.ui.Choices;

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
    Events.run(() -> stage.model.prompting().prompt("a cat"));
    assertThat(before.field().getText()).as("told while nobody sees it").isEmpty();
    stage.click("Turn on here (F8)");
    assertThat(stage.only(PromptPiece.class)).as("built once").isSameAs(before);
    assertThat(before.field().getText()).isEqualTo("a cat");
  }

  @Test
  void closedAndOpenedAgainWhatWasUnfoldedTypedAndFocusedIsAsItWas() throws Exception {
    stage.open();
    stage.click("Details");
    PromptField negative =
        Events.on(
            () ->
                Eyes.all(stage.panel, PromptField.class).stream()
                    .filter(it -> it.getAccessibleContext().getAccessibleName().equals("Leave out"))
                    .findFirst()
                    .orElseThrow());
    focus(negative);
    Events.run(() -> negative.replaceSelection("night"));
    closeAndOpen();
    Events.await(negative::isFocusOwner);
    assertThat(negative.getText()).isEqualTo("night");
    assertThat(negative.getCaretPosition()).isEqualTo("night".length());
  }

  @Test
  void whatWasBegunOnASheetIsNotLostByClosingThePanel() throws Exception {
    stage.open();
    Steps.sheet(stage, LockSheet::new);
    LockSheet sheet = stage.only(LockSheet.class);
    PromptField reason = Events.on(() -> Eyes.only(sheet, PromptField.class));
    focus(reason);
    Events.run(() -> reason.replaceSelection("client work"));
    closeAndOpen();
    Events.await(reason::isFocusOwner);
    assertThat(reason.getText()).isEqualTo("client work");
    stage.click("Turn off");
    Steps.another(stage);
    assertThat(Eyes.all(stage.panel, Sheet.class)).as("it is of another document").isEmpty();
  }

  @Test
  void whoWasOnTheCanvasWritesWhenThePanelComesBack() throws Exception {
    stage.open();
    stage.click("Turn off");
    Events.run(stage.panel::open);
    PromptField prompt = Steps.prompt(stage);
    Events.await(prompt::isFocusOwner);
  }

  private void closeAndOpen() throws Exception {
    Events.run(() -> stage.model.close());
    assertThat(stage.button("Turn on here (F8)").isShowing()).isTrue();
    Events.run(stage.panel::open);
    stage.settle();
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
    Events.run(() -> slider.setValue(35));
    assertThat(stage.model.choices().strength(Mode.CANVAS)).isEqualTo(0.35f);
    stage.click("From words");
    assertThat(slider.isShowing()).isFalse();
    assertThat(stage.model.choices().mode()).isEqualTo(Mode.WORDS);
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
  void languageAndLookChangeAtOnceAndWhatWasWrittenStays() throws Exception {
    stage.open();
    Events.run(
        () -> {
          stage.model.prompting().prompt("girl, (night sky:1.3)");
          stage.model.prompting().negative("cat");
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

  @Test
  void whoClosesTheDocumentToAiSeesThatAtOnceHoweverFarTheTabWasScrolled() throws Exception {
    Scene.RESULTS.arrange(stage);
    stage.size(PalettePanel.NARROWEST, 400);
    Steps.select(stage, 3);
    stage.settle();
    Events.run(() -> stage.model.lock().lock("mine"));
    stage.settle();
    LockedPiece locked = stage.only(LockedPiece.class);
    Rectangle seen = Events.on(locked::getVisibleRect);
    assertThat(seen).isEqualTo(new Rectangle(locked.getWidth(), locked.getHeight()));
  }

  @Test
  void aNumberOutOfItsRangeBecomesTheNearestThatIsAllowed() throws Exception {
    stage.open();
    stage.click("Details");
    type("Steps", "9999");
    assertThat(stage.model.choices().steps()).isEqualTo(Choices.MOST_STEPS);
    assertThat(field("Steps").getText()).isEqualTo("150");
    type("Steps", "9999");
    assertThat(field("Steps").getText()).as("it was at this end before").isEqualTo("150");
    type("Steps", "0");
    assertThat(stage.model.choices().steps()).isEqualTo(1);
    type("Seed", "12345678901234567890123");
    assertThat(field("Seed").getText()).isEqualTo("999999999999999999");
    assertThat(stage.model.choices().lockedSeed()).hasValue(999_999_999_999_999_999L);
  }

  private JTextComponent field(String name) throws Exception {
    return Events.on(
        () ->
            Eyes.all(stage.panel, JTextComponent.class).stream()
                .filter(it -> name.equals(it.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow());
  }

  private void type(String name, String text) throws Exception {
    JTextComponent field = field(name);
    focus(field);
    Events.run(() -> field.setText(text));
    focus(Steps.prompt(stage));
    stage.settle();
  }
}
