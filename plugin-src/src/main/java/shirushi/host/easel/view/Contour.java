package shirushi.host.easel.view;

import java.awt.geom.Path2D;
import java.util.BitSet;
import shirushi.canvas.Mask;

/** The line around what is selected: along the pixels' edges, where a value is 128 or more. */
final class Contour {
  private static final int HALF = 128;

  /** Right, down, left, up: a walk keeps what is selected at its right hand. */
  private static final int[] DX = {1, 0, -1, 0};

  private static final int[] DY = {0, 1, 0, -1};

  private final int width;
  private final int height;
  private final byte[] values;
  private final BitSet walked;
  private final Path2D.Float path = new Path2D.Float();

  private Contour(Mask mask) {
    width = mask.width();
    height = mask.height();
    values = mask.values();
    walked = new BitSet(values.length);
  }

  /** One closed part for each border, those of holes included; empty where nothing is selected. */
  static Path2D.Float of(Mask mask) {
    Contour contour = new Contour(mask);
    for (int y = 0; y < contour.height; y++) {
      for (int x = 0, i = y * contour.width; x < contour.width; x++, i++) {
        // Every border has a pixel at whose upper edge it goes right. Half is the sign bit.
        if (contour.values[i] < 0
            && (y == 0 || contour.values[i - contour.width] >= 0)
            && !contour.walked.get(i)) {
          contour.walk(x, y);
        }
      }
    }
    return contour.path;
  }

  private void walk(int startX, int startY) {
    int x = startX;
    int y = startY;
    int direction = 0;
    path.moveTo(x, y);
    do {
      if (direction == 0) {
        walked.set(index(x, y));
      }
      x += DX[direction];
      y += DY[direction];
      int turn = turn(x, y, direction);
      if (turn != 0) {
        path.lineTo(x, y);
      }
      direction = direction + turn & 3;
    } while (x != startX || y != startY || direction != 0);
    path.closePath();
  }

  /** -1 to the left, 0 straight on, 1 to the right. */
  private int turn(int x, int y, int direction) {
    boolean left = ahead(x, y, direction, -1);
    boolean right = ahead(x, y, direction, 1);
    return right ? left ? -1 : 0 : 1;
  }

  /** Whether the pixel ahead of a corner, at the left or right of the way, is selected. */
  private boolean ahead(int x, int y, int direction, int side) {
    int sideDirection = direction + side & 3;
    int px = x + (DX[direction] + DX[sideDirection] - 1) / 2;
    int py = y + (DY[direction] + DY[sideDirection] - 1) / 2;
    return in(px, py);
  }

  private boolean in(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && (values[index(x, y)] & 255) >= HALF;
  }

  private int index(int x, int y) {
    return y * width + x;
  }
}
