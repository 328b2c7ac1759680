package shirushi.origin.marks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The texts of an EXIF block that tell of a picture's making. Source: Exif 2.32; TIFF 6.0. */
public final class Exif {
  private static final String CARRIER = "EXIF";
  private static final int USER_COMMENT = 0x9286;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int WINDOWS_COMMENT = 0x9C9C;
  private static final int MOST_ENTRIES = 1000;
  private static final int ENTRY_BYTES = 12;

  /** The tags that are read, by number. */
  public static final Map<Integer, String> NAMES =
      Map.of(
          0x010E,
          "ImageDescription",
          0x010F,
          "Make",
          0x0110,
          "Model",
          0x0131,
          "Software",
          0x8298,
          "Copyright",
          0x927C,
          "MakerNote",
          USER_COMMENT,
          "UserComment",
          WINDOWS_COMMENT,
          "XPComment");

  private Exif() {}

  /**
   * Reads a block that begins with the TIFF header, {@code II*} or {@code MM*}. What is damaged is
   * left out.
   */
  public static List<TextEntry> texts(byte[] block) {
    List<TextEntry> texts = new ArrayList<>();
    ByteBuffer tiff = ByteBuffer.wrap(block);
    if (block.length >= 8) {
      tiff.order(block[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      directory(tiff, tiff.getInt(4), true, texts);
    }
    return texts;
  }

  private static void directory(ByteBuffer tiff, int start, boolean first, List<TextEntry> texts) {
    if (start < 8 || start > tiff.limit() - 2) {
      return;
    }
    int count = Math.min(MOST_ENTRIES, tiff.getShort(start) & 0xFFFF);
    for (int i = 0; i < count; i++) {
      int at = start + 2 + ENTRY_BYTES * i;
      if (at + ENTRY_BYTES > tiff.limit()) {
        return;
      }
      int tag = tiff.getShort(at) & 0xFFFF;
      if (tag == EXIF_DIRECTORY && first) {
        directory(tiff, tiff.getInt(at + 8), false, texts);
      } else if (NAMES.containsKey(tag)) {
        String text = decoded(tag, value(tiff, at));
        if (!text.isBlank()) {
          texts.add(new TextEntry(CARRIER, NAMES.get(tag), text));
        }
      }
    }
  }

  /** The bytes of an entry of type byte, ASCII or undefined; none where they lie outside. */
  private static byte[] value(ByteBuffer tiff, int at) {
    int type = tiff.getShort(at + 2);
    long length = tiff.getInt(at + 4) & 0xFFFFFFFFL;
    long from = length <= 4 ? at + 8 : tiff.getInt(at + 8) & 0xFFFFFFFFL;
    boolean bytes = type == 1 || type == 2 || type == 7;
    return bytes && from + length <= tiff.limit()
        ? Arrays.copyOfRange(tiff.array(), (int) from, (int) (from + length))
        : new byte[0];
  }

  private static String decoded(int tag, byte[] bytes) {
    if (tag == WINDOWS_COMMENT) {
      return trimmed(new String(bytes, StandardCharsets.UTF_16LE));
    }
    if (tag != USER_COMMENT || bytes.length < 8) {
      return trimmed(new String(bytes, StandardCharsets.UTF_8));
    }
    String code = new String(bytes, 0, 8, StandardCharsets.ISO_8859_1);
    boolean known = code.startsWith("ASCII") || code.startsWith("UNICODE") || code.isBlank();
    boolean none = code.equals("\0".repeat(8));
    byte[] text = known || none ? Arrays.copyOfRange(bytes, 8, bytes.length) : bytes;
    Charset charset = code.startsWith("UNICODE") ? utf16(text) : StandardCharsets.UTF_8;
    return trimmed(new String(text, charset));
  }

  /** Programs disagree on the byte order; Latin letters, which JSON always has, decide. */
  private static Charset utf16(byte[] text) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        even += 1 - (i & 1);
        odd += i & 1;
      }
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static String trimmed(String text) {
    return text.replace("\uFEFF", "").replaceAll("\0+$", "").strip();
  }
}
