package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Extras;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Raster;

/** A layer record to be written, with the planes that follow it. */
final class PsdEntry {
  private static final int RAW = 0;
  private static final int RLE = 1;
  private static final int USEFUL = 8;

  /** One channel: planned rows, or bytes that are kept as they are. */
  private record Channel(int id, PsdPlane plane, byte[] verbatim) {
    long size() {
      return plane == null ? verbatim.length : 2 + plane.size();
    }
  }

  private final boolean deep;
  private final List<Channel> channels = new ArrayList<>();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private PsdRect rect = PsdRect.EMPTY;
  private byte[] maskData = {};

  PsdEntry(boolean deep) {
    this.deep = deep;
  }

  /** No pixels, as groups have none. */
  void empty() {
    for (int id : new int[] {-1, 0, 1, 2}) {
      channels.add(new Channel(id, null, new byte[] {0, RAW}));
    }
  }

  /** A single transparent pixel stands for none. */
  void pixels(int x, int y, Raster raster) throws IOException {
    if (raster.width() == 1 && raster.height() == 1 && raster.argb(0, 0) == 0) {
      rect = new PsdRect(y, x, y, x);
      empty();
      return;
    }
    rect = new PsdRect(y, x, y + raster.height(), x + raster.width());
    for (int id : new int[] {-1, 0, 1, 2}) {
      PsdPlane.Rows rows = PsdRows.of(raster, id < 0 ? PixelArray.ALPHA : id, deep);
      plane(id, raster.width(), raster.height(), rows);
    }
  }

  /** What a file said of the mask beyond the model holds as long as the mask lies where it lay. */
  void mask(Optional<LayerMask> mask, Extras extras) throws IOException {
    if (mask.isEmpty()) {
      return;
    }
    LayerMask it = mask.get();
    PsdRect place =
        new PsdRect(it.y(), it.x(), it.y() + it.values().height(), it.x() + it.values().width());
    ByteBuffer data = ByteBuffer.allocate(20);
    place.put(data);
    data.put((byte) it.outside()).put((byte) (it.enabled() ? 0 : 2));
    maskData = data.array();
    plane(PsdRecord.MASK, it.values().width(), it.values().height(), PsdRows.of(it.values(), deep));
    Optional<byte[]> kept = PsdBlocks.bytes(extras, PsdLayers.MASK_DATA).filter(this::saysTheSame);
    if (kept.isPresent()) {
      maskData = kept.get();
      PsdBlocks.bytes(extras, PsdLayers.REAL_MASK)
          .ifPresent(real -> channels.add(new Channel(PsdRecord.REAL_MASK, null, real)));
    }
  }

  private boolean saysTheSame(byte[] kept) {
    for (int i = 0; i < 17; i++) {
      if (kept[i] != maskData[i]) {
        return false;
      }
    }
    return (kept[17] & 2) == maskData[17];
  }

  private void plane(int id, int width, int height, PsdPlane.Rows rows) throws IOException {
    PsdPlane plane = new PsdPlane(PsdRows.bytes(width, deep), height, rows);
    channels.add(new Channel(id, plane, null));
  }

  /** Ends the record. */
  void finish(
      String blendKey,
      int opacity,
      boolean clipped,
      boolean visible,
      String name,
      Extras extras,
      byte[] blocks)
      throws IOException {
    DataOutputStream out = new DataOutputStream(record);
    ByteBuffer place = ByteBuffer.allocate(16);
    rect.put(place);
    out.write(place.array());
    out.writeShort(channels.size());
    for (Channel channel : channels) {
      out.writeShort(channel.id());
      out.writeInt(Math.toIntExact(channel.size()));
    }
    out.writeBytes("8BIM" + blendKey);
    out.writeByte(opacity);
    out.writeByte(clipped ? 1 : 0);
    int flags = PsdBlocks.bytes(extras, PsdLayers.FLAGS).map(b -> b[0] & 255).orElse(USEFUL);
    out.writeByte(flags & ~PsdRecord.HIDDEN | (visible ? 0 : PsdRecord.HIDDEN));
    out.writeByte(0);
    byte[] ranges = PsdBlocks.bytes(extras, PsdLayers.RANGES).orElse(new byte[0]);
    byte[] shortName = shortName(name);
    out.writeInt(4 + maskData.length + 4 + ranges.length + shortName.length + blocks.length);
    out.writeInt(maskData.length);
    out.write(maskData);
    out.writeInt(ranges.length);
    out.write(ranges);
    out.write(shortName);
    out.write(blocks);
  }

  /** For old programs: with its length, padded to four bytes. */
  private static byte[] shortName(String name) {
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(255, text.length);
    byte[] padded = new byte[(1 + length + 3) / 4 * 4];
    padded[0] = (byte) length;
    System.arraycopy(text, 0, padded, 1, length);
    return padded;
  }

  long size() {
    return record.size() + channels.stream().mapToLong(Channel::size).sum();
  }

  void writeRecord(DataOutputStream out) throws IOException {
    record.writeTo(out);
  }

  void writePixels(DataOutputStream out) throws IOException {
    for (Channel channel : channels) {
      if (channel.plane() == null) {
        out.write(channel.verbatim());
      } else {
        out.writeShort(RLE);
        channel.plane().writeLengths(out);
        channel.plane().writeRows(out);
      }
    }
  }
}
