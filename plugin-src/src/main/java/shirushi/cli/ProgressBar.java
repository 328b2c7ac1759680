package shirushi.cli;

import java.util.Locale;
import java.util.function.Supplier;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;
import shirushi.diffusion.Progress;

/** A line on stderr that is drawn over and gone at the end; nothing where nobody watches. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 24;

  private final Context context;
  private final int pictures;
  private long firstAt;
  private double firstPart;
  private int drawn;

  ProgressBar(Context context, int pictures) {
    this.context = context;
    this.pictures = pictures;
  }

  @Override
  public Cancel cancel() {
    return context.cancel();
  }

  @Override
  public void note(String sentence) {
    clear();
    context.say(sentence);
  }

  @Override
  public void step(int picture, int done, int calls, Supplier<Raster> preview) {
    if (!context.watched()) {
      return;
    }
    Raster seen = preview.get();
    double part = (picture + (double) done / calls) / pictures;
    if (firstAt == 0) {
      firstAt = System.nanoTime();
      firstPart = part;
    }
    // The first step warms up, so the time left is told from the second on.
    double seconds = (System.nanoTime() - firstAt) / 1e9 / (part - firstPart) * (1 - part);
    int filled = (int) Math.round(part * WIDTH);
    String line =
        String.format(
            Locale.ROOT,
            "painting%s %s%s step %d/%d  preview %d×%d%s",
            pictures > 1 ? " " + (picture + 1) + "/" + pictures : "",
            "━".repeat(filled),
            "─".repeat(WIDTH - filled),
            done,
            calls,
            seen.width(),
            seen.height(),
            part > firstPart ? String.format(Locale.ROOT, "  %.1f s left", seconds) : "");
    draw(line);
  }

  /** Takes the line away. */
  void clear() {
    if (drawn > 0) {
      context.stderr().print("\r" + " ".repeat(drawn) + "\r");
      context.stderr().flush();
      drawn = 0;
    }
  }

  private void draw(String line) {
    String padding = " ".repeat(Math.max(0, drawn - line.length()));
    context.stderr().print("\r" + line + padding);
    context.stderr().flush();
    drawn = line.length();
  }
}
