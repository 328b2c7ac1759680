package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Raster;
import shirushi.host.Ghost;

class EscapeTest extends WindowFixture {
  @Test
  void escapeOnTheCanvasTakesAwayWhatLiesOverItTheForemostFirst() throws Exception {
    onEventThread(
        () -> {
          window.fault(new IllegalStateException("one"));
          window.fault(new IllegalStateException("one again"));
          return null;
        });
    mouse(MouseEvent.MOUSE_PRESSED, 100, 150);
    onEventThread(
        () -> {
          Raster red = Raster.plain(4, 4, 0xFFFF0000);
          easel.picture().preview(Optional.of(new Ghost(red, 0, 0, 4, 4)));
          return null;
        });
    press("ESCAPE");
    assertThat(seen(100, 150)).as("the stroke").isEqualTo(WHITE);
    assertThat(cards()).as("what is said again is said once").isEqualTo(1);
    press("ESCAPE");
    assertThat(cards()).isZero();
    assertThat(easel.picture().ghost()).isPresent();
    press("ESCAPE");
    assertThat(easel.picture().ghost()).isEmpty();
  }

  private int cards() throws Exception {
    return onEventThread(() -> all(window, Card.class).size());
  }
}
