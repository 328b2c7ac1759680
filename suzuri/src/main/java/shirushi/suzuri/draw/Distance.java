package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Places behind a subject, as a portrait painter hints at them. */
final class Distance {
  private final View view;
  private final Pen pen;

  Distance(Scene scene, Pen pen, SplittableRandom random, String hour) {
    this.view = new View(scene, pen, random, Light.at(hour), Season.of(scene));
    this.pen = pen;
  }

  void sky() {
    air(1000);
    double[][] heaps = {{140, 330, 460}, {850, 240, 380}, {900, 760, 480}, {60, 860, 420}};
    for (double[] h : heaps) {
      double width = h[2] * view.between(0.9, 1.15);
      cloud(h[0] + view.between(-50, 50), h[1] + view.between(-40, 40), width);
    }
  }

  void night() {
    if (!pen.style().painted()) {
      pen.black(Pen.SHEET);
    }
    air(1100);
    Color pale = new Color(0xFFF2BC);
    boolean moon = view.chance(0.5);
    double[][] places = {
      {90, 120},
      {290, 80},
      {80, 400},
      {710, 90},
      {910, 200},
      {930, 480},
      {60, 680},
      {940, 760},
      {500, 60}
    };
    for (int i = moon ? 2 : 0; i < places.length; i++) {
      double radius = view.between(30, 44);
      double x = places[i][0] + view.between(-25, 25);
      double y = places[i][1] + view.between(-25, 25);
      Backdrop.soft(pen, Paths.star(x, y, radius, radius * 0.4, 4, view.between(-10, 10)), pale);
    }
    if (moon) {
      pen.glow(170, 190, 220, pale, 0.4);
      Backdrop.soft(pen, Paths.turned(Forms.crescent(190, 180, 92), -25, 190, 180), pale);
    }
  }

  void sunset() {
    air(900);
    double x = view.between(150, 300);
    double y = view.between(380, 520);
    pen.glow(x, y, 620, new Color(0xFFD070), 0.85);
    Backdrop.soft(pen, Paths.circle(x, y, 120), new Color(0xFFF0B4));
    Shape far = Forms.ground(-60, 760, 240, 700, 560, 790, 820, 690, 1060, 760);
    Backdrop.soft(pen, far, Colours.mix(view.light().middle(), view.light().top(), 0.55));
  }

  void forest() {
    Color leaf = view.season().leaf();
    pen.gradient(
        Pen.SHEET,
        Colours.mix(leaf, new Color(0xF4FBE6), 0.72),
        Colours.mix(leaf, new Color(0xE3F3CF), 0.55));
    if (pen.style().painted()) {
      trunks(new double[] {330, 640, 800}, 44, 0.62);
    }
    trunks(new double[] {70, 930}, 80, 0.42);
    Color crown = Colours.mix(leaf, new Color(0xE8F5D2), 0.32);
    for (double[] c :
        new double[][] {{60, 40, 260}, {380, -30, 240}, {680, -10, 250}, {960, 60, 250}}) {
      double x = c[0] + view.between(-30, 30);
      Backdrop.soft(pen, Forms.puff(x, c[1], c[2], 190, 9, view.between(0, 1)), crown);
    }
    Backdrop.soft(
        pen,
        Forms.ground(-60, 820, 250, 790, 600, 830, 1060, 790),
        Colours.mix(view.season().grass(), new Color(0xEFF7DA), 0.3));
  }

  void sea() {
    double horizon = view.between(470, 580);
    air(horizon);
    cloud(200, horizon - 120, 340);
    cloud(860, horizon - 240, 300);
    Shape water = Forms.box(-40, horizon, 1040, 1060);
    pen.gradient(water, view.water(0.15), view.water(0.9));
    if (!pen.style().painted()) {
      pen.ink(water, 0.5);
    }
    for (double[] w : new double[][] {{140, 110, 90}, {880, 190, 110}, {130, 320, 120}}) {
      double x = w[0];
      double y = horizon + w[1];
      double half = w[2];
      pen.stroke(
          Paths.curve(
              x - half,
              y,
              x - half / 2,
              y - half / 6,
              x,
              y,
              x + half / 2,
              y - half / 6,
              x + half,
              y),
          view.foam(),
          15);
    }
  }

  void city() {
    air(900);
    Color stone = new Color(0x8FA4CC);
    blocks(view.between(300, 360), 0.62, stone, false);
    blocks(view.between(470, 520), 0.4, stone, true);
  }

  private void blocks(double top, double haze, Color stone, boolean windows) {
    Color wall = Colours.mix(stone, view.light().foot(), haze);
    Color glass = Colours.mix(wall, Color.WHITE, 0.5);
    double x = -50 + view.between(-30, 0);
    for (int i = 0; x < 1000; i++) {
      double w = view.between(170, 220);
      double y = top + (i % 2 == 0 ? -70 : 60) + view.between(-40, 40);
      Path2D block = new Path2D.Double(Forms.box(x, y, x + w + 2, 1060));
      Backdrop.soft(pen, block, i % 2 == 0 ? wall : Colours.mix(wall, stone, 0.12));
      if (windows && (x < 220 || x > 640)) {
        for (int k = 0; k < 4; k++) {
          double left = x + w * (0.16 + 0.4 * (k % 2));
          double head = y + 60 + 130 * (k / 2);
          Backdrop.soft(pen, Forms.box(left, head, left + w * 0.27, head + 76), glass);
        }
      }
      x += w;
    }
  }

  private void trunks(double[] places, double width, double haze) {
    Color bark = Colours.mix(Trees.BARK, new Color(0xEFF5D8), haze);
    for (double place : places) {
      double x = place + view.between(-30, 30);
      Shape trunk =
          Paths.polygon(
              x - width * 0.75,
              1000,
              x - width / 2,
              -20,
              x + width / 2,
              -20,
              x + width * 0.75,
              1000);
      Backdrop.soft(pen, trunk, bark);
    }
  }

  /** In line art the paper is the sky. */
  private void air(double horizon) {
    if (!pen.style().painted()) {
      return;
    }
    Sky.air(pen, view.light(), horizon);
  }

  private void cloud(double x, double foot, double width) {
    Shape cloud = Forms.cloud(x, foot, width, width * 0.42, view.between(-1, 1));
    Backdrop.soft(pen, cloud, new Color(0xFDFEFF));
    if (pen.style().painted() && !pen.style().look().equals("flat")) {
      Shape under = Forms.outside(Forms.shifted(cloud, -0.02 * width, -0.12 * width));
      pen.fill(Pen.common(cloud, under), new Color(0xDCEBF9));
    }
  }
}
