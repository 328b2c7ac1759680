package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** The pixels that follow the layer records, read in the order of the records. */
final class PsdPixels {
  /** What there was of one layer; an empty one has a single transparent pixel. */
  record Found(Raster raster, Optional<LayerMask> mask, Optional<byte[]> realMask) {}

  private static final int DISABLED = 2;

  private final PsdInput in;
  private final boolean gray;
  private final int depth;
  private final long megapixels;
  private long pixels;

  PsdPixels(PsdInput in, boolean gray, int depth, long megapixels) {
    this.in = in;
    this.gray = gray;
    this.depth = depth;
    this.megapixels = megapixels;
  }

  Found read(PsdRecord record) throws IOException {
    PsdRect rect = record.rect();
    PixelArray array = null;
    if (!rect.isEmpty()) {
      Limits.check(in.file(), rect.width(), rect.height());
      count((long) rect.width() * rect.height() * depth / 8);
      array = PixelArray.of(rect.width() * rect.height(), depth);
    }
    boolean alpha = false;
    Optional<LayerMask> mask = Optional.empty();
    Optional<byte[]> realMask = Optional.empty();
    for (PsdRecord.Channel channel : record.channels()) {
      PsdInput body = in.section(channel.length());
      int id = channel.id();
      boolean seen = id == -1 || (gray ? id == 0 : id >= 0 && id < 3);
      if (id == PsdRecord.MASK && record.mask().length >= 18) {
        mask = Optional.of(mask(record, body));
      } else if (id == PsdRecord.REAL_MASK) {
        realMask = Optional.of(body.bytes(body.left()));
      } else if (seen && array != null) {
        byte[] plane = plane(body, rect);
        alpha |= id == -1;
        int from = id < 0 ? PixelArray.ALPHA : id;
        int to = gray && id == 0 ? 2 : from;
        for (int c = from; c <= to; c++) {
          array.plane(c, plane);
        }
      }
      body.skipRest();
    }
    if (array != null && !alpha) {
      array.opaque();
    }
    return new Found(raster(array, rect), mask, realMask);
  }

  private Raster raster(PixelArray array, PsdRect rect) {
    if (array != null) {
      return array.raster(rect.width(), rect.height());
    }
    return depth == 16 ? Raster.deep(1, 1, new short[4]) : Raster.transparent(1, 1);
  }

  private byte[] plane(PsdInput body, PsdRect rect) throws IOException {
    return PsdPlanes.read(body, rect.width(), rect.height(), depth, 1, 1)[0];
  }

  /** Its own place, the value outside and flags stand before what depends on the program. */
  private LayerMask mask(PsdRecord record, PsdInput body) throws IOException {
    byte[] data = record.mask();
    PsdInput head =
        new PsdInput(new DataInputStream(new ByteArrayInputStream(data)), in.file(), data.length);
    PsdRect rect = PsdRect.read(head);
    int outside = head.u8();
    boolean enabled = (head.u8() & DISABLED) == 0;
    if (rect.isEmpty()) {
      Mask one = Mask.of(1, 1, new byte[] {(byte) outside});
      return new LayerMask(rect.left(), rect.top(), one, outside, enabled);
    }
    Limits.check(in.file(), rect.width(), rect.height());
    count((long) rect.width() * rect.height() / 4);
    byte[] values = plane(body, rect);
    if (depth == 16) {
      byte[] rounded = new byte[values.length / 2];
      for (int i = 0; i < rounded.length; i++) {
        int value = (values[2 * i] & 255) << 8 | values[2 * i + 1] & 255;
        rounded[i] = (byte) ((value * 255 + 32767) / 65535);
      }
      values = rounded;
    }
    Mask mask = Mask.of(rect.width(), rect.height(), values);
    return new LayerMask(rect.left(), rect.top(), mask, outside, enabled);
  }

  private void count(long more) throws FormatException {
    pixels += more;
    if (pixels > megapixels * 1_000_000) {
      throw new TooLargeException(
          in.file() + ": its layers are over the limit of " + megapixels + " megapixels");
    }
  }
}
