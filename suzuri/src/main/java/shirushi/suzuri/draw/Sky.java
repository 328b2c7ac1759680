package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The sky and what stands in it. */
final class Sky {
  private static final Color[] RAINBOW = {
    new Color(0xF0605E),
    new Color(0xF9A24C),
    new Color(0xFBE06A),
    new Color(0x77CB7C),
    new Color(0x5FA8EE),
    new Color(0x9A78D8)
  };
  private static final Color MOON = new Color(0xFFF2BC);

  private final View view;
  private final Pen pen;
  private final double horizon;
  private final double clear;
  private final double x;

  /**
   * @param horizon where the sky ends
   * @param clear above which nothing covers it
   * @param x of the sun or the moon
   */
  Sky(View view, double horizon, double clear, double x) {
    this.view = view;
    this.pen = view.pen();
    this.horizon = horizon;
    this.clear = clear;
    this.x = x;
  }

  void draw() {
    air();
    boolean low = view.scene().is(Axis.TIME, "sunset") || view.scene().is(Axis.TIME, "dawn");
    double y = low ? clear - view.between(80, 120) : view.between(140, Math.max(170, clear - 110));
    y = Math.max(120, y);
    if (low) {
      pen.glow(x, y, 620, view.light().foot(), 0.75);
    }
    switch (view.scene().get(Axis.SKY)) {
      case "sun" -> sun(y, view.between(78, 92), low);
      case "moon" -> moon(y, view.between(76, 90));
      case "crescent moon" -> crescent(y, view.between(84, 96));
      case "stars" -> stars();
      case "rainbow" -> rainbow();
      default -> {}
    }
    switch (view.scene().get(Axis.WEATHER)) {
      case "clouds" -> clouds(3 + view.random().nextInt(2), Color.WHITE);
      case "rain" -> bank();
      default -> {}
    }
  }

  /** In line art the night alone has a tone: ink. */
  private void air() {
    Light light = view.light();
    if (light.dark() && !pen.style().painted()) {
      pen.black(Pen.SHEET);
      return;
    }
    air(pen, light, horizon);
  }

  /** The colours of the empty sky, down to the horizon and on below it. */
  static void air(Pen pen, Light light, double horizon) {
    double middle = horizon * 0.58;
    pen.gradient(Pen.SHEET, light.middle(), light.middle());
    pen.gradient(Forms.box(-40, 0, 1040, middle), light.top(), light.middle());
    pen.gradient(Forms.box(-40, middle, 1040, horizon), light.middle(), light.foot());
    pen.gradient(Forms.box(-40, horizon - 2, 1040, 1040), light.foot(), light.foot());
  }

  private void sun(double y, double radius, boolean low) {
    Color colour = new Color(low ? (isSunset() ? 0xFFF0A8 : 0xFF9C86) : 0xFFDC4E);
    pen.glow(x, y, radius * 2.6, colour, 0.8);
    if (!pen.style().painted()) {
      for (int i = 0; i < 12; i++) {
        Shape ray = new Line2D.Double(x + radius * 1.3, y, x + radius * 1.65, y);
        pen.line(Paths.turned(ray, 30 * i + 15, x, y), 1);
      }
    }
    pen.accent(Paths.circle(x, y, radius));
    pen.area(Paths.circle(x, y, radius), colour, 0.6);
  }

  private boolean isSunset() {
    return view.scene().is(Axis.TIME, "sunset");
  }

  private void moon(double y, double radius) {
    pen.glow(x, y, radius * 2.4, MOON, 0.55);
    Shape disc = Paths.circle(x, y, radius);
    pen.accent(disc);
    pen.area(disc, MOON, 0.6);
    Color sea = Colours.mix(MOON, new Color(0xD9B878), 0.55);
    double[][] seas = {{-0.3, -0.25, 0.26}, {0.34, 0.12, 0.2}, {-0.12, 0.45, 0.17}};
    for (double[] s : seas) {
      Shape spot = Paths.circle(x + s[0] * radius, y + s[1] * radius, s[2] * radius);
      pen.area(spot, sea, pen.style().painted() ? 0.001 : 0.6);
    }
  }

