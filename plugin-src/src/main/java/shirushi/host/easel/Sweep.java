package shirushi.host.easel;

import java.awt.Rectangle;

/**
 * How far a round brush has covered the canvas on its way: at each point the most that any point of
 * the way gives, so that a stroke that crosses itself does not build up.
 */
final class Sweep {
  private static final byte FULL = (byte) 255;

  private final int width;
  private final int height;
  private final byte[] covered;
  private final float inner;
  private final float outer;

  /**
   * @param hardness as a brush's; a hard edge is still one pixel soft
   */
  Sweep(int width, int height, float diameter, float hardness) {
    this.width = width;
    this.height = height;
    covered = new byte[width * height];
    float radius = diameter / 2;
    inner = Math.min(radius * hardness, radius - 0.5f);
    outer = radius + 0.5f;
  }

  /**
   * Goes from one point to another in a straight line.
   *
   * @return the part of the canvas that is covered more now; empty where none is
   */
  Rectangle go(float x0, float y0, float x1, float y1) {
    int left = (int) Math.floor(Math.max(0, Math.min(x0, x1) - outer));
    int top = (int) Math.floor(Math.max(0, Math.min(y0, y1) - outer));
    int right = (int) Math.ceil(Math.min(width, Math.max(x0, x1) + outer));
    int bottom = (int) Math.ceil(Math.min(height, Math.max(y0, y1) + outer));
    if (left >= right || top >= bottom) {
      return new Rectangle();
    }
    float dx = x1 - x0;
    float dy = y1 - y0;
    float length = dx * dx + dy * dy;
    float perLength = length == 0 ? 0 : 1 / length;
    Rectangle changed = new Rectangle(-1, -1);
    for (int y = top; y < bottom; y++) {
      float py = y + 0.5f - y0;
      int first = right;
      int last = left;
      for (int x = left, at = y * width + left; x < right; x++, at++) {
        if (covered[at] == FULL) {
          continue;
        }
        float px = x + 0.5f - x0;
        float t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
        float ex = px - t * dx;
        float ey = py - t * dy;
        int value = value(ex * ex + ey * ey);
        if (value > (covered[at] & 255)) {
          covered[at] = (byte) value;
          first = Math.min(first, x);
          last = x + 1;
        }
      }
      if (first < last) {
        changed.add(new Rectangle(first, y, last - first, 1));
      }
    }
    return changed.isEmpty() ? new Rectangle() : changed;
  }

  private int value(float squared) {
    if (squared >= outer * outer) {
      return 0;
    }
    return squared <= inner * inner && inner > 0
        ? 255
        : Math.round(255 * profile((float) Math.sqrt(squared)));
  }

  private float profile(float distance) {
    if (distance <= inner) {
      return 1;
    }
    float t = (outer - distance) / (outer - inner);
    return t * t * (3 - 2 * t);
  }

  /** 0…255. */
  int at(int x, int y) {
    return covered[y * width + x] & 255;
  }
}
