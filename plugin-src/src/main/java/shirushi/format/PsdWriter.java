package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras.Block;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/**
 * Writes one PSD file, always RGB, in 16 bits where any layer has them. The merged picture shows
 * the layers as they are drawn here, without effects and adjustments of other programs.
 */
final class PsdWriter {
  private static final int RGB = 3;
  private static final int RLE = 1;

  private final Canvas canvas;
  private final Optional<String> rights;
  private final String file;
  private final List<Block> kept;
  private final boolean deep;
  private final Raster flat;
  private final boolean alpha;

  PsdWriter(Canvas canvas, Optional<String> rights, String file) {
    this.canvas = canvas;
    this.rights = rights;
    this.file = file;
    kept = canvas.extras().of(Psd.NAME);
    deep = canvas.layers().stream().anyMatch(layer -> layer.pixels().deep());
    flat = canvas.flatten();
    alpha = !flat.opaque();
  }

  void write(OutputStream stream) throws IOException {
    if (Math.max(canvas.width(), canvas.height()) > Psd.LONGEST) {
      throw new IOException(
          "%d×%d is over a PSD's limit of %d pixels a side"
              .formatted(canvas.width(), canvas.height(), Psd.LONGEST));
    }
    DataOutputStream out = new DataOutputStream(stream);
    out.writeBytes("8BPS");
    out.writeShort(1);
    out.write(new byte[6]);
    out.writeShort(alpha ? 4 : 3);
    out.writeInt(canvas.height());
    out.writeInt(canvas.width());
    out.writeShort(deep ? 16 : 8);
    out.writeShort(RGB);
    out.writeInt(0);
    byte[] resources = PsdResources.write(kept, packet());
    out.writeInt(resources.length);
    out.write(resources);
    layersAndMasks(out);
    merged(out);
    out.flush();
  }

  /** Empty where nothing is known of the picture. */
  private Optional<String> packet() {
    Optional<OriginTag> tag = Origins.of(canvas, flat);
    Optional<String> old = PsdResources.xmp(kept);
    return tag.isEmpty() && rights.isEmpty()
        ? old
        : Optional.of(PsdPackets.picture(old, rights, tag.map(Xmp::write)));
  }

  private void layersAndMasks(DataOutputStream out) throws IOException {
    List<PsdEntry> entries = PsdEntries.of(canvas, deep);
    if (entries.size() > Short.MAX_VALUE) {
      throw new IOException(entries.size() + " layers and groups, more than a PSD can hold");
    }
    long info = 2 + entries.stream().mapToLong(PsdEntry::size).sum();
    long padded = (info + 3) / 4 * 4;
    byte[] mask = PsdBlocks.find(kept, PsdReader.GLOBAL_MASK).map(Block::bytes).orElse(new byte[0]);
    byte[] others = globalBlocks();
    byte[] head = deep ? deepHead(mask, padded) : new byte[0];
    long section = deep ? head.length : 4;
    section += padded + (deep ? 0 : 4 + mask.length) + others.length;
    if (section > Integer.MAX_VALUE) {
      throw new IOException(file + ": over 2 GB, more than a PSD can hold");
    }
    out.writeInt((int) section);
    if (deep) {
      out.write(head);
    } else {
      out.writeInt((int) padded);
    }
    layerInfo(out, entries, (int) (padded - info));
    if (!deep) {
      out.writeInt(mask.length);
      out.write(mask);
    }
    out.write(others);
  }

  /** With 16 bits the layers' place stays empty and they follow in a block. */
  private byte[] deepHead(byte[] mask, long info) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(ByteBuffer.allocate(8).putInt(0).putInt(mask.length).array());
    head.writeBytes(mask);
    if (alpha) {
      head.writeBytes(block("Mt16", new byte[0]));
    }
    head.writeBytes("8BIMLr16".getBytes(StandardCharsets.US_ASCII));
    head.writeBytes(ByteBuffer.allocate(4).putInt((int) info).array());
    return head.toByteArray();
  }

  /** A negative count says that the merged picture's fourth channel is its transparency. */
  private void layerInfo(DataOutputStream out, List<PsdEntry> entries, int padding)
      throws IOException {
    out.writeShort(alpha ? -entries.size() : entries.size());
    for (PsdEntry entry : entries) {
      entry.writeRecord(out);
    }
    for (PsdEntry entry : entries) {
      entry.writePixels(out);
    }
    out.write(new byte[padding]);
  }

  private byte[] globalBlocks() {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (Block block : kept) {
      if (block.key().startsWith(PsdReader.GLOBAL)) {
        blocks.writeBytes(block(block.key().substring(PsdReader.GLOBAL.length()), block.bytes()));
      }
    }
    return blocks.toByteArray();
  }

  /** Padded to four bytes, the padding not counted. */
  private static byte[] block(String key, byte[] body) {
    ByteBuffer block = ByteBuffer.allocate(12 + (body.length + 3) / 4 * 4);
    block.put(("8BIM" + key).getBytes(StandardCharsets.ISO_8859_1));
    return block.putInt(body.length).put(body).array();
  }

  private void merged(DataOutputStream out) throws IOException {
    List<PsdPlane> planes = new ArrayList<>();
    for (int c = 0; c < (alpha ? 4 : 3); c++) {
      boolean matted = alpha && c < PixelArray.ALPHA;
      PsdPlane.Rows rows = matted ? PsdRows.onWhite(flat, c, deep) : PsdRows.of(flat, c, deep);
      planes.add(new PsdPlane(PsdRows.bytes(flat.width(), deep), flat.height(), rows));
    }
    out.writeShort(RLE);
    for (PsdPlane plane : planes) {
      plane.writeLengths(out);
    }
    for (PsdPlane plane : planes) {
      plane.writeRows(out);
    }
  }
}
