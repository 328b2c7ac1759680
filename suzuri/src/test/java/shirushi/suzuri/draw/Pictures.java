package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

/** Pictures to look at, and what there is to see in them. */
final class Pictures {
  private Pictures() {}

  static BufferedImage of(Map<Axis, String> facts) {
    return of(1, facts);
  }

  static BufferedImage of(long index, Map<Axis, String> facts) {
    return new Illustrator().draw(new Scene(index, facts), 128);
  }

  /** A sheet of one colour with one motif on it. */
  static BufferedImage of(Motif motif, Color ground, Map<Axis, String> facts) {
    BufferedImage picture = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.scale(0.128, 0.128);
    Scene scene = new Scene(1, facts);
    Pen pen = new Pen(g, Style.of(scene), new SplittableRandom(1));
    pen.flat(Pen.SHEET, ground);
    motif.draw(scene, pen, new SplittableRandom(2));
    g.dispose();
    return picture;
  }

  static Color mean(BufferedImage picture) {
    long[] sum = new long[3];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color c = new Color(picture.getRGB(x, y));
        sum[0] += c.getRed();
        sum[1] += c.getGreen();
        sum[2] += c.getBlue();
      }
    }
    int n = picture.getWidth() * picture.getHeight();
    return new Color((int) (sum[0] / n), (int) (sum[1] / n), (int) (sum[2] / n));
  }

  /** How much of it is this colour, give or take {@code slack} a channel. */
  static double share(BufferedImage picture, Color colour, int slack) {
    return share(picture, (x, y) -> near(new Color(picture.getRGB(x, y)), colour, slack));
  }

  static double share(BufferedImage picture, BiPredicate<Integer, Integer> at) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += at.test(x, y) ? 1 : 0;
      }
    }
    return count / (double) (picture.getWidth() * picture.getHeight());
  }

  private static boolean near(Color a, Color b, int slack) {
    return Math.abs(a.getRed() - b.getRed()) <= slack
        && Math.abs(a.getGreen() - b.getGreen()) <= slack
        && Math.abs(a.getBlue() - b.getBlue()) <= slack;
  }
}
