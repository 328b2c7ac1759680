package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import shirushi.canvas.LayerId;

class LayerListTest extends WindowFixture {
  @Test
  void anEyeShowsAndHidesItsLayerWithoutChoosingIt() throws Exception {
    press("ctrl shift N");
    await(() -> only(JList.class).getModel().getSize() == 2);
    LayerId current = easel.picture().current();
    press(only(JList.class), 8, 1);
    assertThat(easel.picture().canvas().layers().get(0).visible()).isFalse();
    assertThat(easel.picture().current()).isEqualTo(current);
    press(only(JList.class), 8, 1);
    assertThat(easel.picture().canvas().layers().get(0).visible()).isTrue();
    press(only(JList.class), 90, 1);
    assertThat(easel.picture().current()).isNotEqualTo(current);
  }

  private static void press(JList<?> list, int x, int row) throws Exception {
    onEventThread(
        () -> {
          int y = list.getCellBounds(row, row).y + 10;
          for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
            int held = id == MouseEvent.MOUSE_PRESSED ? MouseEvent.BUTTON1_DOWN_MASK : 0;
            list.dispatchEvent(
                new MouseEvent(list, id, 0, held, x, y, 1, false, MouseEvent.BUTTON1));
          }
          return null;
        });
  }
}
