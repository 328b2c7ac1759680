package shirushi.style;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.StringTokenizer;

/** Reads the icons' paths; see {@link Glyph}. */
final class Outline {
  private Outline() {}

  /**
   * @throws IllegalArgumentException where a letter is none of those known
   */
  static Path2D of(String path) {
    Path2D.Float shape = new Path2D.Float();
    StringTokenizer words = new StringTokenizer(path);
    while (words.hasMoreTokens()) {
      String letter = words.nextToken();
      switch (letter) {
        case "M" -> shape.moveTo(next(words), next(words));
        case "L" -> shape.lineTo(next(words), next(words));
        case "Q" -> shape.quadTo(next(words), next(words), next(words), next(words));
        case "C" ->
            shape.curveTo(
                next(words), next(words), next(words), next(words), next(words), next(words));
        case "Z" -> shape.closePath();
        case "O" -> circle(shape, next(words), next(words), next(words));
        case "B" -> {
          float x = next(words);
          float y = next(words);
          float w = next(words);
          float h = next(words);
          float r = 2 * next(words);
          shape.append(new RoundRectangle2D.Float(x, y, w, h, r, r), false);
        }
        default -> throw new IllegalArgumentException("“" + letter + "” in “" + path + "”");
      }
    }
    return shape;
  }

  private static void circle(Path2D shape, float x, float y, float r) {
    shape.append(new Ellipse2D.Float(x - r, y - r, 2 * r, 2 * r), false);
  }

  private static float next(StringTokenizer words) {
    return Float.parseFloat(words.nextToken());
  }

  /** A graphics of one's own, to be disposed of, that draws lines where they are. */
  static Graphics2D smooth(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }
}
