package shirushi.suzuri.draw;

import java.util.SplittableRandom;

/** One thing, big and in the middle. */
final class Objects implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    thing(scene.get(Axis.SUBJECT)).draw(scene, pen.moved(Placing.of(random)), random);
  }

  /** The colour that the scene names, or one that such a thing usually has. */
  static String colour(Scene scene, SplittableRandom random, String... usual) {
    return scene.has(Axis.COLOUR) ? scene.get(Axis.COLOUR) : usual[random.nextInt(usual.length)];
  }

  private static Motif thing(String subject) {
    return switch (subject) {
      case "flower" -> new Flower();
      case "tree" -> new Tree();
      case "house" -> new House();
      case "boat" -> new Boat();
      case "cup" -> new Cup();
      case "sword" -> new Sword();
      case "crystal" -> new Crystal();
      case "apple" -> new Apple();
      case "cake" -> new Cake();
      case "rice ball" -> new RiceBall();
      case "ice cream" -> new IceCream();
      default -> throw new IllegalArgumentException("no object called " + subject);
    };
  }
}
