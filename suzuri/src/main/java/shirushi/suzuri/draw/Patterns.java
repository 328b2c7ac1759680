package shirushi.suzuri.draw;

import java.awt.Color;
import java.util.SplittableRandom;

/** Cloth and paper: one large element, repeated over a plain ground. */
final class Patterns implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Color colour =
        scene.has(Axis.COLOUR) ? Colours.thing(scene.get(Axis.COLOUR)) : Colours.thing("blue");
    Color ground =
        scene.has(Axis.BACKGROUND) ? Colours.ground(scene.get(Axis.BACKGROUND)) : Colours.PAPER;
    if (distance(colour, ground) < 0.16) {
      colour = apart(colour);
    }
    Color ink = colour;
    double step = 250; // one grid for all: see Backdrop
    switch (scene.get(Axis.SUBJECT)) {
      case "stripes" -> pen.area(Tiling.stripes(step * 0.4, 45 * random.nextInt(4)), ink, 0.6);
      case "checks" -> pen.area(Tiling.checks(1000.0 / (4 << random.nextInt(2))), ink, 0.6);
      case "waves" -> Tiling.waves(pen, step * 0.75, ink, ground);
      case "dots" ->
          Tiling.staggered(step, (x, y) -> pen.area(Paths.circle(x, y, step * 0.27), ink, 0.8));
      case "star pattern" ->
          Tiling.staggered(
              step,
              (x, y) -> pen.area(Paths.star(x, y, step * 0.36, step * 0.165, 5, 0), ink, 0.8));
      case "heart pattern" ->
          Tiling.staggered(step, (x, y) -> pen.area(Paths.heart(x, y, step * 0.27), ink, 0.8));
      default -> throw new IllegalArgumentException("no pattern called " + scene.get(Axis.SUBJECT));
    }
  }

  /** The same colour, told from its own ground: deeper, or lighter where it is dark. */
  private static Color apart(Color colour) {
    if (Colours.luminance(colour) < 0.3) {
      return Colours.mix(colour, Color.WHITE, 0.3);
    }
    float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
    return Colours.shift(colour, 0, 1.7, hsb[1] < 0.15 ? 0.86 : 0.95);
  }

  /** Between two colours, 0 to 1. */
  private static double distance(Color a, Color b) {
    return Math.hypot(
            Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()),
            a.getBlue() - b.getBlue())
        / 442;
  }
}
