package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Extras.Block;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;

/**
 * The layer records of a canvas, bottom to top. A group is an end record, its layers, and above
 * them its head.
 */
final class PsdEntries {
  private static final byte[] VIOLET = {0, 6, 0, 0, 0, 0, 0, 0};
  private static final int OPEN = 1;
  private static final int CLOSED = 2;
  private static final int END = 3;

  /** Written anew for every layer. */
  private static final Set<String> OWN =
      Set.of(
          PsdBlocks.SECTION,
          PsdBlocks.NESTED_SECTION,
          PsdBlocks.ID,
          PsdBlocks.METADATA,
          PsdLayers.FLAGS,
          PsdLayers.RANGES,
          PsdLayers.MASK_DATA,
          PsdLayers.REAL_MASK);

  private final boolean deep;
  private final List<PsdEntry> entries = new ArrayList<>();
  private final Set<Integer> numbers = new HashSet<>();
  private List<Group> open = List.of();
  private int nextNumber = 1;

  private PsdEntries(Canvas canvas, boolean deep) {
    this.deep = deep;
    for (Layer layer : canvas.layers()) {
      above(layer.extras());
      layer.group().map(Group::path).orElse(List.of()).forEach(group -> above(group.extras()));
    }
  }

  /** New numbers are none of the old ones. */
  private void above(Extras extras) {
    number(extras)
        .filter(old -> old < Integer.MAX_VALUE / 2)
        .ifPresent(old -> nextNumber = Math.max(nextNumber, old + 1));
  }

  private static Optional<Integer> number(Extras extras) {
    return PsdBlocks.bytes(extras, PsdBlocks.ID)
        .filter(body -> body.length >= 4)
        .map(body -> ByteBuffer.wrap(body).getInt());
  }

  static List<PsdEntry> of(Canvas canvas, boolean deep) throws IOException {
    PsdEntries made = new PsdEntries(canvas, deep);
    for (Layer layer : canvas.layers()) {
      made.goTo(layer.group().map(Group::path).orElse(List.of()));
      made.layer(layer);
    }
    made.goTo(List.of());
    return made.entries;
  }

  private void goTo(List<Group> path) throws IOException {
    int common = 0;
    while (common < Math.min(open.size(), path.size())
        && open.get(common).id().equals(path.get(common).id())) {
      common++;
    }
    for (int i = open.size() - 1; i >= common; i--) {
      head(open.get(i));
    }
    for (int i = common; i < path.size(); i++) {
      end();
    }
    open = path;
  }

  private void layer(Layer layer) throws IOException {
    PsdEntry entry = new PsdEntry(deep);
    entry.pixels(layer.x(), layer.y(), layer.pixels());
    entry.mask(layer.mask(), layer.extras());
    Blocks blocks = new Blocks(layer.name(), layer.extras());
    blocks.packet(layer.tag(), layer.id());
    boolean ai = layer.tag().filter(OriginTag::isAi).isPresent();
    if (ai) {
      blocks.add(PsdBlocks.COLOUR_LABEL, VIOLET);
    }
    blocks.others(ai);
    entry.finish(
        PsdBlend.key(layer.compositeOp()),
        opacity(layer.opacity(), layer.extras()),
        layer.clipped(),
        layer.visible(),
        layer.name(),
        layer.extras(),
        blocks.bytes());
    entries.add(entry);
  }

  private void head(Group group) throws IOException {
    PsdEntry entry = new PsdEntry(deep);
    entry.empty();
    entry.mask(group.mask(), group.extras());
    String key = PsdBlend.key(group.compositeOp());
    byte[] was = PsdBlocks.bytes(group.extras(), PsdBlocks.SECTION).orElse(new byte[0]);
    boolean closed = was.length >= 4 && ByteBuffer.wrap(was).getInt() == CLOSED;
    Blocks blocks = new Blocks(group.name(), group.extras());
    blocks.section(closed ? CLOSED : OPEN, key);
    blocks.packet(Optional.empty(), group.id());
    blocks.others(false);
    entry.finish(
        key,
        opacity(group.opacity(), group.extras()),
        group.clipped(),
        group.visible(),
        group.name(),
        group.extras(),
        blocks.bytes());
    entries.add(entry);
  }

  private void end() throws IOException {
    PsdEntry entry = new PsdEntry(deep);
    entry.empty();
    String name = "</Layer group>";
    Blocks blocks = new Blocks(name, Extras.NONE);
    blocks.section(END, "norm");
    entry.finish("norm", 255, false, true, name, Extras.NONE, blocks.bytes());
    entries.add(entry);
  }

  /** The reader multiplied it with the fill's opacity, which is written again beside it. */
  private static int opacity(float whole, Extras extras) {
    int fill =
        PsdBlocks.bytes(extras, PsdBlocks.FILL_OPACITY)
            .filter(body -> body.length > 0)
            .map(body -> body[0] & 255)
            .orElse(255);
    return fill == 0 ? 255 : Math.min(255, Math.round(whole / (fill / 255f) * 255));
  }

  /** The additional information of one record. */
  private final class Blocks {
    private final Extras extras;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Blocks(String name, Extras extras) {
      this.extras = extras;
      add(PsdBlocks.UNICODE_NAME, PsdBlocks.unicode(name));
      add(PsdBlocks.ID, ByteBuffer.allocate(4).putInt(number()).array());
    }

    /** Padded, the padding counted. */
    void add(String key, byte[] body) {
      int padded = (body.length + 3) / 4 * 4;
      out.writeBytes(("8BIM" + key).getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(ByteBuffer.allocate(4).putInt(padded).array());
      out.writeBytes(body);
      out.writeBytes(new byte[padded - body.length]);
    }

    void section(int type, String blendKey) {
      byte[] key = ("8BIM" + blendKey).getBytes(StandardCharsets.ISO_8859_1);
      add(PsdBlocks.SECTION, ByteBuffer.allocate(12).putInt(type).put(key).array());
    }

    void packet(Optional<OriginTag> tag, LayerId id) {
      PsdMetadata old =
          PsdBlocks.bytes(extras, PsdBlocks.METADATA)
              .map(PsdMetadata::read)
              .orElse(PsdMetadata.NONE);
      String packet = PsdPackets.layer(tag, id, old.xmp());
      add(PsdBlocks.METADATA, old.with(packet).bytes());
    }

    /** What the file that it came from said. */
    void others(boolean labelled) {
      for (Block block : extras.of(Psd.NAME)) {
        boolean label = block.key().equals(PsdBlocks.COLOUR_LABEL);
        if (!OWN.contains(block.key()) && !(label && labelled)) {
          add(block.key(), block.bytes());
        }
      }
    }

    /** Other blocks name layers by their number, so it stays where it can. */
    private int number() {
      Optional<Integer> was = PsdEntries.number(extras);
      if (was.isPresent() && numbers.add(was.get())) {
        return was.get();
      }
      while (!numbers.add(nextNumber)) {
        nextNumber++;
      }
      return nextNumber;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