  private void crescent(double y, double radius) {
    pen.glow(x, y, radius * 2.2, MOON, 0.45);
    pen.accent(Paths.circle(x, y, radius));
    pen.area(Paths.turned(Forms.crescent(x, y, radius), view.between(-35, 20), x, y), MOON, 0.6);
  }

  private void stars() {
    int points = view.chance(0.5) ? 4 : 5;
    for (double[] at : scattered(8 + view.random().nextInt(6), 60, lowest(), 140)) {
      double radius = view.between(28, 46);
      Shape star =
          Paths.star(
              at[0],
              at[1],
              radius,
              radius * (points == 4 ? 0.36 : 0.46),
              points,
              view.between(-12, 12));
      pen.accent(Paths.circle(at[0], at[1], radius));
      pen.area(star, MOON, 0.5);
    }
  }

  private void rainbow() {
    double middle = view.between(470, 560);
    double across = view.between(410, 460);
    double foot = horizon + 30;
    for (int i = 0; i < RAINBOW.length; i++) {
      double rx = across - 27 * i;
      double ry = foot - 75 - 27 * i;
      Color colour = Colours.mix(RAINBOW[i], view.light().middle(), 0.18);
      Shape arc = new Arc2D.Double(middle - rx, foot - ry, 2 * rx, 2 * ry, 0, 180, Arc2D.OPEN);
      pen.stroke(arc, colour, 28);
    }
  }

  /** Big heaps of cloud, here and there. */
  void clouds(int count, Color white) {
    for (double[] at : scattered(count, 130, lowest(), 250)) {
      double width = view.between(280, 400);
      cloud(at[0], at[1] + 40, width, width * view.between(0.34, 0.42), white);
    }
  }

  /** A lid of rain cloud along the top of the sheet. */
  private void bank() {
    Color gray = Colours.mix(view.light().top(), new Color(0x7C8598), 0.55);
    for (int i = 0; i < 4; i++) {
      double x = 80 + 280 * i + view.between(-40, 40);
      double y = view.between(70, 130);
      Shape lump = Forms.puff(x, y - 40, 220, 80, 8, view.between(0, 1));
      pen.area(lump, i % 2 == 0 ? gray : Colours.mix(gray, Color.WHITE, 0.12), 0.5);
    }
  }

  private void cloud(double x, double foot, double width, double height, Color white) {
    Shape cloud = Forms.cloud(x, foot, width, height, view.between(-1, 1));
    Color lit = Colours.mix(view.light().near(white), view.light().foot(), 0.2);
    if (view.light().dark()) {
      lit = Colours.mix(view.light().foot(), Color.WHITE, 0.18);
    }
    pen.fill(cloud, lit);
    if (!pen.style().look().equals("flat")) {
      Color under = Colours.mix(lit, view.light().middle(), 0.55);
      Shape shadow = Forms.outside(Forms.shifted(cloud, -0.03 * width, -0.3 * height));
      if (pen.style().painted()) {
        pen.fill(Pen.common(cloud, shadow), under);
      }
    }
    pen.ink(cloud, 0.55);
  }

  /** How far down there is room for stars and clouds. */
  private double lowest() {
    return Math.min(Math.max(250, clear), horizon - 110);
  }

  /** Places at least {@code apart} from one another. */
  private List<double[]> scattered(int count, double top, double foot, double apart) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < 400 && places.size() < count; i++) {
      double x = view.between(50, 950);
      double y = view.between(top, foot);
      if (places.stream().allMatch(p -> Math.hypot((p[0] - x) * 0.9, p[1] - y) > apart)) {
        places.add(new double[] {x, y});
      }
    }
    return places;
  }
}
