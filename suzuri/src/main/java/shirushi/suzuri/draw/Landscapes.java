package shirushi.suzuri.draw;

import java.util.SplittableRandom;

final class Landscapes implements Motif {
  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {}
}
