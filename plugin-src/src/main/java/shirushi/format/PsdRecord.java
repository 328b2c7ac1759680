package shirushi.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Extras.Block;

/**
 * One layer record as it stands in the file.
 *
 * @param channels in the order in which their pixels follow
 * @param opacity 0…255
 * @param mask its data as it stands, or empty
 * @param blocks the additional information; the name block is left out
 */
record PsdRecord(
    PsdRect rect,
    List<Channel> channels,
    String blendKey,
    int opacity,
    boolean clipped,
    int flags,
    byte[] mask,
    byte[] blendingRanges,
    String name,
    List<Block> blocks) {

  /** How many bytes of a channel's pixels follow, for -1 alpha, -2 mask, 0… the colours. */
  record Channel(int id, long length) {}

  static final int MASK = -2;

  /** The mask without its vector part, where both are there. */
  static final int REAL_MASK = -3;

  static final int HIDDEN = 2;

  private static final int CHANNELS = 64;

  static PsdRecord read(PsdInput in) throws IOException {
    PsdRect rect = PsdRect.read(in);
    int count = in.u16();
    if (count > CHANNELS) {
      throw FormatException.unreadable(in.file(), "a layer of " + count + " channels");
    }
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      channels.add(new Channel(in.i16(), in.u32()));
    }
    if (!in.key().equals("8BIM")) {
      throw FormatException.unreadable(in.file(), "a layer record is damaged");
    }
    String blendKey = in.key();
    int opacity = in.u8();
    boolean clipped = in.u8() != 0;
    int flags = in.u8();
    in.skip(1);
    PsdInput extra = in.section(in.u32());
    byte[] mask = extra.bytes(extra.u32());
    byte[] ranges = extra.bytes(extra.u32());
    byte[] name = extra.bytes(extra.u8());
    extra.skip(Math.min(extra.left(), 3 - name.length % 4));
    List<Block> blocks = new ArrayList<>(PsdBlocks.read(extra, (key, body) -> false));
    Optional<String> unicode =
        PsdBlocks.find(blocks, PsdBlocks.UNICODE_NAME)
            .map(Block::bytes)
            .flatMap(PsdBlocks::unicode);
    blocks.removeIf(block -> block.key().equals(PsdBlocks.UNICODE_NAME));
    return new PsdRecord(
        rect,
        channels,
        blendKey,
        opacity,
        clipped,
        flags,
        mask,
        ranges,
        unicode.orElseGet(() -> text(name)),
        blocks);
  }

  Optional<byte[]> block(String key) {
    return PsdBlocks.find(blocks, key).map(Block::bytes);
  }

  /** 0 a layer, 1 or 2 a group's head, 3 its end below its layers. */
  int section() {
    byte[] body =
        section(PsdBlocks.SECTION).or(() -> section(PsdBlocks.NESTED_SECTION)).orElse(null);
    return body == null ? 0 : ByteBuffer.wrap(body).getInt();
  }

  private Optional<byte[]> section(String key) {
    return block(key).filter(body -> body.length >= 4);
  }

  /** A group's own blend mode stands in its section block. */
  String groupBlendKey() {
    return section(PsdBlocks.SECTION)
        .or(() -> section(PsdBlocks.NESTED_SECTION))
        .filter(body -> body.length >= 12)
        .map(body -> new String(body, 8, 4, StandardCharsets.ISO_8859_1))
        .orElse(blendKey);
  }

  /** In [0,1], with the opacity of the fill, which has no place of its own in a layer. */
  float wholeOpacity() {
    int fill =
        block(PsdBlocks.FILL_OPACITY).filter(b -> b.length > 0).map(b -> b[0] & 255).orElse(255);
    return opacity / 255f * (fill / 255f);
  }

  boolean visible() {
    return (flags & HIDDEN) == 0;
  }

  private static String text(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      // The writer's code page is not known.
      return new String(name, StandardCharsets.ISO_8859_1);
    }
  }
}
