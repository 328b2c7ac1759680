package shirushi.canvas;

/**
 * A shape by the signed distance to its outline in pixels, negative inside. Classes rather than
 * lambdas, which would cost a cold process more than the drawing itself.
 */
interface Outline {
  float distance(float x, float y);

  /** All of the plane. */
  record Everywhere() implements Outline {
    @Override
    public float distance(float x, float y) {
      return -1;
    }
  }

  /** A rectangle with round corners. */
  record Box(float left, float top, float width, float height, float radius) implements Outline {
    @Override
    public float distance(float x, float y) {
      float dx = Math.abs(x - left - width / 2) - width / 2 + radius;
      float dy = Math.abs(y - top - height / 2) - height / 2 + radius;
      float outside = (float) Math.hypot(Math.max(0, dx), Math.max(0, dy));
      return outside + Math.min(0, Math.max(dx, dy)) - radius;
    }

    Box grown(float by) {
      return new Box(left - by, top - by, width + 2 * by, height + 2 * by, radius + by);
    }
  }

  /** A letter whose strokes' middles begin at ({@code left},{@code top}). */
  record Letter(Strokes strokes, float left, float top, float scale, float stroke)
      implements Outline {
    @Override
    public float distance(float x, float y) {
      return strokes.distance((x - left) / scale, (y - top) / scale) * scale - stroke / 2;
    }
  }
}
