package shirushi.diffusion.scheduler;

/** The last few arrays of a multistep method, newest first; their memory goes round. */
final class History {
  private final float[][] kept;
  private int size;

  History(int capacity) {
    kept = new float[capacity][];
  }

  /** Makes room for a new newest, drops the oldest, and returns the room to be filled. */
  float[] push(int length) {
    float[] room = kept[kept.length - 1];
    System.arraycopy(kept, 0, kept, 1, kept.length - 1);
    kept[0] = room != null && room.length == length ? room : new float[length];
    size = Math.min(size + 1, kept.length);
    return kept[0];
  }

  /** The array pushed {@code back} pushes ago; 0 is the newest. */
  float[] get(int back) {
    return kept[back];
  }

  int size() {
    return size;
  }
}
