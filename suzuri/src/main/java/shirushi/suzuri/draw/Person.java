package shirushi.suzuri.draw;

import java.awt.Color;
import java.util.SplittableRandom;

/**
 * What one person looks like, in numbers. Lengths are in head units: the face is 200 wide, its
 * centre the origin, y downwards.
 *
 * @param who one of girl, boy, woman, man, old woman, old man
 * @param turn where the face turns: -1 left of the sheet, 1 right
 * @param eyeWidth half the width of an eye
 * @param eyeHeight half the height of an eye
 * @param jaw half the width of the jaw
 * @param chin the chin's y
 * @param shoulder half the width of the shoulders
 */
record Person(
    Scene scene,
    String who,
    double turn,
    double eyeWidth,
    double eyeHeight,
    double jaw,
    double chin,
    double shoulder,
    Color skin,
    Color hair) {

  static Person of(Scene scene, SplittableRandom random) {
    String who = scene.get(Axis.SUBJECT);
    double turn =
        switch (scene.get(Axis.GAZE)) {
          case "left" -> -1;
          case "right" -> 1;
          default -> random.nextDouble(-0.12, 0.12);
        };
    double[] build =
        switch (who) {
          case "boy" -> new double[] {27, 30, 60, 122, 152};
          case "woman" -> new double[] {28, 26, 50, 132, 142};
          case "man" -> new double[] {24, 19, 74, 140, 186};
          case "old woman" -> new double[] {23, 18, 66, 124, 138};
          case "old man" -> new double[] {22, 16, 76, 134, 160};
          default -> new double[] {30, 35, 50, 118, 132};
        };
    Color skin = Colours.skin(scene.has(Axis.SKIN) ? scene.get(Axis.SKIN) : "light");
    Color hair = Colours.hair(scene.has(Axis.HAIR_COLOUR) ? scene.get(Axis.HAIR_COLOUR) : "white");
    double lively = random.nextDouble(-1, 1);
    return new Person(
        scene,
        who,
        turn,
        build[0] * (1 + 0.04 * lively),
        build[1] * (1 + 0.06 * lively),
        build[2] * (1 + 0.06 * random.nextDouble(-1, 1)),
        build[3] + random.nextDouble(-4, 4),
        build[4] * (1 + 0.04 * random.nextDouble(-1, 1)),
        skin,
        Colours.shift(hair, random.nextDouble(-0.008, 0.008), 1, random.nextDouble(0.96, 1.03)));
  }

  boolean old() {
    return who.startsWith("old");
  }

  boolean grown() {
    return !who.equals("girl") && !who.equals("boy");
  }

  boolean male() {
    return who.endsWith("boy") || who.equals("man") || who.equals("old man");
  }

  boolean is(Axis axis, String value) {
    return scene.is(axis, value);
  }

  /** How far features move sideways with the turn of the head. */
  double shift() {
    return 17 * turn;
  }
}
