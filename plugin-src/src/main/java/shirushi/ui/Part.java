package shirushi.ui;

/** A part of the panel that is to be drawn anew. */
public enum Part {
  /** Open or closed, the document, its lock. */
  PANEL,
  PROMPT,
  /** Mode and settings, and what of them is available. */
  CHOICES,
  MODELS,
  /** What waits, and whether one can paint. */
  QUEUE,
  /** How far the running order is. */
  RUNNING,
  RESULTS,
  HISTORY,
  ORIGIN,
  NOTICE,
  LANGUAGE
}
