package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What stands before the pixels of a JPEG: its XMP packet and which way up it is. Source: XMP part
 * 3; Exif 2.32.
 */
record JpegSegments(Optional<String> xmp, Orientation orientation) {
  static final int APP1 = 0xE1;

  private static final String EXIF_HEAD = "Exif\0\0";
  private static final int START_OF_SCAN = 0xDA;

  /** Nothing found where this is no JPEG; what is damaged is left to the decoder to name. */
  static JpegSegments read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    JpegXmpParts xmp = new JpegXmpParts();
    Orientation orientation = Orientation.UPRIGHT;
    try {
      if (data.readUnsignedShort() != 0xFFD8) {
        return new JpegSegments(Optional.empty(), orientation);
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
          int head = EXIF_HEAD.length();
          InputStream exif = new ByteArrayInputStream(body, head, body.length - head);
          orientation = TiffFields.read(new MemoryCacheImageInputStream(exif)).orientation();
        } else if (marker == APP1) {
          xmp.add(body);
        }
      }
    } catch (EOFException e) {
      return new JpegSegments(xmp.whole(), orientation);
    }
    return new JpegSegments(xmp.whole(), orientation);
  }

  static boolean begins(byte[] body, String head) {
    byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= wanted.length
        && Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
  }
}
