package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class NewestTest {
  private final List<Integer> done = new ArrayList<>();
  private volatile boolean busy;
  private final Newest newest = new Newest(() -> busy);

  @Test
  void whileTheLastIsNotSeenOnlyTheNewestWaits() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          newest.wish(() -> done.add(1));
          busy = true;
          newest.wish(() -> done.add(2));
          newest.wish(() -> done.add(3));
        });
    assertThat(done).containsExactly(1);
    busy = false;
    long end = System.currentTimeMillis() + 10_000;
    while (done.size() < 2 && System.currentTimeMillis() < end) {
      Thread.sleep(20);
      SwingUtilities.invokeAndWait(() -> {});
    }
    assertThat(done).containsExactly(1, 3);
  }

  @Test
  void theLastIsDoneAtOnceAndNoOlderOneAfterIt() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          busy = true;
          newest.wish(() -> done.add(1));
          newest.last(() -> done.add(2));
          busy = false;
        });
    Thread.sleep(100);
    SwingUtilities.invokeAndWait(() -> {});
    assertThat(done).containsExactly(2);
  }
}
