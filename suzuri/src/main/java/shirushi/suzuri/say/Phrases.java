package shirushi.suzuri.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A language's phrases by group: {@code en.txt} and its sisters. */
final class Phrases {
  private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Phrases(Words.lines(language.tag() + ".txt")));
    }
  }

  private final Map<String, List<Phrase>> groups = new LinkedHashMap<>();

  private Phrases(List<String> lines) {
    List<Phrase> group = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("\\[\\w+]")) {
        group = new ArrayList<>();
        groups.put(line.substring(1, line.length() - 1), group);
      } else {
        group.add(Phrase.parse(line));
      }
    }
  }

  static Phrases of(Language language) {
    return ALL.get(language);
  }

  List<Phrase> group(String name) {
    List<Phrase> group = groups.get(name);
    if (group == null) {
      throw new IllegalArgumentException("no group of phrases " + name + ": " + groups.keySet());
    }
    return group;
  }

  /** What stands between the words: particles, articles, “with”. */
  Set<String> literals() {
    Set<String> literals = new TreeSet<>();
    groups.forEach(
        (name, group) -> {
          if (!name.equals("filler")) {
            group.forEach(phrase -> literals(phrase, literals));
          }
        });
    return literals;
  }

  /** Words that people write and that say nothing of the picture. */
  List<String> fillers() {
    return group("filler").stream().map(Phrases::text).toList();
  }

  private static String text(Phrase filler) {
    return ((Phrase.Literal) filler.parts().get(0)).text();
  }

  private static void literals(Phrase phrase, Set<String> into) {
    for (Phrase.Part part : phrase.parts()) {
      if (part instanceof Phrase.Literal literal) {
        for (String word : literal.text().split("[\\s,，、/]+")) {
          if (!word.isBlank()) {
            into.add(word);
          }
        }
      } else if (part instanceof Phrase.Optional optional) {
        literals(optional.phrase(), into);
      }
    }
  }
}
