package shirushi.suzuri.judge;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The scores as a table in Markdown; what falls short of what was wanted is bold. */
final class ScoreTable {
  private static final String DRAWINGS = "drawings";

  /** How far the languages may lie apart. */
  private static final double APART = 3;

  /** What two shares' difference may be off. */
  private static final double ROUNDING = 1e-9;

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
      int least = column.equals(DRAWINGS) ? 0 : question.wanted();
      table.append(' ').append(tally == null ? "" : percent(tally.share(), least)).append(" |");
    }
    Map<String, Double> languages =
        cells.entrySet().stream()
            .filter(cell -> !cell.getKey().equals(DRAWINGS))
            .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().share()));
    double best = languages.values().stream().mapToDouble(d -> d).max().orElse(0);
    double worst = languages.values().stream().mapToDouble(d -> d).min().orElse(0);
    int asked = cells.values().stream().mapToInt(Tally::asked).max().orElse(0);
    double apart = 100 * (best - worst);
    boolean far = question.wanted() > 0 && apart > APART + ROUNDING;
    table.append(
        String.format(Locale.ROOT, far ? " **%.1f** | %d |%n" : " %.1f | %d |%n", apart, asked));
  }

  private static String percent(double share, int least) {
    return String.format(Locale.ROOT, 100 * share < least ? "**%.1f**" : "%.1f", 100 * share);
  }
}
