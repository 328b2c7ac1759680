package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Trees by their foot and height. */
final class Trees {
  static final Color BARK = new Color(0x8B5E42);
  private static final Color BLOSSOM = new Color(0xFBB3CD);

  private Trees() {}

  /** A pine, or a round tree. */
  static void draw(View view, boolean pine, double x, double foot, double height, double distance) {
    if (pine) {
      pine(view, x, foot, height, distance);
    } else {
      round(view, x, foot, height, distance);
    }
  }

  /** A round crown on a trunk, in the season's colour; what is near shows its boldest. */
  static void round(View view, double x, double foot, double height, double distance) {
    boolean tells = view.season().blazing() && distance < 0.16;
    Color leaf = tells || view.chance(0.35) ? view.season().accent() : view.season().leaf();
    double w = height * view.between(0.34, 0.4);
    double top = foot - height * 0.62;
    Shape trunk =
        Paths.polygon(
            x - 0.055 * height,
            foot,
            x - 0.035 * height,
            top,
            x + 0.035 * height,
            top,
            x + 0.055 * height,
            foot);
    view.area(trunk, BARK, distance);
    crown(view, x, top, w, height * 0.36, leaf, distance);
  }

  /** A pine in three tiers; snow lies on them in winter. */
  static void pine(View view, double x, double foot, double height, double distance) {
    double w = height * 0.3;
    view.area(
        Forms.box(x - 0.05 * height, foot - 0.2 * height, x + 0.05 * height, foot), BARK, distance);
    for (int tier = 0; tier < 3; tier++) {
      double y = foot - height * (0.12 + 0.25 * tier);
      double half = w * (1 - 0.22 * tier);
      double peak = y - height * (tier == 2 ? 0.38 : 0.42);
      Path2D shape = new Path2D.Double();
      shape.moveTo(x, peak);
      shape.quadTo(x - 0.35 * half, y - 0.1 * height, x - half, y);
      shape.quadTo(x, y + 0.07 * height, x + half, y);
      shape.quadTo(x + 0.35 * half, y - 0.1 * height, x, peak);
      shape.closePath();
      Shape right = Forms.box(x + 0.12 * half, peak, x + half + 9, y + height);
      view.area(shape, right, view.season().conifer(), distance);
      if (view.season().snowy()) {
        Shape cap =
            Pen.common(
                shape,
                Paths.blob(
                    x,
                    peak - 60,
                    x + half,
                    y - 40 - 0.08 * height,
                    x + 0.3 * half,
                    y - 0.1 * height,
                    x,
                    y - 0.17 * height,
                    x - 0.35 * half,
                    y - 0.07 * height,
                    x - half,
                    y - 40 - 0.08 * height));
        view.area(cap, Season.SNOW, Math.max(distance, 0.4));
      }
    }
  }

  /** A spreading tree in blossom, whatever the season. */
  static void cherry(View view, double x, double foot, double height) {
    double h = height;
    Shape trunk =
        Paths.polygon(
            x - 0.09 * h,
            foot,
            x - 0.05 * h,
            foot - 0.22 * h,
            x - 0.2 * h,
            foot - 0.5 * h,
            x - 0.13 * h,
            foot - 0.52 * h,
            x - 0.01 * h,
            foot - 0.36 * h,
            x + 0.14 * h,
            foot - 0.55 * h,
            x + 0.21 * h,
            foot - 0.52 * h,
            x + 0.06 * h,
            foot - 0.22 * h,
            x + 0.1 * h,
            foot);
    view.area(trunk, Forms.box(x + 0.01 * h, foot - h, x + h, foot), BARK, 0);
    crown(view, x + 0.24 * h, foot - 0.57 * h, 0.24 * h, 0.18 * h, BLOSSOM, 0);
    crown(view, x - 0.25 * h, foot - 0.55 * h, 0.24 * h, 0.18 * h, BLOSSOM, 0);
    crown(view, x, foot - 0.74 * h, 0.33 * h, 0.24 * h, BLOSSOM, 0);
    Color pale = view.light().near(new Color(0xFFE6EF));
    double[][] flowers = {{-0.27, 0.6}, {-0.08, 0.84}, {0.13, 0.7}, {0.3, 0.6}};
    for (double[] f : flowers) {
      Shape flower = Forms.blossom(x + f[0] * h, foot - f[1] * h, 0.065 * h, view.between(0, 72));
      Backdrop.soft(view.pen(), flower, pale);
    }
  }

  static void bush(View view, double x, double foot, double width, double distance) {
    crown(view, x, foot, width / 2, width * 0.3, view.season().leaf(), distance);
  }

  /** A row of far crowns, one silhouette that stands {@code tall} above its foot. */
  static void wood(View view, double foot, double tall, double distance) {
    Path2D path = new Path2D.Double();
    double x = -80;
    path.moveTo(x, 1060);
    path.lineTo(x, foot - tall);
    while (x < 1080) {
      double width = tall * view.between(0.6, 0.9);
      double rise = tall * view.between(0.35, 0.55);
      double next = foot - tall * view.between(0.85, 1.1);
      path.curveTo(x, next - rise, x + width, next - rise, x + width, next);
      x += width;
    }
    path.lineTo(x, 1060);
    path.closePath();
    view.area(path, view.season().leaf(), distance);
  }

  private static void crown(
      View view, double x, double y, double rx, double ry, Color colour, double distance) {
    double turn = view.between(0, 1);
    Shape crown = Forms.puff(x, y, rx, ry, 8, turn);
    Shape lit = Forms.puff(x - 0.2 * rx, y - 0.24 * ry, rx * 0.95, ry * 0.95, 8, turn);
    view.area(crown, Forms.outside(lit), colour, distance);
  }
}
