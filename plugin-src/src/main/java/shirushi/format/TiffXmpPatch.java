package shirushi.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shirushi.format.CredentialsLayout.Piece;

/**
 * In a TIFF the packet is where field 700 of the first directory says, here at the end. A file
 * without that field gets a directory with one more, at the end too; nothing else moves. Source:
 * TIFF 6.0, section 2.
 */
final class TiffXmpPatch implements XmpPatch {
  private static final int BYTE = 1;
  private static final int ENTRY = 12;
  private static final int HEADER = 8;

  @Override
  public List<Piece> pieces(RandomAccessFile file, String name, String packet) throws IOException {
    byte[] head = new byte[HEADER];
    file.seek(0);
    file.readFully(head);
    ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    long start = ByteBuffer.wrap(head).order(order).getInt(4) & 0xFFFFFFFFL;
    file.seek(start);
    byte[] counter = new byte[2];
    file.readFully(counter);
    int count = ByteBuffer.wrap(counter).order(order).getShort() & 0xFFFF;
    byte[] directory = new byte[2 + count * ENTRY + 4];
    if (start < HEADER || start + directory.length > file.length() || count == 0xFFFF) {
      throw FormatException.unreadable(name, "its directory is damaged");
    }
    file.seek(start);
    file.readFully(directory);
    ByteBuffer fields = ByteBuffer.wrap(directory).order(order);
    byte[] xmp = packet.getBytes(StandardCharsets.UTF_8);
    long length = file.length();
    byte[] even = new byte[(int) (length & 1)];
    if (length + directory.length + ENTRY + xmp.length + 1L > 0xFFFFFFFFL) {
      throw new FormatException(name + ": over the 4 GB of a TIFF");
    }
    int place = 2;
    for (int at = 2; at < 2 + count * ENTRY; at += ENTRY) {
      int tag = fields.getShort(at) & 0xFFFF;
      if (tag == TiffFields.XMP) {
        byte[] field = field(order, xmp.length, length + even.length);
        return List.of(
            Piece.of(0, start + at),
            Piece.of(field),
            Piece.of(start + at + ENTRY, length),
            Piece.of(even),
            Piece.of(xmp));
      }
      place = tag < TiffFields.XMP ? at + ENTRY : place;
    }
    long moved = length + even.length;
    long data = moved + directory.length + ENTRY;
    ByteBuffer longer = ByteBuffer.allocate(directory.length + ENTRY).order(order);
    longer.put(directory, 0, place).put(field(order, xmp.length, data));
    longer.put(directory, place, directory.length - place).putShort(0, (short) (count + 1));
    byte[] link = ByteBuffer.allocate(4).order(order).putInt((int) moved).array();
    return List.of(
        Piece.of(0, 4),
        Piece.of(link),
        Piece.of(HEADER, length),
        Piece.of(even),
        Piece.of(longer.array()),
        Piece.of(xmp));
  }

  private static byte[] field(ByteOrder order, int size, long place) {
    ByteBuffer field = ByteBuffer.allocate(ENTRY).order(order);
    field.putShort((short) TiffFields.XMP).putShort((short) BYTE);
    return field.putInt(size).putInt((int) place).array();
  }
}
