package shirushi.job;

/** What a picture is painted from. */
public enum Mode {
  /** From words alone. */
  WORDS(false),
  /** Over the whole canvas. */
  CANVAS(true),
  /** Into what is selected. */
  SELECTION(true),
  /** More like one that was painted before. */
  VARIATION(false),
  /** Beyond the canvas' edges. */
  EXTEND(true);

  private final boolean usesCanvas;

  Mode(boolean usesCanvas) {
    this.usesCanvas = usesCanvas;
  }

  /** Whether the document's picture goes into the model. */
  public boolean usesCanvas() {
    return usesCanvas;
  }
}
