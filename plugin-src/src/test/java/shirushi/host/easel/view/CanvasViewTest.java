package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Shape;
import java.awt.event.InputEvent;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Raster;
import shirushi.host.Border;

/** What the view shows over and around the picture, and how the hand is followed. */
class CanvasViewTest extends WindowFixture {
  @Test
  void aStrokeGoesWhereThePointerWentWhileTheEventThreadWasBusy() throws Exception {
    Robot robot = new Robot();
    Point corner = onEventThread(() -> canvas.getLocationOnScreen());
    Lens lens = onEventThread(() -> canvas.lens());
    move(robot, corner, lens, 60, 60);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    await(() -> canvas.hand().busy());
    CountDownLatch free = new CountDownLatch(1);
    SwingUtilities.invokeLater(
        () -> {
          try {
            free.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    for (int i = 0; i <= 20; i++) {
      move(robot, corner, lens, 60 + 10 * i, 60);
      Thread.sleep(15);
    }
    for (int i = 0; i <= 15; i++) {
      move(robot, corner, lens, 260, 60 + 10 * i);
      Thread.sleep(15);
    }
    free.countDown();
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await(() -> !canvas.hand().busy());
    assertThat(seen(250, 62)).isNotEqualTo(WHITE);
    assertThat(seen(258, 90)).isNotEqualTo(WHITE);
    assertThat(seen(160, 120)).isEqualTo(WHITE);
  }

  private static void move(Robot robot, Point corner, Lens lens, int x, int y) {
    Point at = new Point();
    at.setLocation(lens.view(x, y));
    robot.mouseMove(corner.x + at.x, corner.y + at.y);
  }

  @Test
  void theHueOfAGreyOutlivesAChangeOfTheTheme() throws Exception {
    onEventThread(
        () -> {
          tools().colour(new Hsv(0.6f, 0, 0.5f));
          window.dark(!window.dark());
          return null;
        });
    assertThat(onEventThread(() -> only(ColourWheel.class).shown().hue())).isEqualTo(0.6f);
  }

  @Test
  void aBorderThatIsWishedForIsSeenWholeAndNothingIsPutBack() throws Exception {
    onEventThread(
        () -> {
          canvas.actualSize();
          return null;
        });
    Lens near = onEventThread(() -> canvas.lens());
    outline(new Border(8, 8, 8, 8));
    assertThat(onEventThread(() -> canvas.lens())).isEqualTo(near);
    outline(new Border(0, 0, 4000, 0));
    Lens far = onEventThread(() -> canvas.lens());
    Rectangle seen = onEventThread(() -> far.view(new Rectangle(4400, 300)));
    assertThat(onEventThread(() -> new Rectangle(canvas.getSize())).contains(seen)).isTrue();
    outline(Border.NONE);
    assertThat(onEventThread(() -> canvas.lens())).isEqualTo(far);
  }

  private void outline(Border border) throws Exception {
    onEventThread(
        () -> {
          easel.picture().outline(border);
          return null;
        });
  }

  @Test
  void aGhostHasALineAroundWhatItPaints() {
    assertThat(OverlayPainter.line(Raster.plain(50, 40, 0xFF00FF00)).getBounds())
        .isEqualTo(new Rectangle(50, 40));
    int[] argb = new int[50 * 40];
    for (int y = 10; y < 30; y++) {
      for (int x = 5; x < 25; x++) {
        argb[y * 50 + x] = 0xFF00FF00;
      }
    }
    Shape line = OverlayPainter.line(Raster.of(50, 40, argb));
    assertThat(line.getBounds()).isEqualTo(new Rectangle(5, 10, 20, 20));
  }
}
