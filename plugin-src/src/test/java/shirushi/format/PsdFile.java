package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** PSD files as other programs write them, by hand, for tests. */
final class PsdFile {
  private static final int GRAY = 1;
  private static final int RGB = 3;

  final boolean gray;
  final int depth;
  final int compression;
  final int width;
  final int height;

  PsdFile(boolean gray, int depth, int compression, int width, int height) {
    this.gray = gray;
    this.depth = depth;
    this.compression = compression;
    this.width = width;
    this.height = height;
  }

  /** A sample that differs by channel and place. */
  int sample(int channel, int x, int y) {
    int value = (x * 8191 + y * 2053 + channel * 30011) & 0xFFFF;
    return depth == 16 ? value : value >> 8;
  }

  byte[] flat() throws IOException {
    return file(new byte[0], merged());
  }

  /** One layer that fills the picture, its channels -1, then the colours. */
  byte[] layered() throws IOException {
    byte[][] channels = new byte[gray ? 2 : 4][];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = channel(i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream info = new DataOutputStream(bytes);
    info.writeShort(1);
    for (int edge : new int[] {0, 0, height, width}) {
      info.writeInt(edge);
    }
    info.writeShort(channels.length);
    for (int i = 0; i < channels.length; i++) {
      info.writeShort(i - 1);
      info.writeInt(channels[i].length);
    }
    info.writeBytes("8BIMnorm");
    info.write(new byte[] {-1, 0, 0, 0});
    info.writeInt(4 + 4 + 4);
    info.writeInt(0);
    info.writeInt(0);
    info.write(new byte[] {2, 'l', '1', 0});
    for (byte[] channel : channels) {
      info.write(channel);
    }
    return file(section(bytes.toByteArray()), merged());
  }

  private static byte[] section(byte[] info) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(info.length);
    out.write(info);
    out.writeInt(0);
    return bytes.toByteArray();
  }

  byte[] file(byte[] layers, byte[] merged) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("8BPS");
    out.writeShort(1);
    out.write(new byte[6]);
    out.writeShort(gray ? 1 : 3);
    out.writeInt(height);
    out.writeInt(width);
    out.writeShort(depth);
    out.writeShort(gray ? GRAY : RGB);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(layers.length);
    out.write(layers);
    out.write(merged);
    return bytes.toByteArray();
  }

  private byte[] merged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.write(0);
    for (int c = 1; c < (gray ? 2 : 4); c++) {
      out.write(plane(c));
    }
    return out.toByteArray();
  }

  private byte[] channel(int c) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.write(compression);
    byte[] plane = plane(c);
    switch (compression) {
      case 0 -> out.write(plane);
      case 1 -> packed(plane, out);
      default -> {
        if (compression == 3) {
          predict(plane);
        }
        DeflaterOutputStream deflated = new DeflaterOutputStream(out);
        deflated.write(plane);
        deflated.finish();
      }
    }
    return out.toByteArray();
  }

  /** Literals only, 128 at a time: what the lazy write. */
  private void packed(byte[] plane, ByteArrayOutputStream out) {
    int row = width * depth / 8;
    int coded = row + (row + 127) / 128;
    for (int y = 0; y < height; y++) {
      out.write(coded >> 8);
      out.write(coded);
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < row; x += 128) {
        int count = Math.min(128, row - x);
        out.write(count - 1);
        out.write(plane, y * row + x, count);
      }
    }
  }

  private void predict(byte[] plane) {
    int step = depth / 8;
    int row = width * step;
    for (int y = height - 1; y >= 0; y--) {
      for (int x = width - 1; x > 0; x--) {
        int at = y * row + x * step;
        int difference = value(plane, at, step) - value(plane, at - step, step);
        if (step == 2) {
          plane[at] = (byte) (difference >> 8);
        }
        plane[at + step - 1] = (byte) difference;
      }
    }
  }

  private static int value(byte[] plane, int at, int step) {
    return step == 1 ? plane[at] & 255 : (plane[at] & 255) << 8 | plane[at + 1] & 255;
  }

  private byte[] plane(int c) {
    int step = depth / 8;
    byte[] plane = new byte[width * height * step];
    for (int y = 0, at = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sample = sample(c, x, y);
        if (step == 2) {
          plane[at++] = (byte) (sample >> 8);
        }
        plane[at++] = (byte) sample;
      }
    }
    return plane;
  }

  /** The bytes with a text in place of another as long. */
  static byte[] replaced(byte[] file, String was, String is) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .replace(was, is)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
