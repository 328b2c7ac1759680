package shirushi.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a file says beyond this model, word for word: opaque here, given back to a writer of the
 * same format and dropped by every other. Immutable.
 */
public final class Extras {
  public static final Extras NONE = new Extras("", List.of());

  private final String format;
  private final List<Block> blocks;

  /** One block; immutable. */
  public static final class Block {
    private final String key;
    private final byte[] bytes;
    private final boolean ofPixels;

    /**
     * @param key the format's own name of it
     * @param bytes copied
     * @param ofPixels whether it says what the pixels are drawn from, such as a text or a linked
     *     file, and is void when they change
     */
    public Block(String key, byte[] bytes, boolean ofPixels) {
      this.key = Objects.requireNonNull(key, "key");
      this.bytes = bytes.clone();
      this.ofPixels = ofPixels;
    }

    public String key() {
      return key;
    }

    /** A copy. */
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Block block
          && key.equals(block.key)
          && ofPixels == block.ofPixels
          && Arrays.equals(bytes, block.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return key + "[" + bytes.length + "]";
    }
  }

  private Extras(String format, List<Block> blocks) {
    this.format = format;
    this.blocks = List.copyOf(blocks);
  }

  /**
   * @param format the name under which a writer will ask for them
   */
  public static Extras of(String format, List<Block> blocks) {
    return blocks.isEmpty() ? NONE : new Extras(format, blocks);
  }

  /** The blocks of a file of that format, in its order; none where it came from another. */
  public List<Block> of(String wanted) {
    return wanted.equals(format) ? blocks : List.of();
  }

  /** What still holds when the pixels change. */
  public Extras withoutPixels() {
    return of(format, blocks.stream().filter(block -> !block.ofPixels).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Extras extras
        && format.equals(extras.format)
        && blocks.equals(extras.blocks);
  }

  @Override
  public int hashCode() {
    return 31 * format.hashCode() + blocks.hashCode();
  }

  @Override
  public String toString() {
    return "Extras" + format + blocks;
  }
}
