package shirushi.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt in which a word was made to weigh more or less.
 *
 * @param selected where the word is now, brackets not included
 */
record Weighing(String prompt, Selected selected) {
  private static final BigDecimal STEP = new BigDecimal("0.1");
  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal MOST = new BigDecimal("2.0");

  /** How what stands behind a weighed word ends. */
  private static final Pattern TAIL = Pattern.compile("\\s*:\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*\\)");

  static Weighing of(String prompt, int from, int to, int steps) {
    int start = Math.min(from, to);
    int end = Math.max(from, to);
    if (start == end) {
      int[] word = word(prompt, start);
      start = word[0];
      end = word[1];
    }
    while (start < end && Character.isWhitespace(prompt.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(prompt.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return new Weighing(prompt, new Selected(from, to));
    }
    String word = prompt.substring(start, end);
    Matcher tail = TAIL.matcher(prompt).region(end, prompt.length());
    boolean weighed = start > 0 && prompt.charAt(start - 1) == '(' && tail.lookingAt();
    BigDecimal before = weighed ? new BigDecimal(tail.group(1)) : BigDecimal.ONE;
    BigDecimal weight =
        before
            .add(STEP.multiply(BigDecimal.valueOf(steps)))
            .max(LEAST)
            .min(MOST)
            .setScale(1, RoundingMode.HALF_UP);
    int open = weighed ? start - 1 : start;
    int close = weighed ? tail.end() : end;
    boolean plain = weight.compareTo(BigDecimal.ONE) == 0;
    String with = plain ? word : "(" + word + ":" + weight.toPlainString() + ")";
    int at = plain ? open : open + 1;
    return new Weighing(
        prompt.substring(0, open) + with + prompt.substring(close),
        new Selected(at, at + word.length()));
  }

  /** The word at a place, or the one that ends there; empty where there is none. */
  private static int[] word(String prompt, int at) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(prompt);
    int[] found = around(words, prompt, at);
    return found[0] == found[1] && at > 0 ? around(words, prompt, at - 1) : found;
  }

  private static int[] around(BreakIterator words, String prompt, int at) {
    if (at >= prompt.length() || !Character.isLetterOrDigit(prompt.charAt(at))) {
      return new int[] {at, at};
    }
    int end = words.following(at);
    int start = words.previous();
    return new int[] {start, end};
  }
}
