package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/**
 * A layer filled with a colour where the picture looks alike. At soft edges what was there before
 * is exchanged for the colour, so that none of it stays as a rim: lines above are filled under to
 * their middle, and the layer's own lines are mixed with the colour instead.
 *
 * @param place what of the canvas is filled
 */
record Filling(Layer layer, Rectangle place) {

  /**
   * Slow where the picture is large.
   *
   * @param x of a point of the canvas
   * @param argb opaque
   */
  static Filling of(State state, int x, int y, int argb, int tolerance) {
    Canvas canvas = state.canvas();
    int width = canvas.width();
    List<Layer> layers = canvas.layers();
    Layer layer = state.layer(state.current());
    int[] seen = seen(canvas);
    Flood flood = new Flood(seen, width, canvas.height(), x, y, tolerance);
    boolean topmost = layers.get(layers.size() - 1) == layer;
    int[] below =
        topmost ? seen : seen(canvas.layered(layers.subList(0, state.index(layer.id()) + 1)));
    byte[] shares = flood.shares(below);
    Rectangle place = flood.bounds();
    Raster part =
        layer.pixels().crop(place.x - layer.x(), place.y - layer.y(), place.width, place.height);
    int ground = Pyramid.premultiplied(layer.pixels().argb(x - layer.x(), y - layer.y()));
    int[] paint = part.argb();
    for (int row = 0, i = 0; row < place.height; row++) {
      for (int at = (place.y + row) * width + place.x, end = at + place.width; at < end; at++) {
        paint[i] = paint(paint[i], ground, argb, shares[at] & 255);
        i++;
      }
    }
    Raster filled = part.over(selected(paint, place, state.selection()), 0, 0, 1);
    return new Filling(
        layer.painted(
            layer.x(),
            layer.y(),
            layer.pixels().with(place.x - layer.x(), place.y - layer.y(), filled)),
        place);
  }

  private static int[] seen(Canvas canvas) {
    return Projection.premultiplied(canvas.look(0, 0, canvas.width(), canvas.height()));
  }

  /** What is to be laid over a pixel so that a share of its ground becomes the colour. */
  private static int paint(int pixel, int ground, int argb, int share) {
    if (share == 255 || share == 0) {
      return share == 0 ? 0 : argb;
    }
    int own = Pyramid.premultiplied(pixel);
    if (own == ground) {
      // The line is in a layer below, and shows through: rather less of it than of the rim.
      int hidden = 255 - share;
      return argb & 0xFFFFFF | 255 - hidden * hidden / 255 << 24;
    }
    int rest = 255 - (own >>> 24);
    double more = (255 - (ground >>> 24)) * share / 255.0;
    double strength = rest == 0 ? 1 : Math.max(0.01, Math.min(1, more / rest));
    int paint = (int) Math.round(255 * strength) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      int is = own >> shift & 255;
      double becomes = is + ((argb >> shift & 255) - (ground >> shift & 255)) * share / 255.0;
      double colour = (becomes - (1 - strength) * is) / strength;
      paint |= (int) Math.round(Math.max(0, Math.min(255, colour))) << shift;
    }
    return paint;
  }

  private static Raster selected(int[] paint, Rectangle place, Optional<Mask> selection) {
    if (selection.isPresent()) {
      byte[] values = Selection.crop(selection.get(), place).values();
      for (int i = 0; i < paint.length; i++) {
        int alpha = ((paint[i] >>> 24) * (values[i] & 255) + 127) / 255;
        paint[i] = paint[i] & 0xFFFFFF | alpha << 24;
      }
    }
    return Raster.of(place.width, place.height, paint);
  }
}
