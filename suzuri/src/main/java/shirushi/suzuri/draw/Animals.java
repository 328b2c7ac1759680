package shirushi.suzuri.draw;

import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** One animal, big and in the middle. */
final class Animals implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String subject = scene.get(Axis.SUBJECT);
    boolean near = random.nextInt(4) == 0 && (subject.equals("cat") || subject.equals("dog"));
    AffineTransform placing = near ? Placing.near(random) : Placing.of(random);
    animal(subject, near).draw(scene, pen.moved(placing), random);
  }

  private static Motif animal(String subject, boolean near) {
    return switch (subject) {
      case "cat" -> new Cat(near);
      case "dog" -> new Dog(near);
      case "rabbit" -> new Rabbit();
      case "bird" -> new Bird();
      case "fish" -> new Fish();
      default -> throw new IllegalArgumentException("no animal called " + subject);
    };
  }
}
