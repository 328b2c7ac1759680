package shirushi.origin.c2pa;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A box of JUMBF: a superbox ({@code jumb}) with a label, a type and the boxes in it, or a content
 * box. It is a window on the bytes it was read from, which must not change. Source: ISO 19566-5.
 *
 * @param kind the box type, four characters
 * @param type a superbox's type: the four characters its UUID begins with, or the UUID in hex where
 *     it is none of the usual family; empty for a content box
 * @param label a superbox's label; empty for a content box
 */
record Box(
    byte[] bytes,
    int start,
    int head,
    int end,
    String kind,
    String type,
    String label,
    List<Box> boxes) {

  private static final String FAMILY = "00110010800000aa00389b71";
  private static final int DEEPEST = 8;
  private static final int MOST_BOXES = 20_000;
  private static final int LABEL_PRESENT = 0x02;
  private static final int REQUESTABLE_WITH_LABEL = 0x03;

  /**
   * Reads the first box; what is behind it is not looked at.
   *
   * @throws CredentialException where a length leads out of what holds it, or there are more than 8
   *     levels or 20,000 boxes
   */
  static Box read(byte[] bytes) throws CredentialException {
    return read(bytes, 0, bytes.length, 0, new int[1]);
  }

  private static Box read(byte[] bytes, int start, int limit, int depth, int[] count)
      throws CredentialException {
    if (depth > DEEPEST || ++count[0] > MOST_BOXES) {
      throw new CredentialException(
          "JUMBF of more than %d levels or %d boxes".formatted(DEEPEST, MOST_BOXES));
    }
    if (limit - start < 8) {
      throw new CredentialException("a JUMBF box is cut off");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long length = in.getInt(start) & 0xFFFFFFFFL;
    int head = 8;
    if (length == 1 && limit - start >= 16) {
      length = in.getLong(start + 8);
      head = 16;
    } else if (length == 0) {
      length = limit - start;
    }
    if (length < head || length > limit - start) {
      throw new CredentialException(
          "a JUMBF box of %d bytes in %d".formatted(length, limit - start));
    }
    int end = start + (int) length;
    String kind = new String(bytes, start + 4, 4, StandardCharsets.ISO_8859_1);
    if (!kind.equals("jumb")) {
      return new Box(bytes, start, head, end, kind, "", "", List.of());
    }
    List<Box> inside = new ArrayList<>();
    int at = start + head;
    while (at < end) {
      Box box = read(bytes, at, end, depth + 1, count);
      inside.add(box);
      at = box.end;
    }
    if (inside.isEmpty() || !inside.get(0).kind.equals("jumd")) {
      throw new CredentialException("a JUMBF superbox has no description");
    }
    byte[] description = inside.remove(0).content();
    return new Box(
        bytes, start, head, end, kind, type(description), label(description), List.copyOf(inside));
  }

  /** The first box in this one that has this label. */
  Optional<Box> child(String wanted) {
    return boxes.stream().filter(box -> box.label.equals(wanted)).findFirst();
  }

  /** Whether it is inside the other. */
  boolean within(Box other) {
    return bytes == other.bytes && start > other.start && end <= other.end;
  }

  /** The body of the first content box of this kind in this superbox. */
  Optional<byte[]> content(String wanted) {
    return boxes.stream().filter(box -> box.kind.equals(wanted)).findFirst().map(Box::content);
  }

  /** What is in the box, without its length and kind: what hashes are taken of. */
  byte[] content() {
    return Arrays.copyOfRange(bytes, start + head, end);
  }

  /** The hash by which a URI knows this box; empty where the algorithm is unknown. */
  byte[] digest(String alg) {
    return HashedUri.digest(alg)
        .map(
            digest -> {
              digest.update(bytes, start + head, end - start - head);
              return digest.digest();
            })
        .orElse(new byte[0]);
  }

  /** The box as it stands in a file. */
  byte[] whole() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** A superbox of C2PA's family of types around boxes that are already bytes. */
  static byte[] superbox(String type, String label, List<byte[]> inside) {
    byte[] text = label.getBytes(StandardCharsets.UTF_8);
    ByteBuffer description = ByteBuffer.allocate(16 + 1 + text.length + 1);
    description.put(type.getBytes(StandardCharsets.ISO_8859_1));
    description.put(HexFormat.of().parseHex(FAMILY));
    description.put((byte) REQUESTABLE_WITH_LABEL).put(text);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(box("jumd", description.array()));
    inside.forEach(body::writeBytes);
    return box("jumb", body.toByteArray());
  }

  /** A box of one kind. */
  static byte[] box(String kind, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(kind.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  private static String type(byte[] description) throws CredentialException {
    if (description.length < 17) {
      throw new CredentialException("a JUMBF description is cut off");
    }
    String uuid = HexFormat.of().formatHex(description, 0, 16).toLowerCase(Locale.ROOT);
    return uuid.endsWith(FAMILY)
        ? new String(description, 0, 4, StandardCharsets.ISO_8859_1)
        : uuid;
  }

  private static String label(byte[] description) throws CredentialException {
    if ((description[16] & LABEL_PRESENT) == 0) {
      return "";
    }
    int end = 17;
    while (end < description.length && description[end] != 0) {
      end++;
    }
    if (end == description.length) {
      throw new CredentialException("a JUMBF label has no end");
    }
    return new String(description, 17, end - 17, StandardCharsets.UTF_8);
  }
}
