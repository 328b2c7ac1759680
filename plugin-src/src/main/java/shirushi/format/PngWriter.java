package shirushi.format;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import shirushi.canvas.Raster;

/**
 * Writes PNG in the raster's depth, RGB where all is opaque and RGBA otherwise, each row with the
 * filter whose result has the smallest sum of magnitudes. By hand, because starting ImageIO costs a
 * cold process several times what the whole file does. Source: PNG, W3C third edition.
 */
final class PngWriter {
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  static final String XMP_KEYWORD = "XML:com.adobe.xmp";

  private static final int IDAT_BYTES = 1 << 16;

  private PngWriter() {}

  /** Writes the picture; the stream stays open. */
  static void write(Raster raster, Optional<String> xmp, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    boolean opaque = raster.opaque();
    data.write(SIGNATURE);
    byte[] header = {(byte) (raster.deep() ? 16 : 8), (byte) (opaque ? 2 : 6), 0, 0, 0};
    ByteBuffer ihdr = ByteBuffer.allocate(13).putInt(raster.width()).putInt(raster.height());
    chunk(data, "IHDR", ihdr.put(header).array());
    if (xmp.isPresent()) {
      xmp(xmp.get(), data);
    }
    pixels(raster, opaque ? 3 : 4, data);
    chunk(data, "IEND", new byte[0]);
    data.flush();
  }

  /** The chunk that carries a packet. */
  static void xmp(String packet, DataOutputStream data) throws IOException {
    chunk(data, "iTXt", xmpText(packet));
  }

  private static byte[] xmpText(String packet) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(XMP_KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
    // Keyword's end, not compressed (flag, method), no language, no translated keyword.
    text.writeBytes(new byte[5]);
    text.writeBytes(packet.getBytes(StandardCharsets.UTF_8));
    return text.toByteArray();
  }

  private static void pixels(Raster raster, int channels, DataOutputStream data)
      throws IOException {
    OutputStream idat =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            chunk(data, "IDAT", bytes, offset, length);
          }
        };
    Deflater deflater = new Deflater(6);
    try (OutputStream compressed =
        new DeflaterOutputStream(
            new BufferedOutputStream(idat, IDAT_BYTES), deflater, IDAT_BYTES / 4)) {
      int pixelBytes = raster.deep() ? 2 * channels : channels;
      Row row = raster.deep() ? new DeepRow(raster, channels) : new Row(raster, channels);
      PngFilter filter = new PngFilter(row.bytes.length, pixelBytes);
      for (int y = 0; y < raster.height(); y++) {
        row.fill(y);
        compressed.write(filter.best(row.bytes));
      }
    } finally {
      deflater.end();
    }
  }

  /** A row's bytes in the order of the file. */
  private static class Row {
    final Raster raster;
    final int channels;
    byte[] bytes;
    private final int[] argb;

    Row(Raster raster, int channels) {
      this.raster = raster;
      this.channels = channels;
      argb = new int[raster.width()];
      bytes = new byte[raster.width() * channels];
    }

    void fill(int y) {
      raster.row(y, argb);
      for (int x = 0, at = 0; x < argb.length; x++) {
        bytes[at++] = (byte) (argb[x] >> 16);
        bytes[at++] = (byte) (argb[x] >> 8);
        bytes[at++] = (byte) argb[x];
        if (channels == 4) {
          bytes[at++] = (byte) (argb[x] >>> 24);
        }
      }
    }
  }

  private static final class DeepRow extends Row {
    private final short[] rgba;

    DeepRow(Raster raster, int channels) {
      super(raster, channels);
      rgba = new short[4 * raster.width()];
      bytes = new byte[2 * channels * raster.width()];
    }

    @Override
    void fill(int y) {
      raster.row(y, rgba);
      ByteBuffer into = ByteBuffer.wrap(bytes);
      for (int i = 0; i < rgba.length; i++) {
        if (channels == 4 || i % 4 < 3) {
          into.putShort(rgba[i]);
        }
      }
    }
  }

  private static void chunk(DataOutputStream data, String type, byte[] body) throws IOException {
    chunk(data, type, body, 0, body.length);
  }

  private static void chunk(DataOutputStream data, String type, byte[] body, int from, int length)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body, from, length);
    data.writeInt(length);
    data.write(name);
    data.write(body, from, length);
    data.writeInt((int) crc.getValue());
  }
}
