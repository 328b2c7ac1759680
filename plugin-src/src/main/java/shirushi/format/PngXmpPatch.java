package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shirushi.format.CredentialsLayout.Piece;

/** In a PNG the packet is an iTXt chunk, here right behind the header. */
final class PngXmpPatch implements XmpPatch {
  private static final int AROUND_BODY = 12;
  private static final Set<String> TEXTS = Set.of("iTXt", "tEXt", "zTXt");

  @Override
  public List<Piece> pieces(RandomAccessFile file, String name, String packet) throws IOException {
    byte[] keyword = (PngWriter.XMP_KEYWORD + "\0").getBytes(StandardCharsets.ISO_8859_1);
    List<Piece> pieces = new ArrayList<>();
    long at = PngWriter.SIGNATURE.length;
    long kept = 0;
    int packets = 0;
    String type = "";
    while (!type.equals("IEND")) {
      file.seek(at);
      long end = at + (file.readInt() & 0xFFFFFFFFL) + AROUND_BODY;
      byte[] head = new byte[4];
      file.readFully(head);
      type = new String(head, StandardCharsets.ISO_8859_1);
      if (end > file.length() || at == PngWriter.SIGNATURE.length && !type.equals("IHDR")) {
        throw FormatException.unreadable(name, "damaged at its " + type + " chunk");
      }
      if (type.equals("IHDR")) {
        pieces.add(Piece.of(0, end));
        pieces.add(Piece.of(chunk(packet)));
        kept = end;
      } else if (TEXTS.contains(type) && end - at >= AROUND_BODY + keyword.length) {
        byte[] word = new byte[keyword.length];
        file.readFully(word);
        if (Arrays.equals(word, keyword)) {
          pieces.add(Piece.of(kept, at));
          kept = end;
          packets++;
        }
      }
      at = end;
    }
    if (packets > 1) {
      throw XmpPatch.several(name);
    }
    pieces.add(Piece.of(kept, file.length()));
    return pieces;
  }

  private static byte[] chunk(String packet) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    PngWriter.xmp(packet, new DataOutputStream(chunk));
    return chunk.toByteArray();
  }
}
