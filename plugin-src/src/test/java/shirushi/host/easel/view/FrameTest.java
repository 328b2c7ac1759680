package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.easel.Easel;
import shirushi.host.file.Seals;
import shirushi.style.Theme;

class FrameTest {
  private static final Dimension VIEW = new Dimension(200, 150);
  private static final int GREEN = 0xFF00FF00;

  @TempDir private Path folder;
  private Easel easel;
  private final CanvasPainter painter = new CanvasPainter();
  private final Frame frame = new Frame(painter);

  @BeforeEach
  void open() {
    Theme.DARK.install(java.util.Locale.ENGLISH);
    easel =
        new Easel(
            Runnable::run, shirushi.origin.Tool.UNKNOWN, format -> Seals.NONE, folder.resolve("k"));
    easel.create(100, 100, GREEN);
  }

  @AfterEach
  void close() {
    easel.close();
  }

  private CanvasPainter.Sight sight(double x) {
    return new CanvasPainter.Sight(
        easel.picture().projection(), new Lens(1, x, 20), 1, 100, 100);
  }

  private void render(CanvasPainter.Sight sight, Rectangle part) {
    frame.fit(sight, VIEW);
    painter.refresh(sight, part);
    frame.render(part);
  }

  private int seen(int x, int y) {
    BufferedImage image =
        new BufferedImage(VIEW.width, VIEW.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    frame.draw(g);
    g.dispose();
    return image.getRGB(x, y);
  }

  @Test
  void whatWasDrawnIsKeptUntilItIsDrawnAnew() throws Exception {
    CanvasPainter.Sight sight = sight(30);
    frame.fit(sight, VIEW);
    assertThat(frame.isNew()).isTrue();
    render(sight, new Rectangle(VIEW));
    assertThat(frame.isNew()).isFalse();
    assertThat(seen(50, 50)).isEqualTo(GREEN);
    assertThat(seen(5, 5)).isEqualTo(CanvasPainter.surround().getRGB());
    easel.picture().painting().fill(10, 10, 0xFFFF0000, 0);
    frame.stale(new Rectangle(30, 20, 100, 100));
    assertThat(seen(50, 50)).isEqualTo(GREEN);
    assertThat(frame.staleOf(new Rectangle(0, 0, 40, 40))).isEqualTo(new Rectangle(30, 20, 10, 20));
    render(sight, new Rectangle(30, 20, 100, 100));
    assertThat(seen(50, 50)).isEqualTo(0xFFFF0000);
    assertThat(frame.staleOf(new Rectangle(VIEW)).isEmpty()).isTrue();
  }

  @Test
  void nothingIsKeptOfAnotherSightOrAnotherSize() {
    render(sight(30), new Rectangle(VIEW));
    frame.fit(sight(30), VIEW);
    assertThat(frame.isNew()).as("the same").isFalse();
    frame.fit(sight(31), VIEW);
    assertThat(frame.isNew()).as("moved").isTrue();
    render(sight(31), new Rectangle(VIEW));
    frame.fit(sight(31), new Dimension(220, 150));
    assertThat(frame.isNew()).as("larger").isTrue();
  }

  @Test
  void outsideTheViewNothingIsStale() {
    render(sight(30), new Rectangle(VIEW));
    frame.stale(new Rectangle(500, 500, 10, 10));
    assertThat(frame.staleOf(new Rectangle(1000, 1000)).isEmpty()).isTrue();
  }
}
