package shirushi.ui;

import shirushi.host.Border;

/** Where what is painted ends: around a selection, and beyond the canvas. Event thread only. */
public final class Edges {
  /** In pixels, of {@link #grow} and {@link #feather}. */
  public static final int MOST = 256;

  private final Runnable changed;
  private int grow = 8;
  private int feather = 16;
  private Border border = new Border(0, 0, 256, 0);

  Edges(Runnable changed) {
    this.changed = changed;
  }

  /** By how many pixels a selection grows, 0 … {@link #MOST}. */
  public int grow() {
    return grow;
  }

  public void grow(int other) {
    grow = Choices.within(other, 0, MOST);
    changed.run();
  }

  /** Over how many pixels its edge fades, 0 … {@link #MOST}. */
  public int feather() {
    return feather;
  }

  public void feather(int other) {
    feather = Choices.within(other, 0, MOST);
    changed.run();
  }

  /** What the canvas is extended by. */
  public Border border() {
    return border;
  }

  public void border(Border other) {
    border = other;
    changed.run();
  }
}
