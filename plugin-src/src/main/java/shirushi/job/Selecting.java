package shirushi.job;

import java.util.Arrays;
import shirushi.canvas.Mask;
import shirushi.host.Border;

/** What of a frame is to be painted, 0 to 255, row by row. */
final class Selecting {
  private static final int WHITE = 255;

  /** A step along and across in thirds of a pixel. Source: Borgefors 1986, chamfer distances. */
  private static final int STRAIGHT = 3;

  private static final int DIAGONAL = 4;
  private static final int FAR = 1 << 28;

  private Selecting() {}

  /**
   * The smallest frame with all that is selected.
   *
   * @throws IllegalArgumentException where nothing is
   */
  static Frame bounds(Mask selection) {
    byte[] values = selection.values();
    int width = selection.width();
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < selection.height(); y++) {
      int from = 0;
      while (from < width && values[y * width + from] == 0) {
        from++;
      }
      if (from == width) {
        continue;
      }
      int to = width - 1;
      while (values[y * width + to] == 0) {
        to--;
      }
      left = Math.min(left, from);
      right = Math.max(right, to);
      top = top < 0 ? y : top;
      bottom = y;
    }
    if (right < 0) {
      throw new IllegalArgumentException("nothing is selected");
    }
    return new Frame(left, top, right - left + 1, bottom - top + 1);
  }

  /** What is selected in the frame, grown and then faded outwards; soft edges stay soft. */
  static Mask inside(Frame frame, Mask selection, int grow, int feather) {
    byte[] all = selection.values();
    byte[] values = new byte[frame.width() * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      System.arraycopy(
          all,
          (frame.y() + y) * selection.width() + frame.x(),
          values,
          y * frame.width(),
          frame.width());
    }
    int[] distance = distance(values, frame.width(), frame.height());
    for (int i = 0; i < values.length; i++) {
      int faded = fade((distance[i] / (double) STRAIGHT - grow) / (feather + 1));
      values[i] = (byte) Math.max(faded, values[i] & WHITE);
    }
    return Mask.of(frame.width(), frame.height(), values);
  }

  /** The border of a canvas, faded inwards where it meets it. */
  static Mask outside(Frame frame, Frame canvas, Border border, int feather) {
    byte[] values = new byte[frame.width() * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      int above = frame.y() + y - canvas.y();
      int below = canvas.height() - 1 - above;
      for (int x = 0; x < frame.width(); x++) {
        int before = frame.x() + x - canvas.x();
        int after = canvas.width() - 1 - before;
        int inwards =
            Math.min(
                Math.min(from(before, border.left()), from(after, border.right())),
                Math.min(from(above, border.top()), from(below, border.bottom())));
        values[y * frame.width() + x] = (byte) fade((inwards + 1.0) / (feather + 1));
      }
    }
    return Mask.of(frame.width(), frame.height(), values);
  }

  /** Pixels from an edge inwards, negative beyond it; an edge without a border is far away. */
  private static int from(int inwards, int border) {
    return border > 0 ? inwards : FAR;
  }

  private static int fade(double way) {
    return (int) Math.round(WHITE * Math.max(0, Math.min(1, 1 - way)));
  }

  /** From each pixel to the nearest that is at least half selected, in thirds of a pixel. */
  private static int[] distance(byte[] values, int width, int height) {
    int stride = width + 2; // a pixel of nothing around it spares asking for the edges
    int[] padded = new int[stride * (height + 2)];
    Arrays.fill(padded, FAR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean selected = (values[y * width + x] & WHITE) >= 128;
        padded[(y + 1) * stride + x + 1] = selected ? 0 : FAR;
      }
    }
    for (int y = 1; y <= height; y++) {
      for (int i = y * stride + 1; i <= y * stride + width; i++) {
        padded[i] = near(padded, i, -1, -stride);
      }
    }
    for (int y = height; y >= 1; y--) {
      for (int i = y * stride + width; i > y * stride; i--) {
        padded[i] = near(padded, i, 1, stride);
      }
    }
    int[] distance = new int[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(padded, (y + 1) * stride + 1, distance, y * width, width);
    }
    return distance;
  }

  private static int near(int[] padded, int at, int side, int row) {
    int straight = Math.min(padded[at + side], padded[at + row]) + STRAIGHT;
    int diagonal = Math.min(padded[at + row - 1], padded[at + row + 1]) + DIAGONAL;
    return Math.min(padded[at], Math.min(straight, diagonal));
  }
}
