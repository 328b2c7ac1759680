package shirushi.origin.disclosure;

/** What AI helped with where the work is the artist's own. */
public enum Help {
  COLOURING,
  ENLARGING,
  TOUCHING_UP
}
