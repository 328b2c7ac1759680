package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What falls through the air between the viewer and anything. */
final class Weather implements Motif {
  private static final Color RAIN = new Color(0xA9CBF2);
  private static final Color PETAL = new Color(0xF9A9C6);

  /** How far anything lies from its place of the grid. */
  private static final double OFF = 16;

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    switch (scene.get(Axis.WEATHER)) {
      case "rain" -> rain(places(scene, random, 230), pen, random);
      case "snow" -> snow(places(scene, random, 200), pen, random);
      case "falling blossoms" -> blossoms(places(scene, random, 240), pen, random);
      default -> {}
    }
  }

  private static void rain(List<double[]> places, Pen pen, SplittableRandom random) {
    double slant = random.nextDouble(20, 28) * (random.nextBoolean() ? 1 : -1);
    Color edge = Colours.shift(RAIN, 0, 1.4, 0.72);
    for (double[] at : places) {
      double half = random.nextDouble(52, 72);
      Shape drop = new Line2D.Double(at[0] + slant, at[1] - half, at[0] - slant, at[1] + half);
      pen.accent(Paths.ellipse(at[0], at[1], Math.abs(slant), half));
      if (pen.style().painted()) {
        pen.stroke(drop, edge, 20);
      }
      pen.stroke(drop, RAIN, 12);
    }
  }

  private static void snow(List<double[]> places, Pen pen, SplittableRandom random) {
    Color edge = new Color(0x86A2D2);
    for (double[] at : places) {
      double radius = random.nextDouble(18, 25);
      pen.accent(Paths.circle(at[0], at[1], radius + 4));
      if (pen.style().painted()) {
        pen.flat(Paths.circle(at[0], at[1], radius + 4), pen.style().tone(edge));
        pen.flat(Paths.circle(at[0], at[1], radius), Color.WHITE);
      } else {
        pen.area(Paths.circle(at[0], at[1], radius), Color.WHITE, 0.7);
      }
    }
  }

  private static void blossoms(List<double[]> places, Pen pen, SplittableRandom random) {
    for (double[] at : places) {
      double length = random.nextDouble(58, 74);
      Shape petal = Forms.petal(at[0], at[1] + length / 2, length);
      Color colour = random.nextBoolean() ? PETAL : Colours.light(PETAL);
      Shape falling = Paths.turned(petal, random.nextDouble(360), at[0], at[1]);
      pen.accent(falling);
      pen.area(falling, colour, 0.35);
    }
  }

  /**
   * Spread over the sheet, one a place of a grid and hardly off it, which is laid out more surely
   * than what lies anywhere; where there is a face or another subject, its middle stays clear.
   */
  private static List<double[]> places(Scene scene, SplittableRandom random, double apart) {
    boolean clear = scene.has(Axis.BACKGROUND);
    List<double[]> places = new ArrayList<>();
    Tiling.staggered(
        apart,
        (left, top) -> {
          double x = left + random.nextDouble(-OFF, OFF);
          double y = top + random.nextDouble(-OFF, OFF);
          boolean hides = clear && Math.hypot((x - 500) / 240, (y - 480) / 280) < 1;
          if (!hides) {
            places.add(new double[] {x, y});
          }
        });
    return places;
  }
}
