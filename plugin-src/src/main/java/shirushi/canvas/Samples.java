package shirushi.canvas;

import java.nio.ByteBuffer;

/**
 * The pixels of a raster in one of two depths, addressed by their index. Written to only while a
 * raster is being made.
 */
sealed interface Samples permits ShallowSamples, DeepSamples {
  /** As many transparent pixels of the same depth. */
  Samples blank(int pixels);

  int argb(int pixel);

  void argb(int from, int[] into, int count);

  /** Red, green, blue, alpha in 16 bits. */
  void rgba(int from, short[] into, int count);

  boolean opaque();

  void copy(int from, Samples into, int at, int count);

  /** Alpha, red, green, blue in [0,1], straight, from pixel {@code at} of {@code into} on. */
  void load(int from, float[] into, int at, int count);

  /** The way back from {@link #load}; colour under no alpha is dropped. */
  void store(float[] row, int at, int count);

  /** Alpha, red, green, blue as they are stored. */
  void unpack(int from, int[] into, int count);

  /** Alpha, and colours times alpha, on the scale of {@link #unpack}. */
  void storePremultiplied(float[] row, int at, int count);

  /** Big-endian, as hashed. */
  void put(ByteBuffer into, int from, int count);

  static int clamp(float value, int max) {
    return Math.max(0, Math.min(max, Math.round(value)));
  }
}
