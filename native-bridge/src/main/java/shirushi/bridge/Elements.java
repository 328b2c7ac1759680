package shirushi.bridge;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Between the plain arrays outside and a tensor's element type: every cast of the bridge. */
final class Elements {
  private Elements() {}

  static int count(long[] shape) {
    long count = 1;
    for (long axis : shape) {
      if (axis < 0) {
        throw new IllegalArgumentException("a tensor's axis can't be " + axis + " long");
      }
      count = Math.multiplyExact(count, axis);
    }
    return Math.toIntExact(count);
  }

  static void write(Tensor tensor, float[] values) {
    expect(tensor, values.length);
    ByteBuffer data = tensor.data();
    switch (tensor.type()) {
      case FLOAT32 -> data.asFloatBuffer().put(values);
      case FLOAT16 -> {
        ShortBuffer halves = data.asShortBuffer();
        for (float value : values) {
          halves.put(Half.of(value));
        }
      }
      case FLOAT64 -> {
        DoubleBuffer doubles = data.asDoubleBuffer();
        for (float value : values) {
          doubles.put(value);
        }
      }
      case INT64 -> {
        LongBuffer longs = data.asLongBuffer();
        for (float value : values) {
          longs.put((long) value);
        }
      }
      case INT32 -> {
        var ints = data.asIntBuffer();
        for (float value : values) {
          ints.put((int) value);
        }
      }
    }
  }

  static void write(Tensor tensor, long[] values) {
    expect(tensor, values.length);
    if (tensor.type() == DType.INT64) {
      tensor.data().asLongBuffer().put(values);
    } else if (tensor.type() == DType.INT32) {
      var ints = tensor.data().asIntBuffer();
      for (long value : values) {
        ints.put(Math.toIntExact(value));
      }
    } else {
      float[] floats = new float[values.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = values[i];
      }
      write(tensor, floats);
    }
  }

  static void read(Tensor tensor, float[] values) {
    expect(tensor, values.length);
    ByteBuffer data = tensor.data();
    switch (tensor.type()) {
      case FLOAT32 -> data.asFloatBuffer().get(values);
      case FLOAT16 -> {
        ShortBuffer halves = data.asShortBuffer();
        for (int i = 0; i < values.length; i++) {
          values[i] = Half.toFloat(halves.get(i));
        }
      }
      case FLOAT64 -> {
        DoubleBuffer doubles = data.asDoubleBuffer();
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) doubles.get(i);
        }
      }
      case INT64 -> {
        LongBuffer longs = data.asLongBuffer();
        for (int i = 0; i < values.length; i++) {
          values[i] = longs.get(i);
        }
      }
      case INT32 -> {
        var ints = data.asIntBuffer();
        for (int i = 0; i < values.length; i++) {
          values[i] = ints.get(i);
        }
      }
    }
  }

  private static void expect(Tensor tensor, int length) {
    if (length != tensor.count()) {
      throw new IllegalArgumentException(
          "tensor holds " + tensor.count() + " values, the array " + length);
    }
  }
}
