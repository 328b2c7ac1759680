package shirushi.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Extras;
import shirushi.canvas.Extras.Block;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.marks.Evidence;

/** The layer info section of a PSD file: records, then the pixels of all of them. */
final class PsdLayers {
  static final String FLAGS = "flags";
  static final String RANGES = "blending ranges";
  static final String MASK_DATA = "mask data";
  static final String REAL_MASK = "real mask";

  private static final int LAYERS = 10_000;

  private final PsdInput in;
  private final boolean gray;
  private final PsdPixels pixels;
  private final Set<LayerId> taken = new HashSet<>();

  PsdLayers(PsdInput in, boolean gray, int depth, long megapixels) {
    this.in = in;
    this.gray = gray;
    pixels = new PsdPixels(in, gray, depth, megapixels);
  }

  /** Bottom to top. */
  List<Layer> read() throws IOException {
    List<PsdRecord> records = records();
    List<PsdPixels.Found> found = new ArrayList<>();
    for (PsdRecord record : records) {
      found.add(pixels.read(record));
    }
    return grouped(records, found);
  }

  /** What the layers say, bottom to top, without their pixels. */
  List<Inspection.Part> inspect() throws IOException {
    return records().stream()
        .filter(record -> record.section() < 1 || record.section() > 3)
        .map(PsdLayers::part)
        .toList();
  }

  private static Inspection.Part part(PsdRecord record) {
    Optional<String> packet = packet(record);
    return new Inspection.Part(
        List.of(Origins.carrier("layer XMP", packet), Origins.nameCarrier(record.name())),
        Evidence.of(List.of(), packet));
  }

  private List<PsdRecord> records() throws IOException {
    // A negative count says something about the merged picture.
    int count = Math.abs(in.i16());
    if (count > LAYERS) {
      throw FormatException.unreadable(in.file(), "over " + LAYERS + " layers");
    }
    List<PsdRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(PsdRecord.read(in));
    }
    return records;
  }

  /** A group's head stands above its layers, so the groups are known when going downwards. */
  private List<Layer> grouped(List<PsdRecord> records, List<PsdPixels.Found> found)
      throws FormatException {
    List<Layer> layers = new ArrayList<>();
    Optional<Group> group = Optional.empty();
    int depthOfGroups = 0;
    for (int i = records.size() - 1; i >= 0; i--) {
      PsdRecord record = records.get(i);
      switch (record.section()) {
        case 1, 2 -> {
          if (++depthOfGroups > Group.DEEPEST) {
            throw FormatException.unreadable(
                in.file(), "over " + Group.DEEPEST + " groups in each other");
          }
          group = Optional.of(group(record, found.get(i), group));
        }
        case 3 -> {
          group = group.flatMap(Group::parent);
          depthOfGroups = Math.max(0, depthOfGroups - 1);
        }
        default -> layers.add(layer(record, found.get(i), group));
      }
    }
    Collections.reverse(layers);
    return layers;
  }

  private Group group(PsdRecord record, PsdPixels.Found found, Optional<Group> parent) {
    return new Group(
        freeId(packet(record)),
        record.name(),
        record.wholeOpacity(),
        record.visible(),
        PsdBlend.name(record.groupBlendKey()),
        record.clipped(),
        found.mask(),
        parent,
        extras(record, found));
  }

  private Layer layer(PsdRecord record, PsdPixels.Found found, Optional<Group> group) {
    Optional<String> packet = packet(record);
    String op = PsdBlend.name(record.blendKey());
    return new Layer(
        freeId(packet),
        record.name(),
        record.rect().left(),
        record.rect().top(),
        found.raster(),
        record.wholeOpacity(),
        record.visible(),
        op.equals(Group.PASS_THROUGH) ? "svg:src-over" : op,
        Layer.tagFound(record.name(), Origins.in(packet)),
        record.clipped(),
        found.mask(),
        group,
        extras(record, found));
  }

  private static Optional<String> packet(PsdRecord record) {
    return record.block(PsdBlocks.METADATA).flatMap(block -> PsdMetadata.read(block).xmp());
  }

  /** A layer that was doubled elsewhere carries its twin's id. */
  private LayerId freeId(Optional<String> packet) {
    LayerId id = PsdPackets.id(packet).filter(taken::add).orElseGet(LayerId::random);
    taken.add(id);
    return id;
  }

  private Extras extras(PsdRecord record, PsdPixels.Found found) {
    List<Block> blocks = new ArrayList<>(record.blocks());
    blocks.add(new Block(FLAGS, new byte[] {(byte) record.flags()}, false));
    if (!gray && record.blendingRanges().length > 0) {
      blocks.add(new Block(RANGES, record.blendingRanges(), false));
    }
    if (found.mask().isPresent()) {
      blocks.add(new Block(MASK_DATA, record.mask(), false));
    }
    found.realMask().ifPresent(bytes -> blocks.add(new Block(REAL_MASK, bytes, false)));
    return Extras.of(Psd.NAME, blocks);
  }
}
