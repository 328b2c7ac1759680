package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import shirushi.origin.c2pa.Content.Range;

/**
 * A file to be: pieces of the old one, the store in its wrapping, more pieces.
 *
 * @param wrapped how many bytes the wrapped store has
 * @param wrap puts around a store of the planned size what the format needs
 */
record CredentialsLayout(
    List<Piece> before, long wrapped, UnaryOperator<byte[]> wrap, List<Piece> after) {
  /** Takes bytes. */
  @FunctionalInterface
  interface Sink {
    void take(byte[] bytes, int count) throws IOException;
  }

  /** Bytes that are new, or, where {@code fresh} is empty, a range of the old file. */
  record Piece(byte[] fresh, Range old) {
    static Piece of(byte... fresh) {
      return new Piece(fresh, new Range(0, 0));
    }

    static Piece of(long start, long end) {
      return new Piece(new byte[0], new Range(start, end - start));
    }

    long length() {
      return fresh.length + old.length();
    }
  }

  /** Where the wrapped store will stand. */
  Range store() {
    return new Range(before.stream().mapToLong(Piece::length).sum(), wrapped);
  }

  /** The hash of all but the wrapped store. */
  byte[] sha256(RandomAccessFile file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without SHA-256", e);
    }
    for (Piece piece : Stream.concat(before.stream(), after.stream()).toList()) {
      feed(file, piece, (bytes, count) -> digest.update(bytes, 0, count));
    }
    return digest.digest();
  }

  /** Writes the file to be; the stream stays open. */
  void write(RandomAccessFile file, byte[] store, OutputStream out) throws IOException {
    for (Piece piece : before) {
      feed(file, piece, (bytes, count) -> out.write(bytes, 0, count));
    }
    out.write(wrap.apply(store));
    for (Piece piece : after) {
      feed(file, piece, (bytes, count) -> out.write(bytes, 0, count));
    }
  }

  private static void feed(RandomAccessFile file, Piece piece, Sink sink) throws IOException {
    sink.take(piece.fresh(), piece.fresh().length);
    feed(file, piece.old(), sink);
  }

  /** A range of a file, piece by piece. */
  static void feed(RandomAccessFile file, Range range, Sink sink) throws IOException {
    byte[] buffer = new byte[1 << 16];
    file.seek(range.start());
    for (long left = range.length(); left > 0; ) {
      int count = file.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
      sink.take(buffer, count);
      left -= count;
    }
  }
}
