package shirushi.canvas;

import java.nio.ByteBuffer;

/**
 * The pixels of a raster in one of two depths, addressed by their index. Written to only while a
 * raster is being made.
 */
sealed interface Samples permits ShallowSamples, DeepSamples, TiledSamples {
  /** As many transparent pixels of the same depth, to be written to. */
  Samples blank(int pixels);

  /** Whether there are 16 bits a sample. */
  boolean deep();

  int argb(int pixel);

  /** From pixel {@code at} of {@code into} on, as all that follow. */
  void argb(int from, int[] into, int at, int count);

  /** Red, green, blue, alpha in 16 bits. */
  void rgba(int from, short[] into, int at, int count);

  boolean opaque(int from, int count);

  /** Whether all are fully transparent. */
  boolean clear(int from, int count);

  void copy(int from, Samples into, int at, int count);

  /** Alpha, red, green, blue in [0,1], straight. */
  void load(int from, float[] into, int at, int count);

  /** The way back from {@link #load}; colour under no alpha is dropped. */
  void store(float[] row, int at, int count);

  /** Alpha, red, green, blue as they are stored. */
  void unpack(int from, int[] into, int at, int count);

  /** Alpha, and colours times alpha, on the scale of {@link #unpack}. */
  void storePremultiplied(float[] row, int at, int count);

  /** Big-endian, as hashed, at the buffer's position, which moves on. */
  void put(ByteBuffer into, int from, int count);

  static int clamp(float value, int max) {
    return (int) (Math.max(0, Math.min(max, value)) + 0.5f);
  }
}
