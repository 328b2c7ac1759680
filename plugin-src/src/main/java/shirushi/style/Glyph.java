package shirushi.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import javax.swing.Icon;

/**
 * The icons: lines of one weight with round ends, on a square of 16. {@code M L C Q Z} draw as in
 * SVG; {@code O x y r} is a circle, {@code B x y w h r} a box with round corners.
 */
public enum Glyph {
  // What is painted.
  WORDS("M 3 4.5 L 13 4.5 M 3 8 L 13 8 M 3 11.5 L 9 11.5"),
  CANVAS("B 2.5 3 11 10 1.5 M 4.5 10.5 L 7 7.5 L 8.8 9.5 L 10 8.2 L 12 10.5 O 10.6 5.7 0.7"),
  SELECTION(
      "M 2.5 4.5 L 2.5 2.5 L 4.5 2.5 M 7 2.5 L 9 2.5 M 11.5 2.5 L 13.5 2.5 L 13.5 4.5"
          + " M 13.5 7 L 13.5 9 M 13.5 11.5 L 13.5 13.5 L 11.5 13.5 M 9 13.5 L 7 13.5"
          + " M 4.5 13.5 L 2.5 13.5 L 2.5 11.5 M 2.5 9 L 2.5 7"),
  EXTEND(
      "B 5.5 5.5 5 5 0.8 M 8 3.6 L 8 1.5 M 6.8 2.5 L 8 1.4 L 9.2 2.5 M 8 12.4 L 8 14.5"
          + " M 6.8 13.5 L 8 14.6 L 9.2 13.5 M 3.6 8 L 1.5 8 M 2.5 6.8 L 1.4 8 L 2.5 9.2"
          + " M 12.4 8 L 14.5 8 M 13.5 6.8 L 14.6 8 L 13.5 9.2"),
  VARIATION("B 2.5 2.5 8 8 1.5 M 13.5 5.5 L 13.5 12 C 13.5 13 13 13.5 12 13.5 L 5.5 13.5"),
  // What is done.
  PAINT(
      "M 13.4 2.6 L 7.6 8.4 M 13.4 2.6 C 12.5 1.9 11.8 2.1 11 2.8 L 6 7.2"
          + " C 4.2 7 3 8.2 3.1 10 C 3.1 11.5 2.8 12.4 1.9 13.2 C 5 13.9 7.9 12.9 8 10"
          + " C 8 9.4 7.9 8.9 7.6 8.4 M 13.4 2.6 C 14.1 3.4 13.9 4.2 13.2 5 L 8.8 10 L 8 10"),
  APPLY("M 3 8.5 L 6.5 12 L 13 4.5"),
  DISCARD("M 4 4 L 12 12 M 12 4 L 4 12"),
  STOP("B 4 4 8 8 1"),
  ADD("M 8 3 L 8 13 M 3 8 L 13 8"),
  REMOVE("M 3 8 L 13 8"),
  UP("M 3.5 10 L 8 5.5 L 12.5 10"),
  DOWN("M 3.5 6 L 8 10.5 L 12.5 6"),
  RIGHT("M 6 3.5 L 10.5 8 L 6 12.5"),
  LEFT("M 10 3.5 L 5.5 8 L 10 12.5"),
  TRASH(
      "M 2.5 4.5 L 13.5 4.5 M 6 4.5 L 6 2.5 L 10 2.5 L 10 4.5 M 4 4.5 L 4.6 13.5 L 11.4 13.5"
          + " L 12 4.5 M 6.8 7 L 7 11 M 9.2 7 L 9 11"),
  UNDO("M 5.5 3 L 2.5 6 L 5.5 9 M 2.5 6 L 9.5 6 C 15 6 15 13 9.5 13 L 6 13"),
  REDO("M 10.5 3 L 13.5 6 L 10.5 9 M 13.5 6 L 6.5 6 C 1 6 1 13 6.5 13 L 10 13"),
  SAVE(
      "M 3 3 L 11 3 L 13 5 L 13 13 L 3 13 Z M 5.5 3 L 5.5 6 L 10 6 L 10 3 M 5.5 13 L 5.5 9.5 L 10.5"
          + " 9.5 L 10.5 13"),
  OPEN(
      "M 2 12.5 L 2 3.5 L 6 3.5 L 7.5 5.5 L 13 5.5 L 13 7.5 M 2 12.5 L 4.2 7.5 L 14.5 7.5 L 12.5"
          + " 12.5 Z"),
  NEW("M 4 2 L 9.5 2 L 12.5 5 L 12.5 14 L 4 14 Z M 9.5 2 L 9.5 5 L 12.5 5"),
  // Things.
  DICE("B 2.5 2.5 11 11 2 O 5.6 5.6 0.5 O 8 8 0.5 O 10.4 10.4 0.5 O 10.4 5.6 0.5 O 5.6 10.4 0.5"),
  LOCK("B 3.5 7 9 6.5 1.2 M 5.3 7 L 5.3 5 C 5.3 1.4 10.7 1.4 10.7 5 L 10.7 7"),
  UNLOCK("B 3.5 7 9 6.5 1.2 M 5.3 7 L 5.3 5 C 5.3 1.6 9.8 1.2 10.6 4"),
  NO_AI("O 8 8 5.8 M 4 4 L 12 12"),
  MODEL("M 8 2 L 13.5 5 L 13.5 11 L 8 14 L 2.5 11 L 2.5 5 Z M 2.5 5 L 8 8 L 13.5 5 M 8 8 L 8 14"),
  SETTINGS(
      "M 2.5 4.5 L 8 4.5 M 11.6 4.5 L 13.5 4.5 O 9.8 4.5 1.7 M 2.5 11.5 L 4.4 11.5"
          + " M 8 11.5 L 13.5 11.5 O 6.2 11.5 1.7"),
  HISTORY(
      "M 3 5 C 6 0.5 13.8 2 13.8 8 C 13.8 14.5 4.6 15.3 2.6 9.4 M 2.6 2.5 L 2.8 5.4 L 5.7 5.2 M 8.2"
          + " 5 L 8.2 8.3 L 10.5 9.6"),
  ORIGIN("B 2.5 2.5 11 11 2.5 M 5 11 L 6.9 5 L 8.8 11 M 5.7 9 L 8.1 9 M 11 5 L 11 11"),
  EVIDENCE(
      "M 4 2 L 9.5 2 L 12.5 5 L 12.5 14 L 4 14 Z M 9.5 2 L 9.5 5 L 12.5 5 M 6 9.5 L 7.7 11.2 L 10.5"
          + " 7.8"),
  WARNING("M 8 2.2 L 14.5 13.5 L 1.5 13.5 Z M 8 6.2 L 8 9.6 O 8 11.5 0.2"),
  INFO("O 8 8 6 M 8 7.4 L 8 11 O 8 5 0.2"),
  SEARCH("O 7 7 4.5 M 10.3 10.3 L 14 14"),
  EYE("M 1.5 8 C 4 2.8 12 2.8 14.5 8 C 12 13.2 4 13.2 1.5 8 Z O 8 8 2"),
  EYE_OFF(
      "M 1.5 7 C 4 11.8 12 11.8 14.5 7 M 8 10.6 L 8 12.8 M 4.2 9.6 L 3 11.4 M 11.8 9.6 L 13 11.4"),
  LAYERS(
      "M 8 2 L 14.5 5.5 L 8 9 L 1.5 5.5 Z M 2.5 8.5 L 8 11.5 L 13.5 8.5 M 2.5 11.2 L 8 14.2 L 13.5"
          + " 11.2"),
  MORE("O 3.5 8 0.6 O 8 8 0.6 O 12.5 8 0.6"),
  // The easel's tools.
  BRUSH(
      "M 13.5 2.5 L 7 9 M 7 9 C 5 8.4 3.6 9.6 3.6 11.3 C 3.6 12.6 3 13.2 2 13.5 C 4.6 14.3 7.3 13.4"
          + " 7.5 11 C 7.5 10.2 7.4 9.5 7 9 Z"),
  PENCIL(
      "M 2.5 13.5 L 3.3 10.3 L 11 2.6 C 11.8 1.8 14.2 4.2 13.4 5 L 5.7 12.7 Z M 9.7 3.9 L 12.1"
          + " 6.3"),
  ERASER(
      "M 6 13.5 L 2.6 10.1 C 2 9.5 2 9 2.6 8.4 L 8.6 2.6 C 9.2 2 9.7 2 10.3 2.6 L 13.3 5.6 C 13.9"
          + " 6.2 13.9 6.7 13.3 7.3 L 7.2 13.5 Z M 5.5 5.6 L 10.3 10.4 M 7.2 13.5 L 13.5 13.5"),
  FILL(
      "M 7 2 L 13 8 L 7.6 13.4 C 7 14 6.4 14 5.8 13.4 L 2 9.6 C 1.4 9 1.4 8.4 2 7.8 L 7.8 2 M 1.8"
          + " 8.2 L 12.8 8.2 M 14 10.5 C 13 12 13 13.5 14 13.5 C 15 13.5 15 12 14 10.5 Z"),
  PICK(
      "M 9 4.5 L 11.2 2.3 C 12.4 1.1 14.9 3.6 13.7 4.8 L 11.5 7 M 8 3.6 L 12.4 8 M 9.2 4.9 L 3.2"
          + " 10.9 L 2.5 13.5 L 5.1 12.8 L 11.1 6.8"),
  MOVE(
      "M 8 1.8 L 8 14.2 M 1.8 8 L 14.2 8 M 6.3 3.5 L 8 1.8 L 9.7 3.5 M 6.3 12.5 L 8 14.2 L 9.7 12.5"
          + " M 3.5 6.3 L 1.8 8 L 3.5 9.7 M 12.5 6.3 L 14.2 8 L 12.5 9.7"),
  LASSO(
      "M 5.5 11 C 0.5 9.5 1.5 3 8 3 C 14.5 3 15 10 8.5 11 C 6.5 11.3 5 10.9 4 11.8 C 3 12.8 4.5"
          + " 14.2 6 13.2"),
  HAND(
      "M 5 9 L 5 4.2 C 5 3 6.8 3 6.8 4.2 L 6.8 7.5 M 6.8 7 L 6.8 2.9 C 6.8 1.7 8.6 1.7 8.6 2.9 L"
          + " 8.6 7.2 M 8.6 3.9 C 8.6 2.7 10.4 2.7 10.4 3.9 L 10.4 7.6 M 10.4 5.5 C 10.4 4.3 12.2"
          + " 4.3 12.2 5.5 L 12.2 9.5 C 12.2 12.5 10.8 14 8.5 14 C 6.5 14 5.6 13.2 4.6 11.7 L 2.8"
          + " 8.8 C 2.2 7.7 3.7 6.9 4.4 7.9 L 5 8.8"),
  ZOOM("O 7 7 4.5 M 10.3 10.3 L 14 14 M 7 5 L 7 9 M 5 7 L 9 7"),
  MERGE("M 3 3.5 L 13 3.5 M 3 12.5 L 13 12.5 M 8 5.5 L 8 10 M 6 8.2 L 8 10.2 L 10 8.2"),
  DUPLICATE(
      "B 2.5 5.5 8 8 1.2 M 5.5 3.7 C 5.5 2.8 6 2.5 6.7 2.5 L 12.3 2.5 C 13.1 2.5 13.5 2.9 13.5 3.7"
          + " L 13.5 9.3 C 13.5 10.1 13.1 10.5 12.3 10.5"),
  /** 印, as on the pictures: the palette itself. */
  SEAL("B 1.8 1.8 12.4 12.4 2.6 M 4.6 11 L 6.6 5 L 8.6 11 M 5.3 9 L 7.9 9 M 11.2 5 L 11.2 11");

