package shirushi.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Protobuf messages made by hand. */
final class Wire {
  private Wire() {}

  static byte[] number(int field, long value) {
    return join(varint(field << 3), varint(value));
  }

  static byte[] bytes(int field, byte[]... value) {
    byte[] joined = join(value);
    return join(varint(field << 3 | 2), varint(joined.length), joined);
  }

  static byte[] text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A model whose graph holds these fields. */
  static byte[] model(byte[]... graph) {
    return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 14)));
  }

  /** A tensor's fields with its data in another file. */
  static byte[] external(String location, String offset, String length) {
    return join(
        text(8, "weight"),
        bytes(13, text(1, "location"), text(2, location)),
        bytes(13, text(1, "offset"), text(2, offset)),
        bytes(13, text(1, "length"), text(2, length)),
        number(14, 1));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long rest = value; ; rest >>>= 7) {
      if (rest >>> 7 == 0) {
        out.write((int) rest);
        return out.toByteArray();
      }
      out.write((int) (rest & 0x7F | 0x80));
    }
  }
}
