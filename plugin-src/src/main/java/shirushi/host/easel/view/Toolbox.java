package shirushi.host.easel.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tool in hand, its settings, and the colours; tells its listeners of every change. */
final class Toolbox {
  static final int RECENT = 14;

  private static final int BLACK = 0xFF1B1B1B;
  private static final int WHITE = 0xFFFFFFFF;

  private final List<Runnable> listeners = new ArrayList<>();
  private final Map<Tool, Tip> tips = new EnumMap<>(Tool.class);
  private final List<Integer> recent = new ArrayList<>();
  private Tool tool = Tool.BRUSH;
  private int colour = BLACK;
  private Hsv hsv = Hsv.of(BLACK, new Hsv(0, 0, 0));
  private int other = WHITE;
  private int tolerance = 32;

  Toolbox() {
    tips.put(Tool.BRUSH, new Tip(12, 0.8f, 1));
    tips.put(Tool.ERASER, new Tip(32, 0.8f, 1));
  }

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void unlisten(Runnable listener) {
    listeners.remove(listener);
  }

  Tool tool() {
    return tool;
  }

  void take(Tool taken) {
    tool = taken;
    changed();
  }

  /** The tip of the tool in hand; the brush's where it has none. */
  Tip tip() {
    return tips.get(tool.paints() ? tool : Tool.BRUSH);
  }

  /** Changes the tip of the tool in hand; nothing where it has none. */
  void tip(Tip tip) {
    if (tool.paints()) {
      tips.put(tool, tip);
      changed();
    }
  }

  /** What is painted with, {@code 0xFFRRGGBB}. */
  int colour() {
    return colour;
  }

  void colour(int argb) {
    take(argb | 0xFF000000);
    changed();
  }

  private void take(int argb) {
    colour = argb;
    hsv = hsv.argb() == argb ? hsv : Hsv.of(argb, hsv);
  }

  /** The same with the hue that a grey does not have. */
  Hsv hsv() {
    return hsv;
  }

  void colour(Hsv other) {
    hsv = other;
    colour = other.argb();
    changed();
  }

  /** The one that waits behind. */
  int other() {
    return other;
  }

  void swap() {
    int waiting = other;
    other = colour;
    take(waiting);
    changed();
  }

  /** How far a fill goes: the largest difference of a sample, 0 to 255. */
  int tolerance() {
    return tolerance;
  }

  void tolerance(int difference) {
    tolerance = Math.max(0, Math.min(255, difference));
    changed();
  }

  /** Those that were painted with, the latest first; at most {@link #RECENT}. */
  List<Integer> recent() {
    return List.copyOf(recent);
  }

  /** The colour in hand was painted with. */
  void used() {
    if (!recent.isEmpty() && recent.get(0) == colour) {
      return;
    }
    recent.remove((Integer) colour);
    recent.add(0, colour);
    while (recent.size() > RECENT) {
      recent.remove(RECENT);
    }
    changed();
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
