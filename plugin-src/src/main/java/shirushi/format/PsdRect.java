package shirushi.format;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where something lies on the canvas: rows {@code top} to {@code bottom}, the last exclusive. */
record PsdRect(int top, int left, int bottom, int right) {
  static final PsdRect EMPTY = new PsdRect(0, 0, 0, 0);

  /** No program draws further out than this. */
  private static final int FURTHEST = 1 << 24;

  static PsdRect read(PsdInput in) throws IOException {
    PsdRect rect = new PsdRect(in.i32(), in.i32(), in.i32(), in.i32());
    boolean near =
        Math.abs((long) rect.top) <= FURTHEST
            && Math.abs((long) rect.left) <= FURTHEST
            && Math.abs((long) rect.bottom) <= FURTHEST
            && Math.abs((long) rect.right) <= FURTHEST;
    if (!near || rect.width() < 0 || rect.height() < 0) {
      throw FormatException.unreadable(
          in.file(),
          "a layer at %d,%d to %d,%d".formatted(rect.left, rect.top, rect.right, rect.bottom));
    }
    return rect;
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  boolean isEmpty() {
    return width() == 0 || height() == 0;
  }

  void put(ByteBuffer into) {
    into.putInt(top).putInt(left).putInt(bottom).putInt(right);
  }
}
