package shirushi.canvas;

/**
 * Letters as strokes with round ends, so that they can be drawn at any size without a font.
 *
 * @param lines polylines as x, y, x, y, …, in units of the letter's height, y down
 * @param width of the letter, in its height
 */
record Strokes(float width, float[]... lines) {

  static final Strokes A =
      new Strokes(0.78f, line(0.04f, 1, 0.39f, 0, 0.74f, 1), line(0.16f, 0.66f, 0.62f, 0.66f));

  static final Strokes I = new Strokes(0.12f, line(0.06f, 0, 0.06f, 1));

  /** 生, which with the next means "generated" in Chinese and Japanese alike. */
  static final Strokes SHENG =
      new Strokes(
          1,
          line(0.27f, 0.02f, 0.21f, 0.2f, 0.1f, 0.38f),
          line(0.22f, 0.26f, 0.88f, 0.26f),
          line(0.18f, 0.6f, 0.84f, 0.6f),
          line(0.05f, 0.98f, 0.95f, 0.98f),
          line(0.52f, 0, 0.52f, 0.98f));

  /** 成. */
  static final Strokes CHENG =
      new Strokes(
          1,
          line(0.14f, 0.24f, 0.94f, 0.24f),
          line(0.14f, 0.24f, 0.14f, 0.6f, 0.11f, 0.8f, 0.03f, 1),
          line(0.14f, 0.53f, 0.45f, 0.53f, 0.43f, 0.8f, 0.39f, 0.87f, 0.29f, 0.85f),
          line(
              0.56f, 0, 0.58f, 0.34f, 0.64f, 0.62f, 0.75f, 0.86f, 0.87f, 1, 0.93f, 0.97f, 0.97f,
              0.76f),
          line(0.86f, 0.42f, 0.72f, 0.7f, 0.46f, 0.97f),
          line(0.71f, 0.02f, 0.86f, 0.12f));

  /** Distance from a point to the nearest stroke's middle, in the letter's height. */
  float distance(float x, float y) {
    float nearest = Float.MAX_VALUE;
    for (float[] line : lines) {
      for (int i = 0; i + 3 < line.length; i += 2) {
        nearest = Math.min(nearest, distance(x, y, line[i], line[i + 1], line[i + 2], line[i + 3]));
      }
    }
    return nearest;
  }

  private static float distance(float x, float y, float x0, float y0, float x1, float y1) {
    float dx = x1 - x0;
    float dy = y1 - y0;
    float along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    float t = Math.max(0, Math.min(1, along));
    return (float) Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
  }

  private static float[] line(float... points) {
    return points;
  }
}
