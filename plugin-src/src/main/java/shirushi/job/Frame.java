package shirushi.job;

/**
 * A part of the canvas, in its pixels; it may reach beyond the canvas.
 *
 * @param x its left column
 * @param y its top row
 * @param width 1 or more
 * @param height 1 or more
 */
record Frame(int x, int y, int width, int height) {
  /** How much around a part is seen with it, in its longer side's share. */
  private static final int CONTEXT = 4;

  /**
   * What the model is to see for painting this part: the part and what is around it, at least as
   * large as the model paints and at most twice as long as wide, as far as the whole allows.
   *
   * @param side at which the model paints, in pixels
   */
  Frame within(Frame whole, int side) {
    int context = Math.max(side, Math.max(width, height)) / CONTEXT;
    int wide = Math.max(side, width + 2 * context);
    int high = Math.max(side, height + 2 * context);
    int seenWide = Math.min(whole.width, Math.max(wide, high / 2));
    int seenHigh = Math.min(whole.height, Math.max(high, wide / 2));
    return new Frame(
        place(x + (width - seenWide) / 2, seenWide, whole.x, whole.width),
        place(y + (height - seenHigh) / 2, seenHigh, whole.y, whole.height),
        seenWide,
        seenHigh);
  }

  private static int place(int wanted, int length, int from, int room) {
    return Math.max(from, Math.min(wanted, from + room - length));
  }

  /** This part with a margin, as far as the whole allows. */
  Frame grown(int margin, Frame whole) {
    int left = Math.max(whole.x, x - margin);
    int top = Math.max(whole.y, y - margin);
    int right = Math.min(whole.x + whole.width, x + width + margin);
    int bottom = Math.min(whole.y + whole.height, y + height + margin);
    return new Frame(left, top, right - left, bottom - top);
  }
}
