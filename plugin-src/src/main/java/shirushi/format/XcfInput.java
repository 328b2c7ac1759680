package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The basic values of an XCF file, big-endian, at places that pointers name. */
final class XcfInput {
  private static final int TEXT_BYTES = 1 << 20;

  private final String file;
  private final RandomAccessFile in;
  private final boolean longPointers;

  /**
   * @param file what messages call it
   */
  XcfInput(String file, RandomAccessFile in, boolean longPointers) {
    this.file = file;
    this.in = in;
    this.longPointers = longPointers;
  }

  long position() throws IOException {
    return in.getFilePointer();
  }

  void seek(long at) throws IOException {
    if (at < 0 || at > in.length()) {
      throw damaged("it points to byte " + at + " of " + in.length());
    }
    in.seek(at);
  }

  int word() throws IOException {
    return in.readInt();
  }

  long unsigned() throws IOException {
    return in.readInt() & 0xFFFFFFFFL;
  }

  float real() throws IOException {
    return in.readFloat();
  }

  int octet() throws IOException {
    return in.readUnsignedByte();
  }

  /** Where something lies in the file; 0 is nowhere. */
  long pointer() throws IOException {
    return longPointers ? in.readLong() : unsigned();
  }

  byte[] bytes(long size) throws IOException {
    if (size < 0 || size > Math.min(Limits.TEXT_BYTES, in.length() - in.getFilePointer())) {
      throw damaged("a block of " + size + " bytes");
    }
    byte[] bytes = new byte[(int) size];
    in.readFully(bytes);
    return bytes;
  }

  /** As many bytes as there are, up to a number. */
  byte[] upTo(int most) throws IOException {
    byte[] bytes = new byte[most];
    int length = 0;
    while (length < most) {
      int read = in.read(bytes, length, most - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return Arrays.copyOf(bytes, length);
  }

  /** UTF-8 with a zero byte at its end that its length counts. */
  String text() throws IOException {
    long size = unsigned();
    if (size == 0) {
      return "";
    }
    if (size > TEXT_BYTES) {
      throw damaged("a name of " + size + " bytes");
    }
    byte[] bytes = bytes(size);
    return new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8);
  }

  FormatException damaged(String fault) {
    return FormatException.unreadable(file, "damaged: " + fault);
  }

  /** A number of bytes that must be there. */
  void skip(long size) throws IOException {
    if (size > in.length() - in.getFilePointer()) {
      throw new EOFException();
    }
    in.seek(in.getFilePointer() + size);
  }
}
