package shirushi.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Extras;
import shirushi.canvas.Extras.Block;

/** Additional layer information: blocks of a signature, a key and a length. */
final class PsdBlocks {
  static final String UNICODE_NAME = "luni";
  static final String SECTION = "lsct";
  static final String NESTED_SECTION = "lsdk";
  static final String METADATA = "shmd";
  static final String COLOUR_LABEL = "lclr";
  static final String ID = "lyid";
  static final String FILL_OPACITY = "iOpa";

  /** What the pixels are drawn from: texts, placed files, fills, shapes. */
  private static final Set<String> OF_PIXELS =
      Set.of(
          "TySh", "tySh", "SoLd", "SoLE", "PlLd", "plLd", "SoCo", "GdFl", "PtFl", "vscg", "vstk",
          "vogk");

  /** Takes over a block instead of its being kept. */
  interface Taker {
    boolean take(String key, PsdInput body) throws IOException;
  }

  private PsdBlocks() {}

  /** Reads blocks to the end of the section. */
  static List<Block> read(PsdInput in, Taker taker) throws IOException {
    List<Block> blocks = new ArrayList<>();
    while (in.left() >= 12) {
      String signature = in.key();
      // Some programs count the padding of a block in its length, others do not.
      for (int i = 0; i < 3 && !known(signature) && in.left() > 8; i++) {
        signature = signature.substring(1) + (char) in.u8();
      }
      if (!known(signature)) {
        break;
      }
      String key = in.key();
      PsdInput body = in.section(in.u32());
      if (!taker.take(key, body)) {
        blocks.add(block(key, body.bytes(body.left())));
      }
      body.skipRest();
    }
    in.skipRest();
    return blocks;
  }

  private static boolean known(String signature) {
    return signature.equals("8BIM") || signature.equals("8B64");
  }

  static Block block(String key, byte[] bytes) {
    return new Block(key, bytes, OF_PIXELS.contains(key));
  }

  static Optional<Block> find(List<Block> blocks, String key) {
    return blocks.stream().filter(block -> block.key().equals(key)).findFirst();
  }

  static Optional<byte[]> bytes(Extras extras, String key) {
    return find(extras.of(Psd.NAME), key).map(Block::bytes);
  }

  /** A string with its count of UTF-16 units; empty where it is damaged. */
  static Optional<String> unicode(byte[] body) {
    long count = body.length < 4 ? -1 : 2 * (ByteBuffer.wrap(body).getInt() & 0xFFFFFFFFL);
    if (count < 0 || count > body.length - 4) {
      return Optional.empty();
    }
    String text = new String(body, 4, (int) count, StandardCharsets.UTF_16BE);
    int end = text.indexOf('\0');
    return Optional.of(end < 0 ? text : text.substring(0, end));
  }

  static byte[] unicode(String text) {
    byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
    return ByteBuffer.allocate(4 + units.length).putInt(units.length / 2).put(units).array();
  }
}
