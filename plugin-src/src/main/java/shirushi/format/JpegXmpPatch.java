package shirushi.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import shirushi.format.CredentialsLayout.Piece;

/** In a JPEG the packet is in APP1 segments, here behind JFIF's and Exif's. */
final class JpegXmpPatch implements XmpPatch {
  private static final int APP0 = 0xE0;
  private static final int START_OF_SCAN = 0xDA;
  private static final String EXIF = "Exif\0\0";

  @Override
  public List<Piece> pieces(RandomAccessFile file, String name, String packet) throws IOException {
    List<Piece> kept = new ArrayList<>();
    long at = 2;
    long from = 0;
    long place = 2;
    int packets = 0;
    boolean leading = true;
    for (int marker = marker(file, at, name); marker != START_OF_SCAN; ) {
      if (marker == 0xFF) {
        at++; // a fill byte
        marker = marker(file, at, name);
        continue;
      }
      int size = file.readUnsignedShort();
      byte[] head = new byte[Math.min(Math.max(0, size - 2), JpegXmp.EXTENDED_HEAD.length())];
      file.readFully(head);
      long end = at + 2 + size;
      boolean main = marker == JpegSegments.APP1 && JpegSegments.begins(head, JpegXmp.HEAD);
      boolean more =
          marker == JpegSegments.APP1 && JpegSegments.begins(head, JpegXmp.EXTENDED_HEAD);
      boolean first =
          marker == APP0 || marker == JpegSegments.APP1 && JpegSegments.begins(head, EXIF);
      if (size < 2 || end > file.length()) {
        throw FormatException.unreadable(name, "damaged before its pixels");
      }
      leading &= first || main || more;
      if (main || more) {
        kept.add(Piece.of(from, at));
        from = end;
        packets += main ? 1 : 0;
      }
      place = leading ? end : place;
      at = end;
      marker = marker(file, at, name);
    }
    if (packets > 1) {
      throw XmpPatch.several(name);
    }
    kept.add(Piece.of(from, file.length()));
    return inserted(kept, place, packet);
  }

  private static int marker(RandomAccessFile file, long at, String name) throws IOException {
    file.seek(at);
    if (file.readUnsignedByte() != 0xFF) {
      throw FormatException.unreadable(name, "damaged before its pixels");
    }
    return file.readUnsignedByte();
  }

  /** The new segments between what lies before a place of the old file and what lies behind. */
  private static List<Piece> inserted(List<Piece> kept, long place, String packet) {
    List<Piece> pieces = new ArrayList<>();
    List<Piece> behind = new ArrayList<>();
    for (Piece piece : kept) {
      long start = piece.old().start();
      long end = piece.old().end();
      pieces.add(Piece.of(Math.min(start, place), Math.min(end, place)));
      behind.add(Piece.of(Math.max(start, place), Math.max(end, place)));
    }
    for (byte[] body : JpegXmp.segments(packet)) {
      ByteBuffer head = ByteBuffer.allocate(4).putShort((short) (0xFF00 | JpegSegments.APP1));
      pieces.add(Piece.of(head.putShort((short) (body.length + 2)).array()));
      pieces.add(Piece.of(body));
    }
    pieces.addAll(behind);
    return pieces;
  }
}
