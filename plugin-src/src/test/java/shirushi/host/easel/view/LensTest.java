package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class LensTest {
  @Test
  void whatIsUnderThePointerStaysThere() {
    Lens lens = new Lens(1, 30, 40);
    for (double scale : new double[] {0.02, 0.5, 3, 64, 1000}) {
      Point2D before = lens.picture(200, 100);
      lens = lens.at(scale, 200, 100);
      assertThat(lens.picture(200, 100).distance(before)).isCloseTo(0, within(1e-6));
    }
    assertThat(lens.scale()).isEqualTo(Lens.LARGEST);
  }

  @Test
  void stepsMeetActualSizeAgain() {
    Lens lens = new Lens(0.731, 0, 0).stepped(Lens.Step.IN, 50, 50);
    assertThat(lens.scale()).isEqualTo(1);
    for (int i = 0; i < 7; i++) {
      lens = lens.stepped(Lens.Step.IN, 50, 50);
    }
    for (int i = 0; i < 7; i++) {
      lens = lens.stepped(Lens.Step.OUT, 50, 50);
    }
    assertThat(lens.scale()).isCloseTo(1, within(1e-9));
  }

  @Test
  void fittingShowsTheWholePictureInTheMiddle() {
    Lens lens = Lens.fitting(2000, 1000, 500, 500, 50);
    assertThat(lens.scale()).isEqualTo(0.2);
    assertThat(lens.view(0, 0)).isEqualTo(new Point2D.Double(50, 150));
    assertThat(lens.view(2000, 1000)).isEqualTo(new Point2D.Double(450, 350));
  }

  @Test
  void fittingNeverEnlarges() {
    assertThat(Lens.fitting(10, 10, 500, 500, 50).scale()).isEqualTo(1);
  }

  @Test
  void fittingASliverOfAViewStillWorks() {
    assertThat(Lens.fitting(4096, 4096, 1, 1, 50).scale()).isEqualTo(Lens.SMALLEST);
  }

  @Test
  void viewAndPictureAreEachOthersInverse() {
    Lens lens = new Lens(2.5, -31.25, 17);
    Point2D.Double view = lens.view(12.5, 99);
    assertThat(lens.picture(view.x, view.y).distance(12.5, 99)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aPartOfTheViewShowsThePixelsItTouchesAndNoOthers() {
    Lens lens = new Lens(4, 10, 10);
    assertThat(lens.picture(new Rectangle(12, 12, 5, 1), 100, 100))
        .isEqualTo(new Rectangle(0, 0, 2, 1));
    assertThat(lens.picture(new Rectangle(0, 0, 5000, 5000), 100, 80))
        .isEqualTo(new Rectangle(0, 0, 100, 80));
    assertThat(lens.picture(new Rectangle(0, 0, 5, 5), 100, 100).isEmpty()).isTrue();
  }

  @Test
  void aDirtyPixelIsPaintedWholeOnTheView() {
    Lens lens = new Lens(0.3, 0.7, 0.2);
    Rectangle view = lens.view(new Rectangle(10, 10, 1, 1));
    Point2D.Double from = lens.view(10, 10);
    Point2D.Double to = lens.view(11, 11);
    assertThat(view.contains(from)).isTrue();
    assertThat(view.contains(to)).isTrue();
  }

  @Test
  void thePictureCannotBeLost() {
    Lens lens = new Lens(1, 9000, -9000).kept(100, 100, 400, 300, 30);
    assertThat(lens.x()).isEqualTo(370);
    assertThat(lens.y()).isEqualTo(-70);
  }
}
