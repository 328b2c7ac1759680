package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/**
 * An animal's fur, and the marks that are seen on it.
 *
 * @param fur most of the animal
 * @param pale muzzle, chest and paws
 * @param inner the inside of an ear
 */
record Coat(Color fur, Color pale, Color inner) {
  private static final Color CREAM = new Color(0xFBF3E6);
  private static final Color ROSE = new Color(0xF2A9A6);

  /** Of a scene's animal; where the scene names no colour, one of its kind's usual ones. */
  static Coat of(Scene scene, SplittableRandom random, String... usual) {
    String name = Objects.colour(scene, random, usual);
    Color fur = Colours.fur(name);
    boolean white = name.equals("white");
    Color pale = white ? Color.WHITE : Colours.mix(fur, CREAM, dark(fur) ? 0.62 : 0.68);
    return new Coat(fur, pale, Colours.mix(ROSE, fur, dark(fur) ? 0.3 : 0.1));
  }

  /** All of one colour. */
  static Coat of(Color fur) {
    return new Coat(fur, dark(fur) ? CREAM : fur, fur);
  }

  boolean dark() {
    return dark(fur);
  }

  /** A line that must be seen on the fur in every look. */
  void mark(Pen pen, Shape line, double weight) {
    if (dark()) {
      pen.stroke(line, pale, pen.style().line() * weight);
    } else if (pen.style().outlined()) {
      pen.line(line, weight);
    } else {
      pen.stroke(line, Colours.shift(Colours.shadow(fur), 0, 1, 0.45), 9 * weight);
    }
  }

  /** Where one part of the body lies before another. */
  void fold(Pen pen, Shape line, double weight) {
    if (pen.style().outlined() && !dark()) {
      pen.line(line, weight);
    } else {
      Color tone = dark() ? Colours.mix(fur, pale, 0.4) : Colours.shadow(Colours.shadow(fur));
      pen.stroke(line, tone, Math.max(8, pen.style().line()) * weight);
    }
  }

  private static boolean dark(Color fur) {
    return Colours.luminance(fur) < 0.33;
  }
}
