package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.InputMethodEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JRadioButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.language.Language;
import shirushi.style.Theme;

/** The panel with the keyboard alone, an input method's composition included. */
class KeyboardTest extends OnStage {
  /** More than there are controls. */
  private static final int MOST_STEPS = 80;

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {
        "INVITATION",
        "RESULTS",
        "QUEUE",
        "DETAILS",
        "SELECTION",
        "EXTEND",
        "HISTORY",
        "ORIGIN",
        "LOCKED",
        "NOTICE"
      })
  void tabReachesEverythingThatCanBeUsed(Scene scene) throws Exception {
    scene.arrange(stage);
    stage.dress(Language.ENGLISH, Theme.LIGHT);
    List<JComponent> usable = usable(stage.panel);
    assertThat(walk(usable.get(0))).containsAll(usable);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MODEL_SHEET", "LOCK_SHEET", "SETTINGS", "DECLARE_SHEET", "EVIDENCE_SHEET"})
  void aSheetKeepsTheFocusUntilEscapeClosesIt(Scene scene) throws Exception {
    scene.arrange(stage);
    Component before = stage.button("Settings");
    focus(before);
    scene.pose(stage);
    Sheet sheet = stage.only(Sheet.class);
    Events.await(() -> SwingUtilities.isDescendingFrom(owner(), sheet));
    List<Component> walked = walk((JComponent) Events.on(OnStage::owner));
    assertThat(walked).containsAll(usable(sheet));
    assertThat(walked).allMatch(it -> SwingUtilities.isDescendingFrom(it, sheet));
    press("ESCAPE");
    Events.await(() -> !sheet.isShowing() && owner() == before);
  }

  @Test
  void controlEnterPaintsAndEnterAloneBeginsALine() throws Exception {
    PromptField field = write("a cat at the seaside ");
    press("ENTER");
    assertThat(stage.model.prompting().prompt()).isEqualTo("a cat at the seaside \n");
    assertThat(stage.model.orders().running()).isEmpty();
    press("ctrl ENTER");
    Events.await(() -> stage.model.results().all().size() == 1);
    assertThat(field.getText()).isEqualTo("a cat at the seaside \n");
  }

  @Test
  void nothingStartsAndNothingIsSaidWhileAnInputMethodComposes() throws Exception {
    write("猫");
    compose("ぎん", 0);
    assertThat(stage.model.prompting().prompt()).isEqualTo("猫");
    press("ENTER");
    press("ctrl ENTER");
    press("meta ENTER");
    stage.settle();
    assertThat(stage.model.orders().running()).isEmpty();
    assertThat(stage.engines.painted).hasValue(0);
    compose("銀髪", 2);
    assertThat(stage.model.prompting().prompt()).contains("銀髪").startsWith("猫");
    press("ctrl ENTER");
    Events.await(() -> stage.engines.painted.get() == 1);
  }

  @Test
  void aCompositionThatIsGivenUpLeavesThePromptAsItWas() throws Exception {
    PromptField field = write("猫");
    compose("ぎ", 0);
    compose("", 0);
    assertThat(field.getText()).isEqualTo("猫");
    assertThat(stage.model.prompting().prompt()).isEqualTo("猫");
    press("ctrl ENTER");
    Events.await(() -> stage.engines.painted.get() == 1);
  }

  @Test
  void controlUpAndDownWeighTheWordAtTheCaret() throws Exception {
    PromptField field = write("girl, night sky");
    Events.run(() -> field.setCaretPosition(2));
    press("ctrl UP");
    press("ctrl UP");
    assertThat(field.getText()).isEqualTo("(girl:1.2), night sky");
    assertThat(field.getSelectedText()).isEqualTo("girl");
    press("ctrl DOWN");
    press("ctrl DOWN");
    assertThat(field.getText()).isEqualTo("girl, night sky");
    press("ctrl DOWN");
    assertThat(stage.model.prompting().prompt()).isEqualTo("(girl:0.9), night sky");
  }

  @Test
  void aCompletionIsChosenWithTheArrowsAndEnterAndStartsNothing() throws Exception {
    PromptField field = write("girl, twin");
    Completions completions = completions();
    Events.await(completions::isVisible);
    press("DOWN");
    press("DOWN");
    press("ENTER");
    assertThat(field.getText()).isEqualTo("girl, twin braids");
    assertThat(completions.isVisible()).isFalse();
    assertThat(field.isFocusOwner()).isTrue();
    assertThat(stage.model.orders().running()).isEmpty();
  }

  @Test
  void enterBeginsALineUntilTheArtistWentAmongTheCompletions() throws Exception {
    PromptField field = write("girl, twin");
    Events.await(completions()::isVisible);
    press("ENTER");
    assertThat(field.getText()).isEqualTo("girl, twin\n");
    assertThat(completions().isVisible()).isFalse();
  }

  @Test
  void tabTakesTheFirstCompletion() throws Exception {
    PromptField field = write("girl, twin");
    Events.await(completions()::isVisible);
    press("TAB");
    assertThat(field.getText()).isEqualTo("girl, twin tails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEFT", "HOME", "ctrl LEFT", "UP", "ctrl UP", "ctrl DOWN"})
  void completionsGoWhereTheCaretMovesOrAWordIsWeighed(String keys) throws Exception {
    PromptField field = write("cat\ngirl, twin");
    Events.await(completions()::isVisible);
    press(keys);
    assertThat(completions().isVisible()).isFalse();
    String before = field.getText();
    press("HOME");
    press("ENTER");
    assertThat(field.getText()).hasSize(before.length() + 1).contains("\n");
  }

  @Test
  void completionsGoWhereSomethingElseIsClicked() throws Exception {
    write("girl, twin");
    Events.await(completions()::isVisible);
    point(stage.panel, MouseEvent.MOUSE_PRESSED);
    assertThat(completions().isVisible()).isFalse();
  }

  @Test
  void escapePutsCompletionsAwayAndLeavesWhatWasWritten() throws Exception {
    PromptField field = write("girl, twin");
    Events.await(completions()::isVisible);
    press("ESCAPE");
    assertThat(completions().isVisible()).isFalse();
    assertThat(field.getText()).isEqualTo("girl, twin");
    press("ctrl SPACE");
    assertThat(completions().isVisible()).isTrue();
  }

  @Test
  void arrowsGoAmongTheResultsAndDeletePutsAway() throws Exception {
    Scene.RESULTS.arrange(stage);
    List<Thumb> thumbs = Eyes.all(stage.panel, Thumb.class);
    focus(thumbs.get(0));
    press("RIGHT");
    Events.await(() -> thumbs.get(1).isFocusOwner());
    press("DOWN");
    Events.await(() -> thumbs.get(3).isFocusOwner());
    press("ENTER");
    assertThat(stage.model.results().selected())
        .containsExactly(stage.model.results().all().get(3));
    press("DELETE");
    assertThat(stage.model.results().all()).hasSize(3);
  }

  @Test
  void completionsHideNothingThatIsWritten() throws Exception {
    PromptField field = write("twin\nnight sky\ncat");
    Events.run(() -> field.setCaretPosition(4));
    press("ctrl SPACE");
    assertThat(completions().isVisible()).isTrue();
    Rectangle last =
        Events.on(() -> field.modelToView2D(field.getDocument().getLength()).getBounds());
    Rectangle written = SwingUtilities.convertRectangle(field, last, stage.panel);
    assertThat(completions().getY()).isGreaterThanOrEqualTo(written.y + written.height);
  }

  // --- hands

  private PromptField write(String text) throws Exception {
    stage.open();
    PromptField field = Steps.prompt(stage);
    focus(field);
    Events.run(() -> field.replaceSelection(text));
    stage.settle();
    return field;
  }

  /** As an input method sends it: what is written so far, and how much of it is meant. */
  private void compose(String text, int committed) throws Exception {
    Events.run(
        () -> {
          Component field = owner();
          field.dispatchEvent(
              new InputMethodEvent(
                  field,
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                  text.isEmpty() ? null : new AttributedString(text).getIterator(),
                  committed,
                  null,
                  null));
        });
    stage.settle();
  }

  // --- eyes

  private Completions completions() {
    return Eyes.all(stage.panel, Completions.class).get(0);
  }

  /** Of radio buttons, arrows choose among those of a group: Tab goes to the chosen one. */
  private static List<JComponent> usable(JComponent root) throws Exception {
    return Events.on(
        () ->
            Eyes.controls(root).stream()
                .filter(Component::isEnabled)
                .filter(it -> !(it instanceof JRadioButton radio) || radio.isSelected())
                .toList());
  }

  /** What has the focus one after the other, with Tab, until it comes round. */
  private List<Component> walk(JComponent from) throws Exception {
    focus(from);
    List<Component> walked = new ArrayList<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      Component here = Events.on(OnStage::owner);
      if (walked.contains(here)) {
        break;
      }
      walked.add(here);
      Events.run(
          () ->
              here.dispatchEvent(
                  new KeyEvent(here, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_TAB, '\t')));
      Events.await(() -> owner() != null && owner() != here);
    }
    return walked;
  }
}
