package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/**
 * What is read here of a TIFF's first directory: the XMP packet and which way up it is. Exif in a
 * JPEG is such a directory too. Source: TIFF 6.0; XMP part 3.
 */
record TiffFields(Optional<String> xmp, Orientation orientation) {
  static final int XMP = 700;

  private static final TiffFields NONE = new TiffFields(Optional.empty(), Orientation.UPRIGHT);
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int UNDEFINED = 7;

  /** Nothing found where the directory is damaged: that is left to the decoder to name. */
  static TiffFields read(ImageInputStream in) throws IOException {
    Optional<String> xmp = Optional.empty();
    Orientation orientation = Orientation.UPRIGHT;
    try {
      in.setByteOrder(
          in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      in.seek(4);
      long directory = in.readUnsignedInt();
      if (directory < 8) {
        return NONE;
      }
      in.seek(directory);
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        in.seek(directory + 2 + 12L * i);
        int tag = in.readUnsignedShort();
        int type = in.readUnsignedShort();
        long size = in.readUnsignedInt();
        if (tag == Orientation.TAG && type == SHORT) {
          orientation = new Orientation(in.readUnsignedShort());
        } else if (tag == XMP && (type == BYTE || type == ASCII || type == UNDEFINED)) {
          xmp = text(in, size);
        }
      }
    } catch (EOFException | IndexOutOfBoundsException e) {
      // The latter is how the JDK's memory cache says that an offset lies beyond its end.
      return new TiffFields(xmp, orientation);
    }
    return new TiffFields(xmp, orientation);
  }

  private static Optional<String> text(ImageInputStream in, long size) throws IOException {
    if (size <= 4 || size > Limits.TEXT_BYTES) {
      return Optional.empty();
    }
    in.seek(in.readUnsignedInt());
    byte[] packet = new byte[(int) size];
    in.readFully(packet);
    return Optional.of(new String(packet, StandardCharsets.UTF_8));
  }
}
