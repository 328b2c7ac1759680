package shirushi.suzuri.train;

import java.io.IOException;

/** Square pictures by number, all of one size. Read by several threads. */
public interface Pictures {
  int count();

  /** Pixels along a side. */
  int side();

  /**
   * Reads one picture.
   *
   * @param rgb side·side·3 bytes, rows of interleaved red, green, blue; overwritten
   */
  void read(int index, byte[] rgb) throws IOException;
}
