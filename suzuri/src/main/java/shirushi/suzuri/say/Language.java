package shirushi.suzuri.say;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A language that captions are written in. */
public enum Language {
  ENGLISH("en", ", ", ", ", ",", " "),
  JAPANESE("ja", "、", "、", " ", ",", "，"),
  TRADITIONAL_CHINESE("zh-Hant", "，", "，", "、", " ", ","),
  SIMPLIFIED_CHINESE("zh-Hans", "，", "，", "、", " ", ","),
  KOREAN("ko", ", ", ", ", ",", " ");

  private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) (?=[aeio])");
  private static final Pattern PARTICLE = Pattern.compile("(.)([을이은과])/([를가는와])");

  private final String tag;
  private final List<String> separators;

  Language(String tag, String... separators) {
    this.tag = tag;
    this.separators = List.of(separators);
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** What stands between tags; the usual one first, and more than once where it is most usual. */
  List<String> separators() {
    return separators;
  }

  /** Lets the small words fit the sounds beside them: English articles, Korean particles. */
  String fitted(String text) {
    return switch (this) {
      case ENGLISH -> ARTICLE.matcher(text).replaceAll("$1n ");
      case KOREAN -> PARTICLE.matcher(text).replaceAll(Language::particle);
      default -> text;
    };
  }

  /** Hangul syllables stand in Unicode by first sound, vowel, and one of 28 last sounds or none. */
  private static String particle(MatchResult found) {
    boolean open = (found.group(1).charAt(0) - '가') % 28 == 0;
    return found.group(1) + found.group(open ? 3 : 2);
  }
}
