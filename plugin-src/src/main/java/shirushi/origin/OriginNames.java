package shirushi.origin;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.language.Language;
import shirushi.language.Words;

/** What the kinds of origin are called in one language, wherever they are shown; immutable. */
public final class OriginNames {
  private final Words words;

  public OriginNames(Language language) {
    words = Words.of(OriginNames.class, language);
  }

  /** A word or two. */
  public String name(OriginKind kind) {
    return words.get(kind.name());
  }

  /** What all the kinds mean, as HTML, the one that is shown in bold. */
  public String legend(OriginKind shown) {
    return Stream.of(OriginKind.values())
        .map(kind -> kind == shown ? "<b>" + line(kind) + "</b>" : line(kind))
        .collect(Collectors.joining("<br>", "<html>", "</html>"));
  }

  private String line(OriginKind kind) {
    return name(kind) + " – " + words.get(kind + ".means");
  }
}