  /** Of the lines, on the square of 16. */
  static final float WEIGHT = 1.35f;

  private static final int SIDE = 16;

  private final Shape shape;

  Glyph(String path) {
    shape = Outline.of(path);
  }

  /** In the colour of the component it is painted on, or of disabled text. */
  public Icon icon() {
    return new Drawn(SIDE, null);
  }

  /**
   * In the colour of the component it is painted on.
   *
   * @param side in pixels at the usual text size
   */
  public Icon icon(int side) {
    return new Drawn(side, null);
  }

  /** In a colour of its own. */
  public Icon icon(int side, Color colour) {
    return new Drawn(side, colour);
  }

  private final class Drawn implements Icon {
    private final int side;
    private final Color colour;

    Drawn(int side, Color colour) {
      this.side = side;
      this.colour = colour;
    }

    @Override
    public int getIconWidth() {
      return Space.px(side);
    }

    @Override
    public int getIconHeight() {
      return Space.px(side);
    }

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
      Graphics2D g = Outline.smooth(graphics);
      g.setColor(on.isEnabled() ? ink(on) : Colours.now().disabled());
      g.translate(x, y);
      double scale = (double) getIconWidth() / SIDE;
      g.scale(scale, scale);
      g.setStroke(new BasicStroke(WEIGHT, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(shape);
      g.dispose();
    }

    private Color ink(Component on) {
      return colour == null ? on.getForeground() : colour;
    }
  }
}
