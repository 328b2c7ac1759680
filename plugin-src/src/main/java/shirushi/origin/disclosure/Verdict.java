package shirushi.origin.disclosure;

/** Whether such a work may be shown or sold at a place, as far as its published rule goes. */
public enum Verdict {
  YES,
  /** Yes, where the place's flag or label says so. */
  LABEL,
  /** The rule doesn't settle it. */
  ASK,
  NO,
  /** Nothing is recorded, so nothing can be said. */
  UNKNOWN
}
