package shirushi.origin;

/** Which part of the picture a layer is: platforms ask whether AI made the main thing. */
public enum Role {
  UNSTATED,
  /** What the picture is about. */
  MAIN,
  /** What is behind it. */
  BACKGROUND,
  /** To look at while drawing; not meant to be seen in the result. */
  REFERENCE
}
