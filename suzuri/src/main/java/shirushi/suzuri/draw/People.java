package shirushi.suzuri.draw;

import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A person from the shoulders or the waist up, back to front. */
final class People implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Person person = Person.of(scene, random.split());
    boolean half = scene.is(Axis.FRAMING, "half figure");
    Hair hair = new Hair(person, random.split());
    Clothes clothes = new Clothes(person, random.split());
    Face face = new Face(person, random.split());
    Headwear headwear = new Headwear(person);
    double top = Math.max(hair.top(), headwear.top());
    double scale = half ? 1.85 : Math.min(2.2, 810 / (top + 150)) * random.nextDouble(0.97, 1.03);
    double y = Math.max(half ? 335 : 395, 45 + top * scale);
    AffineTransform body =
        new AffineTransform(scale, 0, 0, scale, 500 + random.nextDouble(-28, 28), y);
    AffineTransform head = new AffineTransform(body);
    head.rotate(Math.toRadians(random.nextDouble(-5, 5) + 3 * person.turn()), 0, 120);

    Pen below = pen.moved(body);
    Pen above = pen.moved(head);

    headwear.behind(above);
    hair.behind(above);
    clothes.draw(below);
    face.draw(above, hair.shade());
    hair.inFront(above);
    face.brows(above);
    headwear.inFront(above);
  }
}
