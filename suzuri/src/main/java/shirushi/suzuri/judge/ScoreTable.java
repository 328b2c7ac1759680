package shirushi.suzuri.judge;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The scores as a table in Markdown. */
final class ScoreTable {
  private static final String DRAWINGS = "drawings";

  private ScoreTable() {}

  /**
   * A row a question, a column a language, and what was promised.
   *
   * @param scores as {@link Exam#sit} gives them
   */
  static String of(Map<String, Map<Question, Tally>> scores) {
    StringBuilder table = new StringBuilder("| asked for | wanted |");
    scores.keySet().forEach(column -> table.append(' ').append(column).append(" |"));
    table.append(" best − worst | asked |\n|---|---|");
    scores.keySet().forEach(column -> table.append("---|"));
    table.append("---|---|\n");
    for (Question question : Question.values()) {
      row(table, question, scores);
    }
    return table.toString();
  }

  private static void row(
      StringBuilder table, Question question, Map<String, Map<Question, Tally>> scores) {
    Map<String, Tally> cells = new TreeMap<>();
    scores.forEach(
        (column, answers) -> {
          if (answers.containsKey(question)) {
            cells.put(column, answers.get(question));
          }
        });
    if (cells.isEmpty()) {
      return;
    }
    String wanted = question.wanted() == 0 ? "" : question.wanted() + " %";
    table.append("| %s | %s |".formatted(question.title(), wanted));
    for (String column : scores.keySet()) {
      Tally tally = cells.get(column);
      table.append(' ').append(tally == null ? "" : percent(tally.share())).append(" |");
    }
    Map<String, Double> languages =
        cells.entrySet().stream()
            .filter(cell -> !cell.getKey().equals(DRAWINGS))
            .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().share()));
    double best = languages.values().stream().mapToDouble(d -> d).max().orElse(0);
    double worst = languages.values().stream().mapToDouble(d -> d).min().orElse(0);
    int asked = cells.values().stream().mapToInt(Tally::asked).max().orElse(0);
    table.append(String.format(Locale.ROOT, " %.1f | %d |%n", 100 * (best - worst), asked));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
