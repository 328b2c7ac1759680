package shirushi.host.easel;

/** What a new selection does with the one that is there. */
public enum Combine {
  REPLACE,
  ADD,
  SUBTRACT,
  INTERSECT
}
