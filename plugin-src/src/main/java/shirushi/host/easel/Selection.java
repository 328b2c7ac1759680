package shirushi.host.easel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shirushi.canvas.Mask;

/** Makes selections of selections: masks as large as the canvas. */
final class Selection {
  /**
   * Pixels across, and pixels at least half covered, below which nobody meant to go around
   * anything.
   */
  private static final int THINNEST = 2;

  private static final int LEAST = 9;

  private Selection() {}

  static Mask all(int width, int height) {
    byte[] values = new byte[width * height];
    Arrays.fill(values, (byte) 255);
    return Mask.of(width, height, values);
  }

  static Mask rectangle(int width, int height, Rectangle area) {
    Rectangle inside = area.intersection(new Rectangle(width, height));
    byte[] values = new byte[width * height];
    for (int y = inside.y; y < inside.y + inside.height; y++) {
      int from = y * width + inside.x;
      Arrays.fill(values, from, from + Math.max(0, inside.width), (byte) 255);
    }
    return Mask.of(width, height, values);
  }

  /**
   * What a closed line goes around; where it goes around twice, that is out again. Nothing where it
   * is only a sliver, such as of a line there and back.
   */
  static Mask lasso(int width, int height, List<Point2D> line) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (Point2D point : line) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.getX(), point.getY());
      } else {
        path.lineTo(point.getX(), point.getY());
      }
    }
    byte[] values = new byte[width * height];
    Rectangle inside = path.getBounds().intersection(new Rectangle(width, height));
    if (!inside.isEmpty()) {
      path.closePath();
      // One row more than the bounds hold, whose far edge may be soft.
      inside = new Rectangle(inside.x, inside.y, inside.width + 1, inside.height + 1);
      inside = inside.intersection(new Rectangle(width, height));
      drawn(path, inside, values, width);
    }
    return isSliver(path, values) ? none(width, height) : Mask.of(width, height, values);
  }

  private static boolean isSliver(Path2D path, byte[] values) {
    Rectangle2D around = path.getBounds2D();
    int covered = 0;
    for (byte value : values) {
      covered += (value & 255) >> 7;
    }
    return Math.min(around.getWidth(), around.getHeight()) < THINNEST || covered < LEAST;
  }

  private static Mask none(int width, int height) {
    return Mask.of(width, height, new byte[width * height]);
  }

  private static void drawn(Path2D path, Rectangle inside, byte[] values, int width) {
    BufferedImage image =
        new BufferedImage(inside.width, inside.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(-inside.x, -inside.y);
    graphics.setColor(Color.WHITE);
    graphics.fill(path);
    graphics.dispose();
    int[] row = new int[inside.width];
    for (int y = 0; y < inside.height; y++) {
      image.getRGB(0, y, inside.width, 1, row, 0, inside.width);
      for (int x = 0; x < inside.width; x++) {
        values[(inside.y + y) * width + inside.x + x] = (byte) (row[x] >>> 24);
      }
    }
  }

  /** Nothing selected counts as nothing, but what is taken from or shared with it as all. */
  static Mask combined(Optional<Mask> before, Mask made, Combine how) {
    if (how == Combine.REPLACE || how != Combine.SUBTRACT && before.isEmpty()) {
      return made;
    }
    byte[] one = before.orElse(all(made.width(), made.height())).values();
    byte[] other = made.values();
    for (int i = 0; i < one.length; i++) {
      int was = one[i] & 255;
      int is = other[i] & 255;
      one[i] =
          (byte)
              switch (how) {
                case ADD -> Math.max(was, is);
                case SUBTRACT -> Math.min(was, 255 - is);
                default -> Math.min(was, is);
              };
    }
    return Mask.of(made.width(), made.height(), one);
  }

  static Mask inverse(Mask mask) {
    byte[] values = mask.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (255 - (values[i] & 255));
    }
    return Mask.of(mask.width(), mask.height(), values);
  }

  static Mask moved(Mask mask, int dx, int dy) {
    return placed(mask, dx, dy, mask.width(), mask.height());
  }

  /** Changes a mask only where it has something, and so far around that. */
  static Mask within(Mask mask, int reach, UnaryOperator<Mask> change) {
    Rectangle part = bounds(mask);
    part.grow(Math.max(0, reach) + 1, Math.max(0, reach) + 1);
    part = part.intersection(new Rectangle(mask.width(), mask.height()));
    Mask changed = change.apply(crop(mask, part));
    return placed(changed, part.x, part.y, mask.width(), mask.height());
  }

  /** The part of a mask, of which nothing is outside. */
  static Mask crop(Mask mask, Rectangle part) {
    return placed(mask, -part.x, -part.y, part.width, part.height);
  }

  /** On a plane of another size, of which the rest is not selected. */
  static Mask placed(Mask mask, int dx, int dy, int width, int height) {
    byte[] from = mask.values();
    byte[] values = new byte[width * height];
    int left = Math.max(0, dx);
    int count = Math.min(width, mask.width() + dx) - left;
    for (int y = Math.max(0, dy); y < Math.min(height, mask.height() + dy) && count > 0; y++) {
      System.arraycopy(from, (y - dy) * mask.width() + left - dx, values, y * width + left, count);
    }
    return Mask.of(width, height, values);
  }

  /** The smallest rectangle around all that is selected, at least one pixel. */
  static Rectangle bounds(Mask mask) {
    byte[] values = mask.values();
    int width = mask.width();
    int left = width;
    int right = 0;
    int top = mask.height();
    int bottom = 0;
    for (int y = 0, i = 0; y < mask.height(); y++) {
      for (int x = 0; x < width; x++, i++) {
        if (values[i] != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = y + 1;
        }
      }
    }
    return right == 0
        ? new Rectangle(0, 0, 1, 1)
        : new Rectangle(left, top, right - left, bottom - top);
  }
}
