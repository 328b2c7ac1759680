package shirushi.ui;

/** Where a layer comes from, as the list shows it. */
public enum OriginKind {
  AI,
  /** AI and hand in one. */
  AI_EDITED,
  HAND,
  /** Nothing is on record: this is not a claim of human origin. */
  UNKNOWN
}
