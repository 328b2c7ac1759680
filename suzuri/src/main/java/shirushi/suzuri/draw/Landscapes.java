package shirushi.suzuri.draw;

import java.util.SplittableRandom;

/** Land, sea and towns, over the whole sheet. */
final class Landscapes implements Motif {

  /** What a place looks like; it draws its own sky first. */
  private interface Place {
    void draw(View view);
  }

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    place(scene.get(Axis.SUBJECT)).draw(View.of(scene, pen, random));
  }

  private static Place place(String name) {
    return switch (name) {
      case "mountains" -> Mountains::draw;
      case "sea" -> Sea::draw;
      case "river" -> River::draw;
      case "field" -> Field::draw;
      case "forest" -> Forest::draw;
      case "desert" -> Desert::draw;
      case "city" -> City::draw;
      case "village" -> Village::draw;
      default -> throw new IllegalArgumentException("no landscape called " + name);
    };
  }
}
