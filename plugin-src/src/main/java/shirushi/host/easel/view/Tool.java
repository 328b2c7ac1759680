package shirushi.host.easel.view;

import java.util.Locale;

/** What the hand holds. */
enum Tool {
  BRUSH('B'),
  ERASER('E'),
  FILL('G'),
  PICK('I'),
  RECTANGLE('M'),
  LASSO('L'),
  MOVE('V'),
  HAND('H');

  private final char letter;

  Tool(char letter) {
    this.letter = letter;
  }

  /** The key that takes it up. */
  char letter() {
    return letter;
  }

  /** Whether it leaves paint or takes it away, with a tip of some size. */
  boolean paints() {
    return this == BRUSH || this == ERASER;
  }

  boolean selects() {
    return this == RECTANGLE || this == LASSO;
  }

  String key() {
    return "tool." + name().toLowerCase(Locale.ROOT);
  }
}
