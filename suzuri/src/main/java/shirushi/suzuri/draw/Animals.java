package shirushi.suzuri.draw;

import java.util.SplittableRandom;

/** One animal, big and in the middle. */
final class Animals implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    animal(scene.get(Axis.SUBJECT)).draw(scene, pen.moved(Placing.of(random)), random);
  }

  private static Motif animal(String subject) {
    return switch (subject) {
      case "cat" -> new Cat();
      case "dog" -> new Dog();
      case "rabbit" -> new Rabbit();
      case "bird" -> new Bird();
      case "fish" -> new Fish();
      default -> throw new IllegalArgumentException("no animal called " + subject);
    };
  }
}
