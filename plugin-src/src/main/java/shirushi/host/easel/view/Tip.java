package shirushi.host.easel.view;

/**
 * The tip of a brush or an eraser.
 *
 * @param diameter in pixels of the picture, 1 to {@link #LARGEST}
 * @param hardness 0 (soft) to 1 (hard)
 * @param opacity of a whole stroke, above 0, to 1
 */
record Tip(float diameter, float hardness, float opacity) {
  static final int LARGEST = 1000;

  Tip {
    diameter = Math.max(1, Math.min(LARGEST, diameter));
    hardness = Math.max(0, Math.min(1, hardness));
    opacity = Math.max(0.01f, Math.min(1, opacity));
  }

  Tip diameter(float other) {
    return new Tip(other, hardness, opacity);
  }

  Tip hardness(float other) {
    return new Tip(diameter, other, opacity);
  }

  Tip opacity(float other) {
    return new Tip(diameter, hardness, other);
  }

  /** About a fifth larger, by whole pixels. */
  Tip larger() {
    int size = Math.round(diameter);
    return diameter(size + stepOf(size));
  }

  /** The largest from which {@link #larger} would not lead beyond this. */
  Tip smaller() {
    int size = Math.round(diameter);
    int down = size - 1;
    while (down > 1 && down + stepOf(down) > size) {
      down--;
    }
    return diameter(down);
  }

  private static int stepOf(int size) {
    return Math.max(1, size / 5);
  }
}
