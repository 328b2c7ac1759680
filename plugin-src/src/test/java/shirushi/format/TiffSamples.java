package shirushi.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest grey TIFFs, in any byte order and size of numbers. */
final class TiffSamples {
  private static final int[][] FIELDS = {
    {256, 4}, {257, 4}, {258, 8}, {259, 1}, {262, 1}, {273, 0}, {277, 1}, {278, 4}, {279, 16}
  };

  private TiffSamples() {}

  /**
   * Four by four pixels.
   *
   * @param last whether the directory stands behind the pixels
   */
  static Path write(Path file, ByteOrder order, boolean big, boolean last) throws IOException {
    int head = big ? 16 : 8;
    int directory = big ? 8 + FIELDS.length * 20 + 8 : 2 + FIELDS.length * 12 + 4;
    int pixels = last ? head : head + directory;
    int start = last ? head + 16 : head;
    ByteBuffer out = ByteBuffer.allocate(head + directory + 16).order(order);
    out.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes());
    out.putShort((short) (big ? 43 : 42));
    if (big) {
      out.putShort((short) 8).putShort((short) 0).putLong(start);
    } else {
      out.putInt(start);
    }
    out.position(start);
    if (big) {
      out.putLong(FIELDS.length);
    } else {
      out.putShort((short) FIELDS.length);
    }
    for (int[] field : FIELDS) {
      out.putShort((short) field[0]).putShort((short) 4);
      int value = field[0] == 273 ? pixels : field[1];
      if (big) {
        out.putLong(1).putInt(value).putInt(0);
      } else {
        out.putInt(1).putInt(value);
      }
    }
    for (int i = 0; i < 16; i++) {
      out.put(pixels + i, (byte) (i * 16));
    }
    return Files.write(file, out.array());
  }
}
