package shirushi.suzuri.say;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts text first into CLIP's words, then those into the smallest known ones: to CLIP a sentence in
 * Chinese or Japanese is one word, and tokens that don't reach over 青い｜髪｜の｜女の子 stay the same
 * wherever a word stands.
 */
final class Pieces {
  private static final Pattern CLIP_WORD =
      Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");
  private static final Pattern SYLLABLE = Pattern.compile("\\p{IsHangul}");
  private static final int UNKNOWN = 1000;

  private final Set<String> known = new HashSet<>();

  /** Pieces are the words that aren't made of other words. */
  Pieces(Collection<String> words) {
    Set<String> all = new HashSet<>();
    words.forEach(word -> all.addAll(clipWords(word)));
    // One Korean syllable is a particle or a word, and inside most others by chance.
    Set<String> parts = new HashSet<>(all);
    parts.removeIf(word -> SYLLABLE.matcher(word).matches());
    for (String word : all) {
      parts.remove(word);
      if (cut(word, parts).stream().anyMatch(part -> !parts.contains(part))) {
        known.add(word);
      }
      if (!SYLLABLE.matcher(word).matches()) {
        parts.add(word);
      }
    }
  }

  /** As CLIP's tokenizer does: NFC, lower case, runs of letters, single digits, runs of others. */
  static List<String> clipWords(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return CLIP_WORD.matcher(lower).results().map(MatchResult::group).toList();
  }

  /** All pieces, in no particular order. */
  Set<String> known() {
    return known;
  }

  static boolean latin(String clipWord) {
    return LATIN.matcher(clipWord).matches();
  }

  /** The fewest known pieces that one of CLIP's words is made of; what isn't known, by letters. */
  List<String> cut(String clipWord) {
    return known.contains(clipWord) ? List.of(clipWord) : cut(clipWord, known);
  }

  private static List<String> cut(String word, Set<String> parts) {
    if (latin(word)) {
      return List.of(word);
    }
    int[] cost = new int[word.length() + 1];
    int[] from = new int[word.length() + 1];
    for (int end = 1; end <= word.length(); end++) {
      from[end] = word.offsetByCodePoints(end, -1);
      cost[end] = cost[from[end]] + UNKNOWN;
      for (int start = 0; start < end; start++) {
        if (cost[start] + 1 < cost[end] && parts.contains(word.substring(start, end))) {
          from[end] = start;
          cost[end] = cost[start] + 1;
        }
      }
    }
    LinkedList<String> pieces = new LinkedList<>();
    for (int end = word.length(); end > 0; end = from[end]) {
      pieces.addFirst(word.substring(from[end], end));
    }
    return pieces;
  }
}
