package shirushi.canvas;

import java.nio.ByteBuffer;

/** {@code 0xAARRGGBB}. */
record ShallowSamples(int[] argb) implements Samples {
  private static final float[] UNIT = new float[256];

  static {
    for (int i = 0; i < 256; i++) {
      UNIT[i] = i / 255f;
    }
  }

  @Override
  public Samples blank(int pixels) {
    return new ShallowSamples(new int[pixels]);
  }

  @Override
  public boolean deep() {
    return false;
  }

  @Override
  public int argb(int pixel) {
    return argb[pixel];
  }

  @Override
  public void argb(int from, int[] into, int at, int count) {
    System.arraycopy(argb, from, into, at, count);
  }

  @Override
  public void rgba(int from, short[] into, int at, int count) {
    for (int i = 0, j = 4 * at; i < count; i++) {
      int pixel = argb[from + i];
      into[j++] = (short) ((pixel >> 16 & 255) * 257);
      into[j++] = (short) ((pixel >> 8 & 255) * 257);
      into[j++] = (short) ((pixel & 255) * 257);
      into[j++] = (short) ((pixel >>> 24) * 257);
    }
  }

  @Override
  public boolean opaque(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (argb[i] >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean clear(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (argb[i] >>> 24 != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void copy(int from, Samples into, int at, int count) {
    System.arraycopy(argb, from, ((ShallowSamples) into).argb, at, count);
  }

  @Override
  public void load(int from, float[] into, int at, int count) {
    for (int i = 0, j = 4 * at; i < count; i++) {
      int pixel = argb[from + i];
      into[j++] = UNIT[pixel >>> 24];
      into[j++] = UNIT[pixel >> 16 & 255];
      into[j++] = UNIT[pixel >> 8 & 255];
      into[j++] = UNIT[pixel & 255];
    }
  }

  @Override
  public void store(float[] row, int at, int count) {
    for (int i = 0, j = 0; i < count; i++, j += 4) {
      argb[at + i] =
          row[j] <= 0
              ? 0
              : Samples.clamp(row[j] * 255, 255) << 24
                  | Samples.clamp(row[j + 1] * 255, 255) << 16
                  | Samples.clamp(row[j + 2] * 255, 255) << 8
                  | Samples.clamp(row[j + 3] * 255, 255);
    }
  }

  @Override
  public void unpack(int from, int[] into, int at, int count) {
    for (int i = 0, j = 4 * at; i < count; i++) {
      int pixel = argb[from + i];
      into[j++] = pixel >>> 24;
      into[j++] = pixel >> 16 & 255;
      into[j++] = pixel >> 8 & 255;
      into[j++] = pixel & 255;
    }
  }

  @Override
  public void storePremultiplied(float[] row, int at, int count) {
    for (int i = 0, j = 0; i < count; i++, j += 4) {
      int alpha = Samples.clamp(row[j], 255);
      if (alpha > 0) {
        argb[at + i] =
            alpha << 24
                | Samples.clamp(row[j + 1] / row[j], 255) << 16
                | Samples.clamp(row[j + 2] / row[j], 255) << 8
                | Samples.clamp(row[j + 3] / row[j], 255);
      }
    }
  }

  @Override
  public void put(ByteBuffer into, int from, int count) {
    into.asIntBuffer().put(argb, from, count);
    into.position(into.position() + 4 * count);
  }
}
