package shirushi.host.easel.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;

/** Small pictures of layers, each drawn again only when the layer has other pixels. */
final class Thumbnails {
  /** Of each side of a pixel that is shown. */
  private static final int SAMPLES = 4;

  private final int side;
  private final Map<LayerId, Drawn> drawn = new HashMap<>();

  private record Drawn(Raster pixels, int x, int y, int width, int height, BufferedImage image) {}

  /**
   * @param side in pixels of the screen
   */
  Thumbnails(int side) {
    this.side = side;
  }

  /** The layer where it lies on the canvas, as large as fits into the square. */
  BufferedImage of(Layer layer, Canvas canvas) {
    Drawn known = drawn.get(layer.id());
    if (known == null
        || known.pixels != layer.pixels()
        || known.x != layer.x()
        || known.y != layer.y()
        || known.width != canvas.width()
        || known.height != canvas.height()) {
      BufferedImage image = draw(layer, canvas.width(), canvas.height());
      known =
          new Drawn(layer.pixels(), layer.x(), layer.y(), canvas.width(), canvas.height(), image);
      drawn.put(layer.id(), known);
    }
    return known.image;
  }

  /** Lets go of layers that are no more. */
  void keep(Canvas canvas) {
    Set<LayerId> there = canvas.layers().stream().map(Layer::id).collect(Collectors.toSet());
    drawn.keySet().retainAll(there);
  }

  private BufferedImage draw(Layer layer, int width, int height) {
    double scale = Math.min((double) side / width, (double) side / height);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Raster pixels = layer.pixels();
    int w = Math.max(1, (int) Math.round(scale * pixels.width()));
    int h = Math.max(1, (int) Math.round(scale * pixels.height()));
    double left = (side - scale * width) / 2;
    double top = (side - scale * height) / 2;
    Graphics2D g = image.createGraphics();
    g.clip(new java.awt.geom.Rectangle2D.Double(left, top, scale * width, scale * height));
    g.drawImage(
        CanvasPainter.image(sampled(pixels, w * SAMPLES, h * SAMPLES).scaled(w, h)),
        (int) Math.round(left + scale * layer.x()),
        (int) Math.round(top + scale * layer.y()),
        null);
    g.dispose();
    return image;
  }

  /** Some pixels for all where there are many more: a mean of millions takes too long. */
  private static Raster sampled(Raster pixels, int width, int height) {
    if (pixels.width() <= width || pixels.height() <= height) {
      return pixels;
    }
    int[] row = new int[pixels.width()];
    int[] argb = new int[width * height];
    for (int y = 0, i = 0; y < height; y++) {
      pixels.row((int) ((2L * y + 1) * pixels.height() / (2L * height)), row);
      for (int x = 0; x < width; x++, i++) {
        argb[i] = row[(int) ((2L * x + 1) * pixels.width() / (2L * width))];
      }
    }
    return Raster.of(width, height, argb);
  }
}
