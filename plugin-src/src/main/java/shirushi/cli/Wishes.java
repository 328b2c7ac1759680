package shirushi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Statement;
import shirushi.origin.policy.Use;
import shirushi.scan.PlainText;

/** What a picture's makers wish, and what follows from it, in plain words, each said once. */
final class Wishes {
  private static final int WIDTH = 76;

  /** A page of terms is for reading in the file; of it this much is shown. */
  private static final int LONGEST = 400;

  private final MiningPreference wishes;

  Wishes(MiningPreference wishes) {
    this.wishes = wishes;
  }

  /** What follows for each use. */
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (Use use : Use.values()) {
      answers.add(answer(use, Policy.judge(wishes, use).answer()));
    }
    return answers;
  }

  private static String answer(Use use, Answer answer) {
    if (use == Use.TRAINING) {
      return switch (answer) {
        case ASK -> "learned from only where its maker's conditions are met";
        case REFUSED -> "not learned from";
        default -> "may be learned from";
      };
    }
    return switch (answer) {
      case ASK -> "painted over only if you meet its maker's conditions: --conditions-met \"how\"";
      case REFUSED -> "not painted over, unless it is your own: --own-work \"your name\"";
      default -> "may be painted over";
    };
  }

  /**
   * What is said, and where it stands; a wish's own words once, shortened, in lines of their own.
   */
  List<String> said() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Statement statement : wishes.statements()) {
      String wish = Policy.meaning(statement) + " (" + statement.term() + ")";
      places.computeIfAbsent(wish, key -> new ArrayList<>()).add(statement.carrier());
      List<String> conditions = words.computeIfAbsent(wish, key -> new ArrayList<>());
      if (!statement.conditions().isBlank() && !conditions.contains(statement.conditions())) {
        conditions.add(statement.conditions());
      }
    }
    List<String> lines = new ArrayList<>();
    places.forEach(
        (wish, in) -> {
          lines.add(PlainText.line(wish + ", in " + String.join(" and ", in)));
          words.get(wish).forEach(it -> wrapped(shortened(it)).forEach(x -> lines.add("  " + x)));
        });
    return lines;
  }

  private static String shortened(String conditions) {
    String line = PlainText.line(conditions.replaceAll("\\s+", " ").strip());
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? "“" + line + "”"
        : "“%s …” (%d characters in all; --json has them)"
            .formatted(line.substring(0, line.offsetByCodePoints(0, LONGEST)), length);
  }

  /** In lines that fit a terminal, broken between words where there is a place. */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (int point : text.codePoints().toArray()) {
      line.appendCodePoint(point);
      columns += Columns.of(Character.toString(point));
      if (columns >= WIDTH) {
        int space = line.lastIndexOf(" ");
        int end = space > 0 ? space : line.length();
        lines.add(line.substring(0, end));
        line.delete(0, space > 0 ? space + 1 : end);
        columns = Columns.of(line.toString());
      }
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
