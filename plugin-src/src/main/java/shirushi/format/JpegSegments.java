package shirushi.format;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Raster;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.TextEntry;

/**
 * What stands before the pixels of a JPEG: its XMP packet, its texts and which way up it is.
 * Source: XMP part 3; Exif 2.32, tag 0x0112.
 */
record JpegSegments(Optional<String> xmp, List<TextEntry> texts, int orientation) {
  private static final String XMP_HEAD = "http://ns.adobe.com/xap/1.0/\0";
  private static final String EXIF_HEAD = "Exif\0\0";
  private static final int APP1 = 0xE1;
  private static final int COMMENT = 0xFE;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ORIENTATION = 0x0112;
  private static final int UPRIGHT = 1;

  /** Nothing found where this is no JPEG; what is damaged is left to the decoder to name. */
  static JpegSegments read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Optional<String> xmp = Optional.empty();
    List<TextEntry> texts = new ArrayList<>();
    int orientation = UPRIGHT;
    try {
      if (data.readUnsignedShort() != 0xFFD8) {
        return new JpegSegments(xmp, texts, orientation);
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
        if (marker == APP1 && begins(body, XMP_HEAD)) {
          int head = XMP_HEAD.length();
          xmp = Optional.of(new String(body, head, body.length - head, StandardCharsets.UTF_8));
        } else if (marker == APP1 && begins(body, EXIF_HEAD)) {
          int head = EXIF_HEAD.length();
          texts.addAll(Exif.texts(Arrays.copyOfRange(body, head, body.length)));
          orientation = orientation(ByteBuffer.wrap(body, head, body.length - head).slice());
        } else if (marker == COMMENT) {
          String text = new String(body, StandardCharsets.UTF_8).replace("\0", "");
          texts.add(new TextEntry("JPEG comment", "", text));
        }
      }
    } catch (EOFException e) {
      return new JpegSegments(xmp, texts, orientation);
    }
    return new JpegSegments(xmp, texts, orientation);
  }

  Evidence evidence() {
    return Evidence.of(texts, xmp);
  }

  /** The pixels turned the way the camera was held. */
  Raster upright(Raster raster) {
    if (orientation == UPRIGHT) {
      return raster;
    }
    boolean swapped = orientation >= 5;
    int width = swapped ? raster.height() : raster.width();
    int height = swapped ? raster.width() : raster.height();
    int[] turned = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int mx = width - 1 - x;
        int my = height - 1 - y;
        turned[y * width + x] =
            switch (orientation) {
              case 2 -> raster.argb(mx, y);
              case 3 -> raster.argb(mx, my);
              case 4 -> raster.argb(x, my);
              case 5 -> raster.argb(y, x);
              case 6 -> raster.argb(y, mx);
              case 7 -> raster.argb(my, mx);
              default -> raster.argb(my, x);
            };
      }
    }
    return Raster.of(width, height, turned);
  }

  private static int orientation(ByteBuffer tiff) {
    if (tiff.limit() < 10) {
      return UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int count = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0, at = directory + 2; i < count && at + 12 <= tiff.limit(); i++, at += 12) {
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static boolean begins(byte[] body, String head) {
    byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= wanted.length
        && Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
  }
}
