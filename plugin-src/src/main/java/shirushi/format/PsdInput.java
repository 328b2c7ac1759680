package shirushi.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A section of a PSD file, whose numbers are big-endian. No length is believed that goes beyond the
 * section, so nothing larger than the file is ever asked for.
 */
final class PsdInput {
  private final DataInputStream in;
  private final String file;
  private long left;

  PsdInput(DataInputStream in, String file, long length) {
    this.in = in;
    this.file = file;
    left = length;
  }

  String file() {
    return file;
  }

  /** Bytes that are left in this section. */
  long left() {
    return left;
  }

  /** The next bytes as a section; to be read or skipped to its end before this one goes on. */
  PsdInput section(long length) throws IOException {
    need(length);
    return new PsdInput(in, file, length);
  }

  int u8() throws IOException {
    need(1);
    return in.readUnsignedByte();
  }

  int u16() throws IOException {
    need(2);
    return in.readUnsignedShort();
  }

  int i16() throws IOException {
    need(2);
    return in.readShort();
  }

  int i32() throws IOException {
    need(4);
    return in.readInt();
  }

  long u32() throws IOException {
    return i32() & 0xFFFFFFFFL;
  }

  byte[] bytes(long count) throws IOException {
    if (count > Integer.MAX_VALUE - 8) {
      throw FormatException.unreadable(file, "a part of " + count + " bytes");
    }
    need(count);
    byte[] bytes = new byte[(int) count];
    in.readFully(bytes);
    return bytes;
  }

  /** Four characters, a key or a signature. */
  String key() throws IOException {
    return new String(bytes(4), StandardCharsets.ISO_8859_1);
  }

  void skip(long count) throws IOException {
    need(count);
    in.skipNBytes(count);
  }

  void skipRest() throws IOException {
    skip(left);
  }

  private void need(long count) throws FormatException {
    if (count > left) {
      throw FormatException.unreadable(file, "it ends early, or a length in it is wrong");
    }
    left -= count;
  }
}
