package shirushi.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;
import shirushi.canvas.Raster;
import shirushi.model.ModelException;

/**
 * The network that doubles a finished picture's sides. Pictures are {@code [3,H,W]} in [-1,1],
 * sides even.
 *
 * <p>A large picture is enlarged tile by tile, so that what the network keeps in between doesn't
 * grow with it. Each tile sees some of its neighbours and is cut back to its own: seams can't be
 * seen, since the network is convolutional and looks no further than that.
 */
final class Upscaler {
  /** A tile's own side. */
  private static final int TILE = 512;

  /**
   * How far a tile looks beyond itself: even, and more than the 23 pixels that Suzuri's upscaler
   * looks.
   */
  private static final int MARGIN = 24;

  private final Network network;
  private final Port sample;
  private final Port upscaled;
  private final int tile;

  /**
   * Refuses a network that isn't from three colours to three.
   *
   * @param network stays the caller's
   */
  Upscaler(Network network) throws ModelException {
    this(network, TILE);
  }

  /**
   * @param tile a tile's own side, even
   */
  Upscaler(Network network, int tile) throws ModelException {
    this.network = network;
    this.tile = tile;
    sample = network.fractions(network.input("sample", 4));
    network.axis(sample, 1, 3);
    upscaled = network.fractions(network.output(4, "upscaled"));
    network.axis(upscaled, 1, 3);
  }

  /** The painted picture, doubled as often as its plan says. */
  Raster enlarged(float[] picture, SizePlan size, Cancel cancel)
      throws BridgeException, ModelException {
    float[] values = picture;
    int height = size.height();
    int width = size.width();
    for (int i = 0; i < size.doublings(); i++) {
      values = doubled(values, height, width, cancel);
      height *= 2;
      width *= 2;
    }
    return Pictures.toRaster(values, width, height);
  }

  /** A picture [3,H,W] as one of [3,2H,2W]; both may leave [-1,1] a little. */
  float[] doubled(float[] picture, int height, int width, Cancel cancel)
      throws BridgeException, ModelException {
    float[] result = new float[4 * picture.length];
    for (Span rows : Span.of(height, tile)) {
      for (Span columns : Span.of(width, tile)) {
        float[] seen = cut(picture, height, width, rows, columns);
        float[] output = run(seen, rows.seen(), columns.seen(), cancel);
        paste(output, rows, columns, result, height, width);
      }
    }
    Denoising.requireFinite(result, "upscaler");
    return result;
  }

  private float[] run(float[] picture, int height, int width, Cancel cancel)
      throws BridgeException, ModelException {
    try (Tensor input = network.tensor(sample, 1, 3, height, width)) {
      input.write(picture);
      try (Tensor output =
          network.run(List.of(new Network.Bound(sample.name(), input)), upscaled.name(), cancel)) {
        long[] expected = {1, 3, 2L * height, 2L * width};
        if (!Arrays.equals(output.shape(), expected)) {
          throw network.fault(
              "answered %s, expected %s"
                  .formatted(Arrays.toString(output.shape()), Arrays.toString(expected)));
        }
        return output.floats();
      }
    }
  }

  /** What a tile sees, held to [-1,1]: a decoder, as this network, may go beyond. */
  private static float[] cut(float[] picture, int height, int width, Span rows, Span columns) {
    float[] part = new float[3 * rows.seen() * columns.seen()];
    int at = 0;
    for (int channel = 0; channel < 3; channel++) {
      for (int y = rows.seenFrom; y < rows.seenTo; y++) {
        for (int x = columns.seenFrom; x < columns.seenTo; x++) {
          float value = picture[(channel * height + y) * width + x];
          part[at++] = Math.max(-1, Math.min(1, value));
        }
      }
    }
    return part;
  }

  /** Puts a tile's own part where it belongs in the doubled picture of [3,2·height,2·width]. */
  private static void paste(
      float[] output, Span rows, Span columns, float[] result, int height, int width) {
    int left = 2 * (columns.from - columns.seenFrom);
    int length = 2 * (columns.to - columns.from);
    for (int channel = 0; channel < 3; channel++) {
      for (int y = 2 * rows.from; y < 2 * rows.to; y++) {
        int row = 2 * channel * rows.seen() + y - 2 * rows.seenFrom;
        System.arraycopy(
            output,
            2 * row * columns.seen() + left,
            result,
            2 * ((2 * channel * height + y) * width + columns.from),
            length);
      }
    }
  }

  /** A tile along one axis: its own pixels and those that it sees, ends excluded. */
  private record Span(int from, int to, int seenFrom, int seenTo) {
    static List<Span> of(int side, int tile) {
      List<Span> spans = new ArrayList<>();
      for (int from = 0; from < side; from += tile) {
        int to = Math.min(side, from + tile);
        spans.add(new Span(from, to, Math.max(0, from - MARGIN), Math.min(side, to + MARGIN)));
      }
      return spans;
    }

    int seen() {
      return seenTo - seenFrom;
    }
  }
}
