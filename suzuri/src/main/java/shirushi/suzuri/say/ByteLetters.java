package shirushi.suzuri.say;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes written as letters, as byte-level vocabularies are; {@code </w>} marks a word's end.
 *
 * <p>Source: Radford et al. 2019, GPT-2, {@code bytes_to_unicode}; Radford et al. 2021, CLIP.
 */
final class ByteLetters {
  static final String END = "</w>";

  /** The letter of each byte. */
  static final String BYTES = bytes();

  private ByteLetters() {}

  /** A piece of text, letter by letter; the mark stays with the last where the piece has it. */
  static List<String> of(String piece) {
    boolean ends = piece.endsWith(END);
    String text = ends ? piece.substring(0, piece.length() - END.length()) : piece;
    List<String> letters = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      letters.add(String.valueOf(BYTES.charAt(b & 0xFF)));
    }
    if (ends) {
      letters.set(letters.size() - 1, letters.get(letters.size() - 1) + END);
    }
    return letters;
  }

  /** Whether two tokens are bytes of one character, or whole characters both. */
  static boolean fit(String left, String right) {
    return follows(right.charAt(0)) || whole(left) && whole(right);
  }

  private static boolean whole(String token) {
    int lead = token.endsWith(END) ? token.length() - END.length() - 1 : token.length() - 1;
    int bytes = 1;
    while (lead > 0 && follows(token.charAt(lead))) {
      lead--;
      bytes++;
    }
    int first = BYTES.indexOf(token.charAt(lead));
    return bytes == (first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
  }

  /** Whether this stands for a byte within a character in UTF-8. */
  private static boolean follows(char letter) {
    return (BYTES.indexOf(letter) & 0xC0) == 0x80;
  }

  /** Printable Latin-1 stands for itself, the rest follows. */
  private static String bytes() {
    StringBuilder letters = new StringBuilder();
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean itself = b > 32 && b < 127 || b > 160 && b != 173;
      letters.append((char) (itself ? b : next++));
    }
    return letters.toString();
  }
}
