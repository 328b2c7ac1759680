package shirushi.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file; as a stream it is the body of the current chunk. */
final class PngChunks extends InputStream {
  private final DataInputStream in;
  private final String file;
  private final CRC32 crc = new CRC32();
  private String type = "";
  private long remaining;

  /** Whether this chunk is read for what it says. */
  private boolean whole;

  PngChunks(InputStream in, String file) {
    this.in = new DataInputStream(in);
    this.file = file;
  }

  /** Goes to the next chunk, over what is left of this one. */
  void next() throws IOException {
    if (!type.isEmpty()) {
      byte[] rest = new byte[1 << 13];
      while (read(rest, 0, rest.length) >= 0) {}
      boolean needed = whole || Character.isUpperCase(type.charAt(0));
      // Old programs left wrong sums in what a reader skips.
      if (in.readInt() != (int) crc.getValue() && needed) {
        throw FormatException.unreadable(file, "damaged at its " + type + " chunk");
      }
    }
    remaining = in.readInt() & 0xFFFFFFFFL;
    byte[] name = new byte[4];
    in.readFully(name);
    type = new String(name, StandardCharsets.ISO_8859_1);
    whole = false;
    crc.reset();
    crc.update(name);
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  String type() {
    return type;
  }

  /** The whole body of this chunk. */
  byte[] body() throws IOException {
    if (remaining > Limits.TEXT_BYTES) {
      throw FormatException.unreadable(file, "a " + type + " chunk of " + remaining + " bytes");
    }
    whole = true;
    return readAllBytes();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (remaining == 0) {
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, remaining));
    if (count < 0) {
      throw FormatException.unreadable(file, "it ends early");
    }
    remaining -= count;
    crc.update(bytes, offset, count);
    return count;
  }
}
