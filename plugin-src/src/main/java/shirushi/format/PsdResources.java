package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import shirushi.canvas.Extras.Block;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.TextEntry;

/**
 * A PSD file's image resources by id. What speaks of the layers' number, of channels that are not
 * kept, or shows the picture in small does not outlive a change of the picture and is left out.
 */
final class PsdResources {
  private static final String KEY = "resource ";
  private static final int RESOLUTION = 1005;
  private static final int ICC_PROFILE = 1039;
  private static final int VERSION = 1057;
  private static final int EXIF = 1058;
  private static final int XMP = 1060;

  /** Channel names and looks, layer state, groups, thumbnails, selected layers. */
  private static final Set<Integer> VOID =
      Set.of(1006, 1007, 1024, 1026, 1033, 1036, 1045, 1053, 1069, 1072, 1077);

  private PsdResources() {}

  /**
   * What there is, word for word.
   *
   * @param gray whether the file is gray: its colour profile is then none of the written one's
   */
  static List<Block> read(PsdInput in, boolean gray) throws IOException {
    List<Block> blocks = new ArrayList<>();
    while (in.left() >= 12) {
      byte[] signature = in.bytes(4);
      int id = in.u16();
      byte[] name = in.bytes(in.u8());
      in.skip(1 - name.length % 2);
      byte[] body = in.bytes(in.u32());
      in.skip(Math.min(in.left(), body.length % 2));
      if (!VOID.contains(id) && id != VERSION && !(gray && id == ICC_PROFILE)) {
        blocks.add(new Block(KEY + id, resource(signature, id, name, body), false));
      }
    }
    in.skipRest();
    return blocks;
  }

  /** The XMP packet among these blocks. */
  static Optional<String> xmp(List<Block> blocks) {
    return body(blocks, XMP).map(body -> new String(body, StandardCharsets.UTF_8));
  }

  /** What tells of the picture's origin: its XMP packet and its EXIF texts. */
  static Evidence evidence(List<Block> blocks) {
    List<TextEntry> texts = body(blocks, EXIF).map(Exif::texts).orElse(List.of());
    return Evidence.of(texts, xmp(blocks));
  }

  private static Optional<byte[]> body(List<Block> blocks, int id) {
    return PsdBlocks.find(blocks, KEY + id)
        .map(Block::bytes)
        .map(
            resource -> {
              int name = 1 + (resource[6] & 255);
              int at = 6 + name + name % 2;
              int length = ByteBuffer.wrap(resource).getInt(at);
              return Arrays.copyOfRange(resource, at + 4, at + 4 + length);
            });
  }

  /**
   * The section without its length.
   *
   * @param kept the blocks of the canvas
   * @param packet the picture's XMP, if it has one
   */
  static byte[] write(List<Block> kept, Optional<String> packet) {
    TreeMap<Integer, byte[]> resources = new TreeMap<>();
    resources.put(RESOLUTION, resource(RESOLUTION, resolution()));
    for (Block block : kept) {
      if (block.key().startsWith(KEY)) {
        resources.put(Integer.parseInt(block.key().substring(KEY.length())), block.bytes());
      }
    }
    resources.put(VERSION, resource(VERSION, version()));
    packet.ifPresent(
        xmp -> resources.put(XMP, resource(XMP, xmp.getBytes(StandardCharsets.UTF_8))));
    ByteArrayOutputStream section = new ByteArrayOutputStream();
    resources.values().forEach(section::writeBytes);
    return section.toByteArray();
  }

  private static byte[] resource(int id, byte[] body) {
    return resource("8BIM".getBytes(StandardCharsets.US_ASCII), id, new byte[0], body);
  }

  private static byte[] resource(byte[] signature, int id, byte[] name, byte[] body) {
    int nameBytes = 1 + name.length + (1 + name.length) % 2;
    ByteBuffer resource = ByteBuffer.allocate(6 + nameBytes + 4 + body.length + body.length % 2);
    resource.put(signature).putShort((short) id).put((byte) name.length).put(name);
    resource.position(6 + nameBytes).putInt(body.length).put(body);
    return resource.array();
  }

  /** 72 pixels an inch both ways, as 16.16 numbers. */
  private static byte[] resolution() {
    ByteBuffer body = ByteBuffer.allocate(16);
    for (int i = 0; i < 2; i++) {
      body.putInt(72 << 16).putShort((short) 1).putShort((short) 1);
    }
    return body.array();
  }

  /** Says that the merged picture is there, and by whom. */
  private static byte[] version() {
    byte[] program = PsdBlocks.unicode("Shirushi");
    ByteBuffer body = ByteBuffer.allocate(4 + 1 + 2 * program.length + 4);
    return body.putInt(1).put((byte) 1).put(program).put(program).putInt(1).array();
  }
}
