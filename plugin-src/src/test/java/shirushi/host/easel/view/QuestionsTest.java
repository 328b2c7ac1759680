package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.FocusManager;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;

/** A question has mouse and keys for itself until it is answered. */
class QuestionsTest extends WindowFixture {
  private final Robot robot = robot();

  private static Robot robot() {
    try {
      return java.awt.GraphicsEnvironment.isHeadless() ? null : new Robot();
    } catch (java.awt.AWTException e) {
      throw new IllegalStateException(e);
    }
  }

  private void type(int... keys) throws Exception {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.keyRelease(keys[i]);
    }
    robot.waitForIdle();
  }

  private boolean asks() {
    return window.getGlassPane().isVisible();
  }

  private Component owner() {
    return FocusManager.getCurrentManager().getFocusOwner();
  }

  private void askToLeave() throws Exception {
    stroke(100, 150, 300, 150);
    press("ctrl Q");
    await(() -> owner() instanceof JButton button && "Save".equals(button.getText()));
  }

  private void drag(int fromX, int fromY, int toX, int toY) throws Exception {
    Point corner = onEventThread(canvas::getLocationOnScreen);
    Lens lens = onEventThread(canvas::lens);
    robot.mouseMove(
        corner.x + (int) lens.view(fromX, fromY).x, corner.y + (int) lens.view(0, fromY).y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseMove(corner.x + (int) lens.view(toX, toY).x, corner.y + (int) lens.view(0, toY).y);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  @Test
  void keysAndStrokesDoNotReachTheCanvasBehindAQuestion() throws Exception {
    askToLeave();
    int painted = seen(200, 150);
    type(KeyEvent.VK_L);
    type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    drag(100, 280, 300, 280);
    assertThat(tools().tool()).isEqualTo(Tool.BRUSH);
    assertThat(seen(200, 150)).isEqualTo(painted);
    assertThat(seen(200, 280)).isEqualTo(WHITE);
    assertThat(asks()).isTrue();
    type(KeyEvent.VK_ESCAPE);
    await(() -> !asks() && owner() == canvas);
    assertThat(left).isFalse();
    drag(100, 280, 300, 280);
    await(() -> easel.picture().painting().pick(200, 280) != WHITE);
    type(KeyEvent.VK_L);
    await(() -> tools().tool() == Tool.LASSO);
  }

  @Test
  void whoWasWritingWritesOnAfterAQuestion() throws Exception {
    JTextComponent digits = onEventThread(() -> only(JTextComponent.class));
    onEventThread(digits::requestFocusInWindow);
    await(() -> owner() == digits);
    type(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    await(() -> asks() && owner() != digits);
    type(KeyEvent.VK_ESCAPE);
    await(() -> !asks() && owner() == digits);
  }

  @Test
  void enterIsTheFirstAnswerAndTabStaysAmongTheAnswers() throws Exception {
    askToLeave();
    for (int i = 0; i < 5; i++) {
      type(KeyEvent.VK_TAB);
      assertThat(onEventThread(() -> ((Questions) window.getGlassPane()).isAncestorOf(owner())))
          .isTrue();
    }
    onEventThread(canvas::requestFocusInWindow);
    await(() -> owner() instanceof JButton button && "Save".equals(button.getText()));
    type(KeyEvent.VK_ENTER);
    await(() -> left);
    assertThat(easel.picture().changed()).isFalse();
  }

  @Test
  void aNumberIsTakenWithOneEnter() throws Exception {
    press("ctrl A");
    click("Feather…");
    await(() -> owner() instanceof JTextComponent);
    JSpinner number = onEventThread(() -> all(window.getGlassPane(), JSpinner.class).get(0));
    onEventThread(
        () -> {
          ((JTextComponent) owner()).setText("23 px");
          return null;
        });
    type(KeyEvent.VK_ENTER);
    await(() -> !asks());
    assertThat(number.getValue()).isEqualTo(23);
  }

  @Test
  void afterAChooserTheNextQuestionHasTheKeys() throws Exception {
    for (int round = 0; round < 5; round++) {
      SwingUtilities.invokeLater(this::export); // it waits for the chooser
      // Nobody closes what has not got the keys yet.
      await(() -> chooser() != null && SwingUtilities.getWindowAncestor(chooser()).isFocused());
      onEventThread(
          () -> {
            chooser().setSelectedFile(file.toFile());
            chooser().approveSelection();
            return null;
          });
      await(
          () -> asks() && owner() instanceof JButton button && "Replace".equals(button.getText()));
      type(KeyEvent.VK_ESCAPE);
      await(() -> !asks());
    }
  }

  private void export() {
    all(window, AbstractButton.class).stream()
        .filter(button -> "Export…".equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .doClick(0);
  }

  private static JFileChooser chooser() {
    for (java.awt.Window each : java.awt.Window.getWindows()) {
      if (each.isShowing() && each instanceof javax.swing.JDialog dialog) {
        return all(dialog, JFileChooser.class).stream().findFirst().orElse(null);
      }
    }
    return null;
  }
}
