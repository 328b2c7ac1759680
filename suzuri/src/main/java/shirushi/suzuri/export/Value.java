package shirushi.suzuri.export;

/** What a node of a graph gives: a tensor to be. */
record Value(String name) {
  /** An optional input that is left out. */
  static final Value NONE = new Value("");
}
