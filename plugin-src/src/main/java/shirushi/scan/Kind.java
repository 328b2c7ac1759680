package shirushi.scan;

import java.util.Locale;

/** What a picture's file says of its origin, in one word. */
public enum Kind {
  /** AI alone. */
  AI,
  /** AI with something else, be that of unknown origin, or AI that was edited. */
  MIXED,
  /** Stated to be made by a person; never concluded from silence. */
  HAND,
  /** Nothing is said, or nothing that decides it. This is no claim that a person made it. */
  UNKNOWN;

  /** As commands, pages and JSON call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
