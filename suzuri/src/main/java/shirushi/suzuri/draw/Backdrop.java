package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/** What is behind a person, an animal or an object: large, soft, and without heavy outlines. */
final class Backdrop implements Motif {
  private static final Color[] SOFT = {
    new Color(0xFBD7DC),
    new Color(0xFCE6C4),
    new Color(0xFBF2BE),
    new Color(0xD3EDCF),
    new Color(0xCFE6F7),
    new Color(0xE0D7F3)
  };

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = scene.get(Axis.BACKGROUND);
    switch (name) {
      case "sky" -> new Distance(scene, pen, random, "day").sky();
      case "night sky" -> new Distance(scene, pen, random, "night").night();
      case "sunset" -> new Distance(scene, pen, random, "sunset").sunset();
      case "forest" -> new Distance(scene, pen, random, "day").forest();
      case "sea" -> new Distance(scene, pen, random, "day").sea();
      case "city" -> new Distance(scene, pen, random, "day").city();
      case "cherry blossoms" -> blossoms(pen, random);
      case "stripes", "dots", "stars", "hearts" -> pattern(name, pen, random);
      default -> plain(pen, Colours.ground(name));
    }
  }

  /** Hardly lighter above than below. */
  private static void plain(Pen pen, Color ground) {
    pen.gradient(Pen.SHEET, Colours.mix(ground, Color.WHITE, 0.06), ground);
  }

  /**
   * Like wallpaper: of one kind, all are printed alike, pale on soft, and only the hue differs.
   * What lies on another grid in every picture is more than a small model learns to lay out.
   */
  private static void pattern(String name, Pen pen, SplittableRandom random) {
    Color hue = SOFT[random.nextInt(SOFT.length)];
    Color ink = Colours.mix(hue, Color.WHITE, 0.8);
    pen.fill(Pen.SHEET, Colours.shift(hue, 0, 2, 0.92));
    switch (name) {
      case "stripes" -> print(pen, Tiling.stripes(125, 45), ink);
      case "dots" -> Tiling.staggered(187.5, (x, y) -> print(pen, Paths.circle(x, y, 48), ink));
      case "stars" ->
          Tiling.staggered(250, (x, y) -> print(pen, Paths.star(x, y, 96, 45, 5, 0), ink));
      default -> Tiling.staggered(312.5, (x, y) -> print(pen, Paths.heart(x, y, 86), ink));
    }
  }

  /** Of little weight, and yet what the background is called after. */
  private static void print(Pen pen, Shape shape, Color ink) {
    soft(pen, shape, ink);
    pen.accent(shape);
  }

  /** Twigs from both upper corners with blossoms on them. */
  private static void blossoms(Pen pen, SplittableRandom random) {
    pen.gradient(Pen.SHEET, new Color(0xFCD9E4), new Color(0xFFF3F1));
    double[][] twigs = {
      {-30, 330, 130, 230, 300, 130, 520, 60},
      {1030, 560, 930, 400, 880, 220, 760, 90},
      {-30, 860, 60, 760, 110, 640, 100, 560}
    };
    for (double[] twig : twigs) {
      pen.stroke(Paths.curve(twig), new Color(0xB98A80), 22);
    }
    double[][] flowers = {
      {60, 280, 95},
      {215, 160, 105},
      {400, 90, 85},
      {820, 140, 100},
      {915, 330, 110},
      {960, 560, 80},
      {70, 720, 90},
      {110, 560, 70}
    };
    Color pink = new Color(0xF9B9CF);
    for (double[] f : flowers) {
      double x = f[0] + random.nextDouble(-20, 20);
      double y = f[1] + random.nextDouble(-20, 20);
      double turn = random.nextDouble(72);
      soft(pen, Forms.blossom(x, y, f[2], turn), pink);
      soft(pen, Paths.circle(x, y, f[2] * 0.2), new Color(0xF38FB0));
    }
  }

  /** Colour alone; in line art a thin line. */
  static void soft(Pen pen, Shape shape, Color colour) {
    pen.fill(shape, colour);
    if (!pen.style().painted()) {
      pen.ink(shape, 0.5);
    }
  }
}
