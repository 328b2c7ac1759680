package shirushi.canvas;

import java.util.Arrays;

/** How much of the flattened picture each layer makes up. */
public final class LayerShares {
  private LayerShares() {}

  /**
   * For each layer, in the canvas' order: the part of what is seen that is this layer, in [0,1]. A
   * layer that is hidden, transparent or covered by others has 0; all together have at most 1, but
   * where layers are blended into those below, which count as seen as well.
   */
  public static double[] of(Canvas canvas) {
    double[] shares = new double[canvas.layers().size()];
    if (shares.length == 0) {
      return shares;
    }
    int width = canvas.width();
    int height = canvas.height();
    // How much of what lies below still shines through, by pixel.
    float[] clear = new float[Math.multiplyExact(width, height)];
    Arrays.fill(clear, 1);
    for (int i = shares.length - 1; i >= 0; i--) {
      Layer layer = canvas.layers().get(i);
      if (layer.shows(width, height)) {
        shares[i] = add(layer, clear, width, height);
      }
    }
    double all = Arrays.stream(shares).sum();
    double seen = Math.max(all, 1e-9);
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= seen;
    }
    return shares;
  }

  private static double add(Layer layer, float[] clear, int width, int height) {
    Raster pixels = layer.pixels();
    boolean covering = layer.op() == CompositeOp.SRC_OVER;
    double sum = 0;
    int[] row = new int[pixels.width()];
    for (int y = Math.max(0, layer.y());
        y < Math.min(height, layer.y() + (long) pixels.height());
        y++) {
      pixels.row(y - layer.y(), row);
      for (int x = Math.max(0, layer.x());
          x < Math.min(width, layer.x() + (long) pixels.width());
          x++) {
        int at = y * width + x;
        float alpha = (row[x - layer.x()] >>> 24) / 255f * layer.opacity();
        sum += alpha * clear[at];
        if (covering) {
          clear[at] *= 1 - alpha;
        }
      }
    }
    return sum;
  }
}
