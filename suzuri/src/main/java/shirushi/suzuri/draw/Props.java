package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;

/** The one large thing that may stand in a landscape. */
final class Props {
  private static final Color WALL = new Color(0xFBEFD9);
  private static final Color RED = new Color(0xD9514A);
  private static final Color LAMP = new Color(0xFFD662);
  private static final Color[] ROOFS = {
    RED, new Color(0x4F7FB8), new Color(0xC9793F), new Color(0x6A5D8C)
  };

  private Props() {}

  /**
   * Draws the scene's, if it has one.
   *
   * @param x of its middle
   * @param foot where it stands
   */
  static void draw(View view, double x, double foot) {
    switch (view.scene().get(Axis.PROP)) {
      case "house" -> house(view, x, foot, 330, 0);
      case "boat" -> boat(view, x, foot, 330);
      case "cherry tree" -> Trees.cherry(view, x, foot, 540);
      case "lighthouse" -> lighthouse(view, x, foot, 500);
      default -> {}
    }
  }

  /** Its gable to the left, its long side to the right. */
  static void house(View view, double x, double foot, double width, double distance) {
    Color roof = ROOFS[view.random().nextInt(ROOFS.length)];
    double w = width;
    double left = x - 0.5 * w;
    double corner = x - 0.1 * w;
    double right = x + 0.5 * w;
    double eaves = foot - 0.4 * w;
    double ridge = foot - 0.74 * w;
    double peak = (left + corner) / 2;
    Color lit = view.light().far(WALL, distance);
    Shape side = Forms.box(corner, eaves - 0.04 * w, right, foot);
    view.area(side, side, WALL, distance);
    view.area(
        Paths.polygon(left, foot, left, eaves, peak, ridge, corner, eaves, corner, foot),
        WALL,
        distance);
    Shape chimney = Forms.box(x + 0.2 * w, ridge - 0.1 * w, x + 0.3 * w, eaves);
    view.area(chimney, new Color(0xB9705A), distance);
    Shape slope =
        Paths.polygon(
            peak,
            ridge - 0.03 * w,
            right - 0.13 * w,
            ridge - 0.03 * w,
            right + 0.06 * w,
            eaves + 0.05 * w,
            corner + 0.03 * w,
            eaves + 0.05 * w);
    Color tiles = view.season().snowy() ? Season.SNOW : roof;
    view.area(slope, tiles, distance);
    Shape verge =
        Paths.polygon(
            peak,
            ridge - 0.03 * w,
            corner + 0.03 * w,
            eaves + 0.05 * w,
            corner - 0.04 * w,
            eaves + 0.05 * w,
            peak,
            ridge + 0.07 * w,
            left,
            eaves + 0.06 * w,
            left - 0.07 * w,
            eaves + 0.05 * w);
    view.area(verge, verge, tiles, distance);
    Shape door = Forms.box(peak - 0.075 * w, foot - 0.26 * w, peak + 0.075 * w, foot);
    view.area(door, new Color(0x9A6240), distance);
    window(view, corner + 0.2 * w, foot - 0.21 * w, 0.16 * w, lit);
    window(view, corner + 0.43 * w, foot - 0.21 * w, 0.16 * w, lit);
  }

  private static void window(View view, double x, double y, double side, Color frame) {
    Color glass = view.light().dark() ? LAMP : view.light().near(new Color(0x9CCBE6));
    Shape pane = Forms.box(x - side / 2, y - side / 2, x + side / 2, y + side / 2);
    view.pen().area(pane, glass, 0.7);
  }

  /** A sailing boat on the water, or on a pond where there is no other water. */
  static void boat(View view, double x, double foot, double width) {
    double w = width;
    switch (view.scene().get(Axis.SUBJECT)) {
      case "sea", "river", "city" -> {}
      default ->
          view.pen().area(Paths.ellipse(x, foot + 5, 0.9 * w, 0.2 * w), view.water(0.5), 0.8);
    }
    double deck = foot - 0.14 * w;
    view.area(Forms.box(x - 0.02 * w, foot - 1.06 * w, x + 0.02 * w, deck), Trees.BARK, 0);
    Shape sail =
        Paths.polygon(
            x + 0.05 * w, foot - w, x + 0.46 * w, deck - 0.07 * w, x + 0.05 * w, deck - 0.07 * w);
    view.area(
        sail,
        Paths.polygon(x, deck, x + 0.02 * w, deck - 0.4 * w, x + 0.5 * w, deck),
        new Color(0xFFFDF6),
        0);
    view.area(
        Paths.polygon(
            x - 0.05 * w,
            foot - 0.9 * w,
            x - 0.05 * w,
            deck - 0.07 * w,
            x - 0.36 * w,
            deck - 0.07 * w),
        RED,
        0);
    Shape hull =
        Paths.polygon(
            x - 0.5 * w,
            deck,
            x + 0.5 * w,
            deck,
            x + 0.36 * w,
            foot + 0.06 * w,
            x - 0.36 * w,
            foot + 0.06 * w);
    view.area(hull, Forms.box(x - w, foot - 0.03 * w, x + w, foot + w), new Color(0xA8643C), 0);
  }

  /** White and red, on a rock; its lamp burns at night. */
  static void lighthouse(View view, double x, double foot, double height) {
    double h = height;
    if (view.light().dark()) {
      Color beam = Colours.mix(view.light().middle(), new Color(0xFFF3CC), 0.45);
      view.pen()
          .fill(
              Paths.polygon(
                  x, foot - 0.84 * h, x - 1000, foot - 1.16 * h, x - 1000, foot - 0.7 * h),
              beam);
    }
    view.area(
        Paths.blob(
            x - 0.36 * h,
            foot + 30,
            x - 0.24 * h,
            foot - 0.05 * h,
            x,
            foot - 0.09 * h,
            x + 0.26 * h,
            foot - 0.04 * h,
            x + 0.36 * h,
            foot + 30),
        new Color(0x8E8A93),
        0);
    double base = foot - 0.04 * h;
    Shape tower =
        Paths.polygon(
            x - 0.14 * h,
            base,
            x - 0.085 * h,
            foot - 0.76 * h,
            x + 0.085 * h,
            foot - 0.76 * h,
            x + 0.14 * h,
            base);
    Shape dark =
        Paths.polygon(x + 0.03 * h, foot - h, x + h, foot - h, x + h, foot, x + 0.05 * h, foot);
    view.area(tower, dark, new Color(0xFCF8F0), 0);
    for (int band = 0; band < 2; band++) {
      double y = foot - h * (0.2 + 0.3 * band);
      Shape stripe = Pen.common(tower, Forms.box(x - h, y - 0.15 * h, x + h, y));
      view.area(stripe, dark, RED, 0);
    }
    view.area(Forms.box(x - 0.12 * h, foot - 0.79 * h, x + 0.12 * h, foot - 0.75 * h), RED, 0);
    Color glass = view.light().dark() ? LAMP : view.light().near(new Color(0xBFE3F2));
    view.pen().area(Forms.box(x - 0.06 * h, foot - 0.9 * h, x + 0.06 * h, foot - 0.79 * h), glass);
    view.area(
        Paths.polygon(x - 0.09 * h, foot - 0.9 * h, x, foot - h, x + 0.09 * h, foot - 0.9 * h),
        RED,
        0);
    view.pen().ink(new Line2D.Double(x, foot - 0.9 * h, x, foot - 0.79 * h), 0.7);
  }
}
