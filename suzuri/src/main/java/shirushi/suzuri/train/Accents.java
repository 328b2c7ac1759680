package shirushi.suzuri.train;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where each picture says much in little room, in cells of a latent: the denoiser's loss counts
 * more there, or it would never learn a mouth, of one or two cells of 256. In memory, a byte a
 * cell; thread-safe.
 */
public final class Accents {
  private final byte[] shares;
  private final int area;

  /**
   * @param shares of all pictures in order: for each cell, row by row, how much of it is an accent,
   *     0 to 255
   * @param side cells along a side of a latent
   */
  public Accents(byte[] shares, int side) {
    area = side * side;
    if (shares.length % area != 0) {
      throw new IllegalArgumentException(
          shares.length + " bytes are not whole pictures of " + side + " cells a side");
    }
    this.shares = shares;
  }

  /** Reads what the constructor takes from a file of nothing else. */
  public static Accents read(Path path, int side) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return new Accents(in.readAllBytes(), side);
    }
  }

  /** How many pictures. */
  public int count() {
    return shares.length / area;
  }

  /** The share of a cell that is an accent, 0 to 1. */
  double at(int picture, int cell) {
    return (shares[picture * area + cell] & 255) / 255.0;
  }
}
