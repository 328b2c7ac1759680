package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private final List<Rectangle> drawn = new ArrayList<>();
  private final List<Rectangle> shown = new ArrayList<>();
  private int left;

  private final CatchUp catchUp =
      new CatchUp(
          part -> {
            left = Math.max(0, left - 1);
            return left == 0;
          },
          drawn::add,
          shown::add);

  private void settle() throws Exception {
    for (int i = 0; i < 100; i++) {
      SwingUtilities.invokeAndWait(() -> {});
    }
  }

  @Test
  void nothingIsShownBeforeAllOfItIsReadyAndThenAllOfIt() throws Exception {
    left = 5;
    SwingUtilities.invokeAndWait(() -> catchUp.go(new Rectangle(10, 20, 300, 400)));
    settle();
    assertThat(shown).containsExactly(new Rectangle(10, 20, 300, 400));
    Rectangle all = new Rectangle(drawn.get(0));
    drawn.forEach(all::add);
    assertThat(all).isEqualTo(new Rectangle(10, 20, 300, 400));
    assertThat(drawn).allMatch(slice -> slice.height <= 128).hasSize(4);
    assertThat(catchUp.busy()).isFalse();
  }

  @Test
  void whatChangesMeanwhileIsDrawnWithItFromTheTop() throws Exception {
    left = 3;
    SwingUtilities.invokeAndWait(
        () -> {
          catchUp.go(new Rectangle(0, 100, 50, 50));
          catchUp.go(new Rectangle(0, 0, 50, 50));
          assertThat(catchUp.busy()).isTrue();
        });
    settle();
    assertThat(shown).containsExactly(new Rectangle(0, 0, 50, 150));
  }

  @Test
  void whatTakesLongIsShownBetweenAsFarAsItIs() throws Exception {
    left = Integer.MAX_VALUE;
    SwingUtilities.invokeAndWait(() -> catchUp.go(new Rectangle(50, 50)));
    long end = System.currentTimeMillis() + 10_000;
    while (shown.isEmpty() && System.currentTimeMillis() < end) {
      settle();
    }
    assertThat(shown).isNotEmpty();
    SwingUtilities.invokeAndWait(() -> assertThat(catchUp.busy()).isTrue());
    SwingUtilities.invokeAndWait(() -> left = 1);
    while (catchUp.busy() && System.currentTimeMillis() < end) {
      settle();
    }
    assertThat(catchUp.busy()).isFalse();
  }
}
