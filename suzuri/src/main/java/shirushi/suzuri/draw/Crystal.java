package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A cluster of crystals, or one cut gem. */
final class Crystal implements Motif {
  private static final String[] USUAL = {"purple", "blue", "pink", "green", "red"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color colour = Colours.thing(name);
    Facets facets = Facets.of(colour);
    if (random.nextInt(3) == 0) {
      gem(scene, pen, facets, -10 + 20 * random.nextDouble());
    } else {
      cluster(scene, pen, facets, random);
    }
  }

  private static void cluster(Scene scene, Pen pen, Facets facets, SplittableRandom random) {
    Form.ground(pen, 500, 885, 360);
    double[][] prisms = {
      {-44, 480, 105},
      {42, 520, 110},
      {-22, 640, 125},
      {20, 560, 115},
      {0, 780, 150},
      {-62, 330, 92},
      {60, 340, 95}
    };
    for (double[] p : prisms) {
      double lean = p[0] - 5 + 10 * random.nextDouble();
      double tall = p[1] * (0.94 + 0.12 * random.nextDouble());
      Pen at = pen.moved(AffineTransform.getRotateInstance(Math.toRadians(lean), 500, 900));
      prism(scene, at, facets, tall, p[2]);
    }
  }

  /** An upright prism with a pointed head, on 500, 890. */
  private static void prism(Scene scene, Pen pen, Facets facets, double tall, double half) {
    double top = 890 - tall;
    double neck = top + half * 1.25;
    double foot = 870;
    double ridge = 500 - half * 0.25;
    Shape whole =
        Paths.polygon(
            500,
            top,
            500 + half,
            neck,
            500 + half * 0.8,
            foot,
            500,
            foot + 30,
            500 - half * 0.8,
            foot,
            500 - half,
            neck);
    Rim.around(pen, scene, facets.mid(), whole);
    Form.within(
        pen,
        Paths.polygon(
            500, top, ridge, neck + 30, ridge, foot + 24, 500 - half * 0.8, foot, 500 - half, neck),
        facets.light());
    Form.within(
        pen,
        Paths.polygon(
            500,
            top,
            500 + half * 0.45,
            neck + 26,
            500 + half * 0.36,
            foot + 16,
            ridge,
            foot + 24,
            ridge,
            neck + 30),
        facets.mid());
    Form.within(
        pen,
        Paths.polygon(
            500,
            top,
            500 + half,
            neck,
            500 + half * 0.8,
            foot,
            500 + half * 0.36,
            foot + 16,
            500 + half * 0.45,
            neck + 26),
        facets.dark());
    pen.ink(Paths.polygon(500, top, ridge, neck + 30, 500 - half, neck), 0.6);
    pen.ink(Paths.polygon(500, top, 500 + half * 0.45, neck + 26, ridge, neck + 30), 0.6);
    pen.ink(whole, 1);
  }

  private static void gem(Scene scene, Pen upright, Facets facets, double turn) {
    Pen pen = upright.moved(AffineTransform.getRotateInstance(Math.toRadians(turn), 500, 500));
    Shape whole = Paths.polygon(270, 200, 730, 200, 910, 430, 500, 880, 90, 430);
    Rim.around(pen, scene, facets.mid(), whole);
    pen.area(Paths.polygon(270, 200, 90, 430, 330, 430), facets.mid(), 0.7);
    pen.area(Paths.polygon(270, 200, 500, 200, 330, 430), facets.light(), 0.7);
    pen.area(Paths.polygon(500, 200, 670, 430, 330, 430), facets.gleam(), 0.7);
    pen.area(Paths.polygon(500, 200, 730, 200, 670, 430), facets.light(), 0.7);
    pen.area(Paths.polygon(730, 200, 910, 430, 670, 430), facets.mid(), 0.7);
    pen.area(Paths.polygon(90, 430, 330, 430, 500, 880), facets.light(), 0.7);
    pen.area(Paths.polygon(330, 430, 670, 430, 500, 880), facets.mid(), 0.7);
    pen.area(Paths.polygon(670, 430, 910, 430, 500, 880), facets.dark(), 0.7);
    pen.ink(whole, 1.1);
  }

  /** One stone's colours, face by face. */
  private record Facets(Color gleam, Color light, Color mid, Color dark) {
    static Facets of(Color colour) {
      boolean white = Colours.luminance(colour) > 0.9;
      Color mid = white ? new Color(0xDCE6F2) : colour;
      return new Facets(
          Colours.mix(mid, Color.WHITE, 0.72),
          Colours.mix(mid, Color.WHITE, 0.42),
          mid,
          Colours.shift(Colours.shadow(mid), 0, 1, 0.92));
    }
  }
}
