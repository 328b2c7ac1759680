package shirushi.suzuri.draw;

import java.util.SplittableRandom;

final class Objects implements Motif {
  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {}
}
