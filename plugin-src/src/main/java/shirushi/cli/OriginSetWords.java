package shirushi.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import shirushi.origin.HandStatement.Work;
import shirushi.origin.Role;
import shirushi.origin.Usage;

/** The words in which an artist states an origin. */
final class OriginSetWords {
  private OriginSetWords() {}

  /** For {@code --role}. */
  static final class Roles implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
      return meant(
          word,
          Map.of(
              "main", Role.MAIN,
              "background", Role.BACKGROUND,
              "reference", Role.REFERENCE,
              "unstated", Role.UNSTATED));
    }
  }

  /** For {@code --usage}. */
  static final class Scopes implements ITypeConverter<Usage.Scope> {
    @Override
    public Usage.Scope convert(String word) {
      return meant(
          word,
          Map.of(
              "none", Usage.Scope.NO_USE,
              "personal", Usage.Scope.PERSONAL,
              "commercial", Usage.Scope.COMMERCIAL,
              "unstated", Usage.Scope.UNSTATED));
    }
  }

  /** For {@code --operation}. */
  static final class Works implements ITypeConverter<Work> {
    @Override
    public Work convert(String word) {
      Map<String, Work> works = new TreeMap<>();
      Arrays.stream(Work.values()).forEach(work -> works.put(work.toString(), work));
      return meant(word, works);
    }
  }

  private static <T> T meant(String word, Map<String, T> words) {
    T found = words.get(word.strip().toLowerCase(java.util.Locale.ROOT));
    if (found == null) {
      throw new TypeConversionException(
          "'" + word + "' is none of " + String.join(", ", new TreeMap<>(words).keySet()));
    }
    return found;
  }
}
