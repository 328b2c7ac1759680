package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/** An apple with a stalk and a leaf. */
final class Apple implements Motif {
  private static final Color STALK = new Color(0x7A5236);
  private static final Color LEAF = new Color(0x5FAE58);
  private static final Color YOUNG = new Color(0x8CC152);
  private static final String[] USUAL = {"red", "green", "yellow"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color skin = name.equals("green") ? YOUNG : Colours.thing(name);
    double tall = 40 * random.nextDouble();
    double bend = 60 * random.nextDouble();
    Shape fruit =
        Paths.blob(
            500,
            320,
            590,
            265,
            720,
            262,
            830,
            345,
            865,
            500,
            820,
            690 + tall / 2,
            700,
            845 + tall,
            590,
            880 + tall,
            500,
            858 + tall,
            410,
            880 + tall,
            300,
            845 + tall,
            180,
            690 + tall / 2,
            135,
            500,
            170,
            345,
            280,
            262,
            410,
            265);
    Shape leaf = Paths.blob(520, 250, 570, 130, 690, 60, 830, 70, 780, 180, 670, 245);
    Shape stalk = Tube.of(34, 48, 500, 345, 495, 220, 460 - bend, 95);

    Form.ground(pen, 500, 880 + tall, 300);
    Rim.around(pen, scene, skin, fruit);
    pen.fill(fruit, skin);
    pen.shade(fruit, Form.rest(fruit, -64, -50), skin);
    pen.light(fruit, Paths.turned(Paths.ellipse(275, 450, 52, 100), 22, 275, 450), skin);
    pen.ink(fruit, 1);
    Coat.of(skin).fold(pen, Paths.curve(395, 325, 450, 365, 500, 372, 550, 365, 605, 325), 1);
    Form.solid(pen, stalk, STALK, 8);
    Form.solid(pen, leaf, LEAF, 18);
    pen.ink(Paths.curve(545, 232, 640, 160, 760, 105), 0.7);
  }
}
