package shirushi.format;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

/** Pictures for tests. */
public final class Samples {
  private Samples() {}

  /** Random pixels of every alpha. */
  public static Raster noise(int width, int height) {
    return Raster.of(width, height, new Random(3).ints((long) width * height).toArray());
  }

  /** A gradient with a disc, to be looked at. */
  public static Raster drawing(int width, int height) {
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean disc = Math.hypot(x - width / 2.0, y - height / 2.0) < height / 3.0;
        int ground = 0xFF000000 | 255 * x / width << 16 | 255 * y / height << 8 | 0x60;
        argb[y * width + x] = disc ? 0xFFFFD0E0 : ground;
      }
    }
    return Raster.of(width, height, argb);
  }

  public static Layer layer(String name, int x, int y, Raster pixels, OriginTag tag) {
    return new Layer(LayerId.random(), name, x, y, pixels, 1, true, Optional.ofNullable(tag));
  }

  /** A human layer below, a hidden one, and a half transparent AI layer on top. */
  public static Canvas canvas() {
    Layer hidden =
        new Layer(
            LayerId.random(),
            "notes <&\"'> 印",
            -3,
            7,
            noise(9, 5),
            0.25f,
            false,
            "svg:multiply",
            Optional.empty());
    return new Canvas(
        40,
        30,
        List.of(
            layer("sketch", 0, 0, drawing(40, 30), null),
            hidden,
            layer("sky", 5, 6, noise(20, 10), Tags.full())));
  }
}
