package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Component;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Colours;

/** What is asked and said over the panel or in it, never in a window. */
class AskingTest extends OnStage {
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

  @Test
  void theSheetOfALockGoesWithIt() throws Exception {
    Scene.LOCKED.arrange(stage);
    Events.run(() -> stage.panel.sheet(new LockSheet(stage.panel)));
    assertThat(Eyes.all(stage.panel, LockSheet.class)).hasSize(1);
    Events.run(stage.model.lock()::unlock);
    Events.await(() -> stage.model.lock().lock().isEmpty());
    Events.await(() -> Eyes.all(stage.panel, LockSheet.class).isEmpty());
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
    Events.run(
        () -> {
          piece.away.setInitialDelay(20);
          piece.away.setDelay(20);
          piece.away.restart();
        });
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
    assertThat(
            red(Words.of(PalettePanel.class, Language.ENGLISH).get("model.unknownTraining"), alarm))
        .isTrue();
    AbstractButton use = stage.button("Use this model");
    assertThat(use.isEnabled()).isFalse();
    JCheckBox sure = stage.only(JCheckBox.class);
    Events.run(() -> sure.doClick(0));
    assertThat(stage.model.models().mustConfirm()).isTrue();
    stage.click("Use this model");
    Events.await(() -> !stage.model.models().mustConfirm());
    stage.click("Back");
    assertThat(paint().isEnabled()).isTrue();
    assertThat(stage.button("Model: " + Stage.SILENT).getForeground()).isEqualTo(alarm);
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
