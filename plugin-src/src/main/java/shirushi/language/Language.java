package shirushi.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that artists here write in. */
public enum Language {
  ENGLISH("en", "English"),
  JAPANESE("ja", "日本語"),
  TRADITIONAL_CHINESE("zh-Hant", "繁體中文"),
  SIMPLIFIED_CHINESE("zh-Hans", "简体中文"),
  KOREAN("ko", "한국어");

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private final String code;
  private final String nativeName;

  Language(String code, String nativeName) {
    this.code = code;
    this.nativeName = nativeName;
  }

  /** The BCP 47 tag. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** What its readers call it. */
  public String nativeName() {
    return nativeName;
  }

  /** The language of a locale; English where it is none of these. */
  public static Language of(Locale locale) {
    return known(locale).orElse(ENGLISH);
  }

  /**
   * The language of a BCP 47 tag such as {@code ja}, {@code zh-TW} or {@code ko_KR}.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  public static Language of(String tag) {
    return known(Locale.forLanguageTag(tag.strip().replace('_', '-')))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no language "
                        + tag
                        + " here (known: "
                        + Stream.of(values()).map(Language::code).collect(Collectors.joining(" "))
                        + ")"));
  }

  private static Optional<Language> known(Locale locale) {
    return switch (locale.getLanguage()) {
      case "en" -> Optional.of(ENGLISH);
      case "ja" -> Optional.of(JAPANESE);
      case "ko" -> Optional.of(KOREAN);
      case "zh" -> Optional.of(traditional(locale) ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE);
      default -> Optional.empty();
    };
  }

  private static boolean traditional(Locale locale) {
    return locale.getScript().equals("Hant")
        || locale.getScript().isEmpty() && TRADITIONAL.contains(locale.getCountry());
  }
}
