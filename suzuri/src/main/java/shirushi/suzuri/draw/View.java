package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/**
 * One outlook over land: who draws, in which light and season. The light always comes from the
 * left.
 */
record View(Scene scene, Pen pen, SplittableRandom random, Light light, Season season) {

  static View of(Scene scene, Pen pen, SplittableRandom random) {
    return new View(scene, pen, random, Light.of(scene), Season.of(scene));
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A coloured area in this light; what is far is paler and has a thinner outline. */
  void area(Shape shape, Color colour, double distance) {
    pen.area(shape, light.far(colour, distance), 1 - 0.65 * distance);
  }

  /** An area with a shadow on it. */
  void area(Shape shape, Shape shadow, Color colour, double distance) {
    Color lit = light.far(colour, distance);
    pen.fill(shape, lit);
    pen.shade(shape, shadow, lit);
    pen.ink(shape, 1 - 0.65 * distance);
  }

  /** An area without an outline, in this light. */
  void fill(Shape shape, Color colour, double distance) {
    pen.fill(shape, light.far(colour, distance));
  }

  /** Water mirrors the sky over it, the more so the less of its own blue the light leaves. */
  Color water(double depth) {
    Color own = light.near(Colours.mix(new Color(0x8AD4EA), new Color(0x2A7FC8), depth));
    Color sky = Colours.mix(Colours.mix(light.foot(), light.middle(), 0.4), light.top(), depth);
    return Colours.mix(own, sky, light.force() < 0.3 ? 0.3 : 0.75);
  }

  /** Foam, ripples and gleams on the water. */
  Color foam() {
    return Colours.mix(water(0.2), Color.WHITE, light.dark() ? 0.4 : 0.7);
  }
}
