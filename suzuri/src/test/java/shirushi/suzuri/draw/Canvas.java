package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SplittableRandom;

/** A small sheet in one colour, and what a drawing leaves on it. */
final class Canvas {
  private static final int SIZE = 128;

  private final BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
  private final Color ground;
  private final Graphics2D g = picture.createGraphics();

  /** Line art stands on white paper whatever the ground. */
  Canvas(String look, Color ground) {
    this.ground = look.equals("line art") ? Colours.PAPER : ground;
    g.setColor(this.ground);
    g.fillRect(0, 0, SIZE, SIZE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(SIZE / 1000.0, SIZE / 1000.0);
  }

  Pen pen(Scene scene) {
    return new Pen(g, Style.of(scene), new SplittableRandom(1));
  }

  void draw(Motif motif, Map<Axis, String> facts, int index) {
    Scene scene = new Scene(index, facts);
    motif.draw(scene, pen(scene), new SplittableRandom(index));
  }

  /** The longer side of the box about the drawing, as a share of the sheet's. */
  double extent() {
    int left = SIZE;
    int top = SIZE;
    int right = 0;
    int foot = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (distance(new Color(picture.getRGB(x, y)), ground) > 12) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          foot = Math.max(foot, y + 1);
        }
      }
    }
    return Math.max(right - left, foot - top) / (double) SIZE;
  }

  double changed() {
    return 1 - share(ground, 1);
  }

  /** The share of the sheet no further from a colour than {@code reach}, 0 to 441. */
  double share(Color colour, double reach) {
    int count = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        count += distance(new Color(picture.getRGB(x, y)), colour) <= reach ? 1 : 0;
      }
    }
    return count / (double) (SIZE * SIZE);
  }

  private static double distance(Color a, Color b) {
    return Math.sqrt(
        Math.pow(a.getRed() - b.getRed(), 2)
            + Math.pow(a.getGreen() - b.getGreen(), 2)
            + Math.pow(a.getBlue() - b.getBlue(), 2));
  }
}
