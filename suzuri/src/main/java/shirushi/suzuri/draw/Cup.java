package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A cup of something hot. */
final class Cup implements Motif {
  private static final Color[] DRINKS = {
    new Color(0x7A4B2C), new Color(0xB8743A), new Color(0x9DB65E)
  };
  private static final String[] USUAL = {"white", "blue", "red", "green", "yellow", "pink"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color clay = Colours.thing(name);
    Color drink = DRINKS[random.nextInt(DRINKS.length)];
    boolean teacup = random.nextInt(2) == 0;
    Color behind = Rim.behind(scene.get(Axis.BACKGROUND));

    steam(pen, Colours.luminance(behind), random);
    Form.ground(pen, 480, 905, 330);
    if (teacup) {
      Shape saucer = Paths.ellipse(470, 880, 370, 62);
      Rim.around(pen, scene, clay, saucer);
      Form.solid(pen, saucer, Colours.mix(clay, Color.WHITE, 0.12), 16);
      pen.ink(Paths.ellipse(470, 872, 200, 26), 0.7);
    }
    double foot = teacup ? 150 : 225;
    Path2D body = new Path2D.Double();
    body.moveTo(200, 450);
    if (teacup) {
      body.curveTo(200, 700, 270, 850, 470 - foot, 880);
    } else {
      body.curveTo(200, 620, 215, 800, 470 - foot, 865);
    }
    body.quadTo(470, 912, 470 + foot, teacup ? 880 : 865);
    if (teacup) {
      body.curveTo(670, 850, 740, 700, 740, 450);
    } else {
      body.curveTo(725, 800, 740, 620, 740, 450);
    }
    body.closePath();
    Shape rim = Paths.ellipse(470, 450, 270, 74);
    Shape grip = Tube.of(62, 62, 715, 545, 840, 520, 890, 605, 840, 700, 690, 735);
    Rim.around(pen, scene, clay, grip, body, rim);
    Form.solid(pen, grip, clay, 12);
    pen.fill(body, clay);
    pen.shade(body, Form.rest(body, -70, -26), clay);
    pen.light(body, Tube.of(40, 28, 270, 570, 290, 690, 320, 780), clay);
    pen.ink(body, 1);
    Form.solid(pen, rim, Colours.mix(clay, Color.WHITE, 0.2), 0);
    pen.area(Paths.ellipse(470, 458, 232, 54), drink, 0.8);
  }

  private static void steam(Pen pen, double behind, SplittableRandom random) {
    Color mist = behind > 0.78 ? new Color(0xA3B1C2) : new Color(0xF4F7FA);
    double drift = -25 + 50 * random.nextDouble();
    for (int i = 0; i < 3; i++) {
      double x = 340 + 130 * i;
      double top = i == 1 ? 70 : 140;
      pen.stroke(
          Paths.curve(
              x,
              360,
              x + 36,
              300,
              x - 26 + drift / 2,
              (360 + top) / 2,
              x + 30 + drift,
              top + 50,
              x + drift,
              top),
          mist,
          30);
    }
  }
}
