package shirushi.suzuri.train;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Pictures one after the other in one file without a header: side·side·3 bytes each, rows of
 * interleaved red, green, blue. The side is known to whoever opens it. Thread-safe; the caller
 * closes it.
 */
public final class PictureFile implements Pictures, AutoCloseable {
  private final RandomAccessFile file;
  private final Path path;
  private final int side;
  private final int count;

  private PictureFile(Path path, int side, RandomAccessFile file, int count) {
    this.path = path;
    this.side = side;
    this.file = file;
    this.count = count;
  }

  /**
   * Opens a file for reading.
   *
   * @throws IllegalArgumentException where its length is no multiple of a picture's
   */
  public static PictureFile open(Path path, int side) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    long size = (long) side * side * 3;
    if (file.length() % size != 0) {
      long length = file.length();
      file.close();
      throw new IllegalArgumentException(
          path + ": " + length + " bytes are not whole pictures of " + side + " px");
    }
    return new PictureFile(path, side, file, Math.toIntExact(file.length() / size));
  }

  /** Starts an empty file, or empties one; close the writer when all is written. */
  public static Writer create(Path path, int side) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    file.setLength(0);
    return new Writer(file, side * side * 3);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int side() {
    return side;
  }

  @Override
  public void read(int index, byte[] rgb) throws IOException {
    int size = side * side * 3;
    if (index < 0 || index >= count || rgb.length != size) {
      throw new IllegalArgumentException(
          path + ": picture " + index + " of " + count + " into " + rgb.length + " bytes");
    }
    synchronized (file) {
      file.seek((long) index * size);
      file.readFully(rgb);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Writes pictures, in any order. Thread-safe. */
  public static final class Writer implements AutoCloseable {
    private final RandomAccessFile file;
    private final int size;

    private Writer(RandomAccessFile file, int size) {
      this.file = file;
      this.size = size;
    }

    /**
     * Writes one picture of side·side·3 bytes at its place.
     *
     * @throws IllegalArgumentException where it is longer or shorter
     */
    public synchronized void put(int index, byte[] rgb) throws IOException {
      if (rgb.length != size) {
        throw new IllegalArgumentException("expected " + size + " bytes, got " + rgb.length);
      }
      file.seek((long) index * size);
      file.write(rgb);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
