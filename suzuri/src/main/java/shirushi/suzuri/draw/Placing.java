package shirushi.suzuri.draw;

import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** Where on the sheet a subject stands: near the middle. */
final class Placing {
  private Placing() {}

  static AffineTransform of(SplittableRandom random) {
    double scale = 0.92 + 0.13 * random.nextDouble();
    AffineTransform placing = new AffineTransform();
    placing.translate(500 - 25 + 50 * random.nextDouble(), 510 - 20 + 40 * random.nextDouble());
    placing.scale(scale, scale);
    placing.translate(-500, -510);
    return placing;
  }

  /** So near that the animal's head fills most of the sheet. */
  static AffineTransform near(SplittableRandom random) {
    double scale = 1.4 + 0.15 * random.nextDouble();
    AffineTransform placing = new AffineTransform();
    placing.translate(500 - 20 + 40 * random.nextDouble(), 540);
    placing.scale(scale, scale);
    placing.translate(-500, -390);
    return placing;
  }
}
