package shirushi.ui.view;

import java.awt.FontMetrics;

/** Text that others wrote, which may be longer than its place. */
final class Elided {
  private Elided() {}

  /** The text, or as much of its beginning as fits, with … for the rest. */
  static String text(String text, FontMetrics metrics, int width) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (metrics.stringWidth(line) <= width) {
      return line;
    }
    int end = line.length();
    while (end > 0 && metrics.stringWidth(line.substring(0, end).strip() + "…") > width) {
      end = line.offsetByCodePoints(end, -1);
    }
    return line.substring(0, end).strip() + "…";
  }
}
