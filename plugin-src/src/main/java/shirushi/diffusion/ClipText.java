package shirushi.diffusion;

import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * What CLIP's tokenizer does to text before any vocabulary is looked at: NFC, lower case, then
 * words after the expression
 *
 * <pre>BOS|EOS|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+</pre>
 *
 * <p>A scanner instead of a {@code Pattern}: linear on any text. Letters and numbers are those of
 * the running JDK's Unicode version.
 *
 * <p>Source: OpenAI CLIP {@code simple_tokenizer}; Hugging Face's CLIP tokenizer for normalisation.
 */
final class ClipText {
  private static final String[] CONTRACTIONS = {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"};
  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int CAPITAL_I_DOT = 0x130;

  private enum Kind {
    SPACE,
    LETTER,
    NUMBER,
    OTHER
  }

  private ClipText() {}

  /** Text in NFC and lower case; a lone surrogate becomes U+FFFD, as it has no UTF-8 form. */
  static String normalise(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    String composed = Normalizer.normalize(whole, Normalizer.Form.NFC);
    StringBuilder lower = new StringBuilder(composed.length());
    int length = composed.length();
    for (int i = 0, c; i < length; i += Character.charCount(c)) {
      c = composed.codePointAt(i);
      // String.toLowerCase would look for word boundaries, whose rules differ between JDKs.
      if (c == CAPITAL_SIGMA) {
        lower.append(finalSigma(composed, i) ? 'ς' : 'σ');
      } else if (c == CAPITAL_I_DOT) {
        lower.append("i\u0307");
      } else {
        lower.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return lower.toString();
  }

  /** Hands on each word of normalised text, {@code specials} as they are. */
  static void words(String text, String[] specials, Consumer<String> word) {
    int at = 0;
    while (at < text.length()) {
      int end = fixed(text, at, specials);
      end = end > at ? end : fixed(text, at, CONTRACTIONS);
      if (end == at) {
        Kind kind = kind(text.codePointAt(at));
        end = text.offsetByCodePoints(at, 1);
        while (kind != Kind.NUMBER && end < text.length() && kind(text.codePointAt(end)) == kind) {
          end = text.offsetByCodePoints(end, 1);
        }
        if (kind == Kind.SPACE) {
          at = end;
          continue;
        }
      }
      word.accept(text.substring(at, end));
      at = end;
    }
  }

  private static int fixed(String text, int at, String[] known) {
    for (String each : known) {
      if (text.startsWith(each, at)) {
        return at + each.length();
      }
    }
    return at;
  }

  private static Kind kind(int c) {
    if (Character.isLetter(c)) {
      return Kind.LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          Kind.NUMBER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Kind.SPACE;
      default -> c >= 9 && c <= 13 || c == 0x85 ? Kind.SPACE : Kind.OTHER;
    };
  }

  /** Unicode's Final_Sigma: a cased letter before, none after, case-ignorable ones not counted. */
  private static boolean finalSigma(String text, int at) {
    int before = at;
    while (before > 0 && ignorable(text.codePointBefore(before))) {
      before = text.offsetByCodePoints(before, -1);
    }
    int after = at + 1;
    while (after < text.length() && ignorable(text.codePointAt(after))) {
      after = text.offsetByCodePoints(after, 1);
    }
    return before > 0
        && cased(text.codePointBefore(before))
        && !(after < text.length() && cased(text.codePointAt(after)));
  }

  private static boolean cased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean ignorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> "'.:·\u0387\u055F\u05F4‘’․‧︓﹒﹕＇．：".indexOf(c) >= 0;
    };
  }
}
