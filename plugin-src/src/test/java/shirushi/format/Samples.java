package shirushi.format;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Mask;
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

  /** Random deep pixels of every alpha. */
  public static Raster deepNoise(int width, int height) {
    Random random = new Random(4);
    short[] rgba = new short[4 * width * height];
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (short) random.nextInt();
    }
    return Raster.deep(width, height, rgba);
  }

  /** Groups of every kind in each other, an AI layer among them. */
  public static Canvas grouped(boolean deep) {
    Group outer =
        new Group(LayerId.random(), "外 outer", 1, true, Group.PASS_THROUGH, Optional.empty());
    Group faint =
        new Group(LayerId.random(), "faint", 0.6f, true, Group.PASS_THROUGH, Optional.of(outer));
    Group isolated =
        new Group(LayerId.random(), "shade", 0.4f, true, "svg:multiply", Optional.of(outer));
    Group hidden = new Group(LayerId.random(), "notes", 1, false, "svg:src-over", Optional.empty());
    Raster small = deep ? deepNoise(20, 10) : noise(20, 10);
    return new Canvas(
        40,
        30,
        List.of(
            layer("paper", 0, 0, drawing(40, 30), null),
            layer("in faint", 3, 4, small, null).in(Optional.of(faint)),
            layer("sky", 5, 6, small, Tags.full()).in(Optional.of(isolated)),
            layer("above sky", 9, 9, noise(9, 5), null).in(Optional.of(isolated)),
            layer("in outer", -4, 20, small, null).in(Optional.of(outer)),
            layer("note", 0, 0, noise(9, 5), null).in(Optional.of(hidden))));
  }

  /** A masked layer, a switched-off mask, and layers clipped to another. */
  public static Canvas masked() {
    byte[] values = new byte[12 * 8];
    new Random(5).nextBytes(values);
    LayerMask mask = new LayerMask(3, -2, Mask.of(12, 8, values), 255, true);
    LayerMask off = new LayerMask(0, 0, Mask.of(12, 8, values), 0, false);
    return new Canvas(
        40,
        30,
        List.of(
            layer("masked", 0, 0, drawing(40, 30), null).masked(Optional.of(mask)),
            layer("off", 20, 20, drawing(9, 9), null).masked(Optional.of(off)),
            layer("shadow", 24, 18, drawing(30, 7), Tags.full()).clipped(true)));
  }
}
