package shirushi.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Protobuf's wire format read field by field through a small window, so that skipping is free and
 * no file stays mapped.
 *
 * <p>Source: protobuf's encoding guide.
 */
final class WireReader implements Closeable {
  private static final int WINDOW = 16 << 10;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int DELIMITED = 2;
  private static final int FIXED32 = 5;

  private final RandomAccessFile file;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowStart;

  /** Bytes were promised that the file doesn't have. */
  static final class CutShort extends IOException {}

  /** The bytes aren't this format. */
  static final class Malformed extends IOException {
    Malformed(String message) {
      super(message);
    }
  }

  /**
   * A field whose header was read.
   *
   * @param value a varint's value
   * @param end where the next field starts
   */
  record Field(int number, boolean delimited, long value, long end) {}

  WireReader(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
    size = file.length();
  }

  long size() {
    return size;
  }

  long position() {
    return windowStart + window.position();
  }

  void seek(long position) {
    if (position >= windowStart && position <= windowStart + window.limit()) {
      window.position((int) (position - windowStart));
    } else {
      windowStart = position;
      window.limit(0);
    }
  }

  /** Whether the file starts with these ASCII letters; the position goes back to the start. */
  boolean startsWith(String letters) throws IOException {
    seek(0);
    int i = 0;
    while (i < letters.length() && i < size && next() == letters.charAt(i)) {
      i++;
    }
    seek(0);
    return i == letters.length();
  }

  /** Reads the header of the next field of a message that ends at {@code end}. */
  Field field(long end) throws IOException {
    long tag = varint();
    long number = tag >>> 3;
    if (number == 0 || number >= 1 << 29) {
      throw new Malformed("no field has the number " + number);
    }
    boolean delimited = (tag & 7) == DELIMITED;
    long value = delimited || (tag & 7) == VARINT ? varint() : 0;
    long length =
        switch ((int) tag & 7) {
          case VARINT -> 0;
          case FIXED64 -> 8;
          case DELIMITED -> value;
          case FIXED32 -> 4;
          default -> throw new Malformed("no wire type is " + (tag & 7));
        };
    if (length < 0) {
      throw new Malformed("a negative length");
    }
    if (length > size - position()) {
      throw new CutShort();
    }
    if (length > end - position()) {
      throw new Malformed("a field is longer than its message");
    }
    return new Field((int) number, delimited, value, position() + length);
  }

  /** The field's bytes as UTF-8. */
  String text(Field field) throws IOException {
    long length = field.end() - position();
    if (!field.delimited() || length > LONGEST_TEXT) {
      throw new Malformed("a text was expected");
    }
    byte[] bytes = new byte[(int) length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = next();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = next();
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new Malformed("a number is longer than ten bytes");
  }

  private byte next() throws IOException {
    if (!window.hasRemaining()) {
      windowStart += window.position();
      window.limit(0);
      file.seek(windowStart);
      int read = file.read(window.array());
      if (read <= 0) {
        throw new CutShort();
      }
      window.limit(read);
    }
    return window.get();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
