package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import shirushi.language.Language;

/** How much room the canvas has, and what the artist makes of it. */
class ColumnsTest extends WindowFixture {
  private final JPanel palette = new JPanel();

  private void dock(int width, int height) throws Exception {
    palette.setMinimumSize(new Dimension(260, 100));
    onEventThread(
        () -> {
          window.dock(
              new Palette() {
                @Override
                public JComponent component() {
                  return palette;
                }

                @Override
                public boolean isOpen() {
                  return true;
                }

                @Override
                public void open(boolean open) {}

                @Override
                public void dressed(Language language) {}
              });
          window.setSize(width, height);
          window.validate();
          return null;
        });
    await(() -> only(Columns.class).getWidth() > width - 100);
  }

  private void drag(Columns.Edge edge, int by) throws Exception {
    onEventThread(
        () -> {
          send(edge, MouseEvent.MOUSE_PRESSED, 2);
          send(edge, MouseEvent.MOUSE_DRAGGED, 2 + by);
          send(edge, MouseEvent.MOUSE_RELEASED, 2);
          return null;
        });
  }

  private static void send(Component to, int id, int x) {
    int held = id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK;
    to.dispatchEvent(new MouseEvent(to, id, 0, held, x, 50, 1, false, MouseEvent.BUTTON1));
  }

  private List<Columns.Edge> edges() throws Exception {
    return onEventThread(() -> all(window, Columns.Edge.class));
  }

  private boolean fits() {
    Rectangle seen = canvas.lens().view(new Rectangle(400, 300));
    return new Rectangle(canvas.getSize()).contains(seen)
        && (canvas.lens().scale() == 1 || seen.width > canvas.getWidth() - 100);
  }

  @Test
  void inASmallWindowTheCanvasHasTheLargerPart() throws Exception {
    dock(900, 600);
    int whole = onEventThread(() -> only(Columns.class).getWidth());
    assertThat(canvas.getWidth()).isGreaterThanOrEqualTo(whole * 49 / 100);
    assertThat(palette.getWidth()).isEqualTo(260);
    assertThat(fits()).isTrue();
    assertThat(onEventThread(() -> only(LayerList.class).getWidth()))
        .isLessThanOrEqualTo(onEventThread(() -> only(Side.class).getWidth()));
  }

  @Test
  void whatIsDraggedChangesAndIsRememberedAndThePictureIsFittedAnew() throws Exception {
    dock(1400, 800);
    int wide = palette.getWidth();
    int side = onEventThread(() -> only(Side.class).getWidth());
    double scale = onEventThread(() -> canvas.lens().scale());
    drag(edges().get(1), -150);
    assertThat(palette.getWidth()).isEqualTo(wide + 150);
    assertThat(onEventThread(() -> only(Side.class).getWidth())).isEqualTo(side);
    assertThat(fits()).isTrue();
    drag(edges().get(1), 1000);
    assertThat(palette.getWidth()).isEqualTo(260);
    drag(edges().get(0), -1000);
    assertThat(canvas.getWidth()).isEqualTo(canvas.getMinimumSize().width);
    assertThat(canvas.lens().scale()).isLessThan(scale);
    assertThat(fits()).isTrue();
    drag(edges().get(0), 1000);
    int narrow = onEventThread(() -> only(Side.class).getWidth());
    assertThat(narrow).isLessThan(side);
    await(() -> new Preferences(habits).width("side").equals(java.util.OptionalInt.of(narrow)));
    onEventThread(
        () -> {
          window.dark(!window.dark());
          window.validate();
          return null;
        });
    assertThat(onEventThread(() -> only(Side.class).getWidth())).isEqualTo(narrow);
  }

  @Test
  void whatWasMadeWiderGivesWayInASmallerWindowAndIsBackInALargerOne() throws Exception {
    dock(1400, 800);
    drag(edges().get(1), -150);
    int wide = palette.getWidth();
    int side = onEventThread(() -> only(Side.class).getWidth());
    size(900, 600);
    int whole = onEventThread(() -> only(Columns.class).getWidth());
    assertThat(canvas.getWidth()).isGreaterThanOrEqualTo(whole * 49 / 100);
    size(1400, 800);
    assertThat(palette.getWidth()).isEqualTo(wide);
    assertThat(onEventThread(() -> only(Side.class).getWidth())).isEqualTo(side);
  }

  private void size(int width, int height) throws Exception {
    onEventThread(
        () -> {
          window.setSize(width, height);
          window.validate();
          return null;
        });
    await(() -> Math.abs(only(Columns.class).getWidth() - width) < 100);
  }

  @Test
  void inALowWindowThreeLayersAreSeen() throws Exception {
    dock(900, 600);
    press("ctrl shift N");
    press("ctrl shift N");
    await(() -> only(LayerList.class).getModel().getSize() == 3);
    LayerList list = onEventThread(() -> only(LayerList.class));
    assertThat(onEventThread(() -> list.getVisibleRect().height))
        .isGreaterThanOrEqualTo(3 * list.getFixedCellHeight());
    size(720, 480);
    ColourWheel wheel = onEventThread(() -> only(ColourWheel.class));
    assertThat(wheel.getHeight()).isGreaterThanOrEqualTo(wheel.getMinimumSize().height);
  }

  @Test
  void aViewThatWasChosenIsKeptWhenTheRoomChangesButInSight() throws Exception {
    dock(1400, 800);
    onEventThread(
        () -> {
          canvas.lens(new Lens(2, 600, 10));
          return null;
        });
    drag(edges().get(0), -1000);
    assertThat(canvas.lens().scale()).isEqualTo(2);
    assertThat(canvas.lens().x()).isLessThan(canvas.getWidth());
  }

  @Test
  void theFirstColourThatIsUsedMovesNothing() throws Exception {
    dock(1400, 800);
    int before = onEventThread(() -> only(LayerPanel.class).getY());
    stroke(100, 150, 300, 150);
    onEventThread(
        () -> {
          window.validate();
          return null;
        });
    assertThat(onEventThread(() -> all(window, Chip.class).get(0).isShowing())).isTrue();
    assertThat(onEventThread(() -> only(LayerPanel.class).getY())).isEqualTo(before);
  }
}
