package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.TextEntry;

/**
 * What stands before the pixels of a JPEG: its XMP packet, its texts and which way up it is.
 * Source: XMP part 3; Exif 2.32.
 */
record JpegSegments(Optional<String> xmp, List<TextEntry> texts, Orientation orientation) {
  static final int APP1 = 0xE1;

  private static final String EXIF_HEAD = "Exif\0\0";
  private static final int COMMENT = 0xFE;
  private static final int START_OF_SCAN = 0xDA;

  /** Nothing found where this is no JPEG; what is damaged is left to the decoder to name. */
  static JpegSegments read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    JpegXmpParts xmp = new JpegXmpParts();
    List<TextEntry> texts = new ArrayList<>();
    Orientation orientation = Orientation.UPRIGHT;
    try {
      if (data.readUnsignedShort() != 0xFFD8) {
        return new JpegSegments(Optional.empty(), texts, orientation);
      }
      while (data.readUnsignedByte() == 0xFF) {
        int marker = data.readUnsignedByte();
        while (marker == 0xFF) {
          marker = data.readUnsignedByte();
        }
        if (marker == START_OF_SCAN) {
          break;
        }
        byte[] body = data.readNBytes(Math.max(0, data.readUnsignedShort() - 2));
        if (marker == APP1 && begins(body, EXIF_HEAD)) {
          byte[] exif = Arrays.copyOfRange(body, EXIF_HEAD.length(), body.length);
          texts.addAll(Exif.texts(exif));
          InputStream fields = new ByteArrayInputStream(exif);
          orientation = TiffFields.read(new MemoryCacheImageInputStream(fields)).orientation();
        } else if (marker == APP1) {
          xmp.add(body);
        } else if (marker == COMMENT) {
          String text = new String(body, StandardCharsets.UTF_8).replace("\0", "");
          texts.add(new TextEntry("JPEG comment", "", text));
        }
      }
    } catch (EOFException e) {
      return new JpegSegments(xmp.whole(), texts, orientation);
    }
    return new JpegSegments(xmp.whole(), texts, orientation);
  }

  Evidence evidence() {
    return Evidence.of(texts, xmp);
  }

  static boolean begins(byte[] body, String head) {
    byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= wanted.length
        && Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
  }
}
