package shirushi.ui.view;

import java.text.BreakIterator;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.WrappedPlainView;

/**
 * Lines as they are set in East Asia, too: Korean breaks between words as English does, Japanese
 * between phrases where one ends near, and no line at the end holds a syllable or two alone.
 */
final class Lines extends WrappedPlainView {
  /** So many characters stand on the last line at least. */
  private static final int LAST = 5;

  /** By how many characters a Japanese line may be shorter for its last phrase to be whole. */
  private static final int PHRASE = 7;

  /** They belong to the word behind them. */
  private static final String PREFIXES = "おご";

  private static final String OPENING = "「『（";
  private static final String STOPS = "、。：）」』";

  Lines(Element text) {
    super(text, true);
  }

  @Override
  protected int calculateBreakPosition(int from, int to) {
    int usual = super.calculateBreakPosition(from, to);
    if (usual <= from || usual >= to) {
      return usual;
    }
    try {
      String text = getDocument().getText(from, to - from);
      return from + better(text, usual - from);
    } catch (BadLocationException e) {
      throw new IllegalStateException("a paragraph is in its document", e);
    }
  }

  /**
   * Where to break instead.
   *
   * @param text from the line's begin to the paragraph's end
   * @param usual the last place at which it may be broken
   */
  static int better(String text, int usual) {
    int at = phrasesApart(text, wordsApart(text, usual));
    int left = text.strip().length() - at;
    if (left > 0 && left < LAST && isIdeographic(text.charAt(at))) {
      int earlier = at - (LAST - left);
      BreakIterator places = BreakIterator.getLineInstance();
      places.setText(text);
      int place = earlier > 0 ? places.preceding(earlier + 1) : BreakIterator.DONE;
      // Not so far back that the line before gets shorter than the one it spares.
      return place > at / 2 ? place : at;
    }
    return at;
  }

  private static int wordsApart(String text, int usual) {
    if (!isHangul(text.charAt(usual - 1)) && !isHangul(text.charAt(usual))) {
      return usual;
    }
    int space = text.lastIndexOf(' ', usual - 1);
    return space < 0 ? usual : space + 1;
  }

  /** A phrase ends in a stop; or in hiragana, where the next begins with another kind of letter. */
  private static int phrasesApart(String text, int usual) {
    int least = Math.max(2, Math.max(usual - PHRASE, usual / 2));
    for (int at = usual; at >= least && at < text.length(); at--) {
      char last = text.charAt(at - 1);
      boolean stop = STOPS.indexOf(last) >= 0 && isKana(text.charAt(at - 2));
      boolean word = isHiragana(last) && PREFIXES.indexOf(last) < 0;
      if (stop && begins(text.charAt(at)) || word && beginsOtherwise(text, at)) {
        return at;
      }
    }
    return usual;
  }

  private static boolean begins(char first) {
    return Character.isLetterOrDigit(first) && first != 'ー' || OPENING.indexOf(first) >= 0;
  }

  private static boolean beginsOtherwise(String text, int at) {
    char first = text.charAt(at);
    if (isHiragana(first)) {
      boolean more = at + 1 < text.length();
      return more && PREFIXES.indexOf(first) >= 0 && Character.isIdeographic(text.charAt(at + 1));
    }
    return begins(first);
  }

  private static boolean isHiragana(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA;
  }

  private static boolean isKana(char letter) {
    return isHiragana(letter)
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA;
  }

  private static boolean isHangul(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isIdeographic(char letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> Character.isIdeographic(letter);
    };
  }
}
