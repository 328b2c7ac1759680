package shirushi.suzuri.draw;

import java.util.SplittableRandom;

/** One kind of thing that can be drawn. */
interface Motif {

  /**
   * Draws the scene's subject over what is on the sheet.
   *
   * @param random decides what the scene leaves open; the same numbers give the same drawing
   */
  void draw(Scene scene, Pen pen, SplittableRandom random);
}
