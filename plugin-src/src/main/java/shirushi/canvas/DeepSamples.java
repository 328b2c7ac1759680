package shirushi.canvas;

import java.nio.ByteBuffer;

/** Red, green, blue, alpha, unsigned 16 bits. */
record DeepSamples(short[] rgba) implements Samples {
  private static final int MAX = 65535;

  @Override
  public Samples blank(int pixels) {
    return new DeepSamples(new short[Math.multiplyExact(4, pixels)]);
  }

  @Override
  public boolean deep() {
    return true;
  }

  @Override
  public int argb(int pixel) {
    int at = 4 * pixel;
    return eight(at + 3) << 24 | eight(at) << 16 | eight(at + 1) << 8 | eight(at + 2);
  }

  private int eight(int at) {
    return ((rgba[at] & MAX) * 255 + MAX / 2) / MAX;
  }

  @Override
  public void argb(int from, int[] into, int at, int count) {
    for (int i = 0; i < count; i++) {
      into[at + i] = argb(from + i);
    }
  }

  @Override
  public void rgba(int from, short[] into, int at, int count) {
    System.arraycopy(rgba, 4 * from, into, 4 * at, 4 * count);
  }

  @Override
  public boolean opaque(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (rgba[4 * i + 3] != -1) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean clear(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (rgba[4 * i + 3] != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void copy(int from, Samples into, int at, int count) {
    System.arraycopy(rgba, 4 * from, ((DeepSamples) into).rgba, 4 * at, 4 * count);
  }

  @Override
  public void load(int from, float[] into, int at, int count) {
    for (int i = 4 * from, j = 4 * at; i < 4 * (from + count); i += 4) {
      into[j++] = (rgba[i + 3] & MAX) / 65535f;
      into[j++] = (rgba[i] & MAX) / 65535f;
      into[j++] = (rgba[i + 1] & MAX) / 65535f;
      into[j++] = (rgba[i + 2] & MAX) / 65535f;
    }
  }

  @Override
  public void store(float[] row, int at, int count) {
    for (int i = 4 * at, j = 0; j < 4 * count; i += 4, j += 4) {
      if (row[j] > 0) {
        put(i, row[j] * MAX, row[j + 1] * MAX, row[j + 2] * MAX, row[j + 3] * MAX);
      }
    }
  }

  private void put(int at, float alpha, float red, float green, float blue) {
    rgba[at] = (short) Samples.clamp(red, MAX);
    rgba[at + 1] = (short) Samples.clamp(green, MAX);
    rgba[at + 2] = (short) Samples.clamp(blue, MAX);
    rgba[at + 3] = (short) Samples.clamp(alpha, MAX);
  }

  @Override
  public void unpack(int from, int[] into, int at, int count) {
    for (int i = 4 * from, j = 4 * at; i < 4 * (from + count); i += 4) {
      into[j++] = rgba[i + 3] & MAX;
      into[j++] = rgba[i] & MAX;
      into[j++] = rgba[i + 1] & MAX;
      into[j++] = rgba[i + 2] & MAX;
    }
  }

  @Override
  public void storePremultiplied(float[] row, int at, int count) {
    for (int i = 4 * at, j = 0; j < 4 * count; i += 4, j += 4) {
      if (Samples.clamp(row[j], MAX) > 0) {
        put(i, row[j], row[j + 1] / row[j], row[j + 2] / row[j], row[j + 3] / row[j]);
      }
    }
  }

  @Override
  public void put(ByteBuffer into, int from, int count) {
    into.asShortBuffer().put(rgba, 4 * from, 4 * count);
    into.position(into.position() + 8 * count);
  }
}
