package shirushi.origin.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A line of {@code entries}, as the package's documentation draws it.
 *
 * @param leaf the leaf hash, 32 bytes
 * @param signature what ends the checkpoint of the log up to and with this entry
 * @param json the entry itself, UTF-8
 */
record LogLine(byte[] leaf, String signature, byte[] json) {
  /** The most bytes an entry may have. */
  static final int LARGEST_ENTRY = 1 << 20;

  private static final int HEX = 2 * Hashes.BYTES;
  private static final int SIGNATURE = 92;
  private static final int JSON = HEX + 1 + SIGNATURE + 1;
  static final int LARGEST = JSON + LARGEST_ENTRY;

  private static final byte[] INDEX = "{\"index\":".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_DIGITS = 18;

  /** The line, or {@code null} where it does not have the shape or not the hash it says. */
  static LogLine read(byte[] line, Hashes hashes) {
    if (line.length < JSON || line[HEX] != ' ' || line[JSON - 1] != ' ') {
      return null;
    }
    byte[] leaf = hashes.leaf(line, JSON, line.length);
    String said = new String(line, 0, HEX, StandardCharsets.ISO_8859_1);
    if (!HexFormat.of().formatHex(leaf).equals(said)) {
      return null;
    }
    String signature = new String(line, HEX + 1, SIGNATURE, StandardCharsets.ISO_8859_1);
    return new LogLine(leaf, signature, java.util.Arrays.copyOfRange(line, JSON, line.length));
  }

  /** The entry's own idea of its place, or -1. */
  long index() {
    long index = -1;
    for (int i = 0; i < json.length && i < INDEX.length + MOST_DIGITS; i++) {
      int digit = json[i] - '0';
      if (i < INDEX.length) {
        if (json[i] != INDEX[i]) {
          return -1;
        }
      } else if (digit >= 0 && digit <= 9) {
        index = Math.max(0, index) * 10 + digit;
      } else {
        return index;
      }
    }
    return -1;
  }

  String text() {
    return new String(json, StandardCharsets.UTF_8);
  }

  byte[] write() {
    byte[] line = new byte[JSON + json.length + 1];
    byte[] head =
        (HexFormat.of().formatHex(leaf) + " " + signature + " ")
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, line, 0, JSON);
    System.arraycopy(json, 0, line, JSON, json.length);
    line[line.length - 1] = '\n';
    return line;
  }
}
