package shirushi.host.easel;

import java.awt.Rectangle;

/**
 * How far a round brush has covered the canvas on its way: at each point the most that any point of
 * the way gives, so that a stroke that crosses itself does not build up.
 */
final class Sweep {
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
   * @return the part of the canvas that may be covered more now
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
    for (int y = top; y < bottom; y++) {
      float py = y + 0.5f - y0;
      for (int x = left, at = y * width + left; x < right; x++, at++) {
        float px = x + 0.5f - x0;
        float t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
        float ex = px - t * dx;
        float ey = py - t * dy;
        float squared = ex * ex + ey * ey;
        if (squared < outer * outer) {
          int value = Math.round(255 * profile((float) Math.sqrt(squared)));
          if (value > (covered[at] & 255)) {
            covered[at] = (byte) value;
          }
        }
      }
    }
    return new Rectangle(left, top, right - left, bottom - top);
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
