package shirushi.origin.policy;

/** What a picture is wanted for. */
public enum Use {
  GENERATION_INPUT("as input for generation"),
  TRAINING("to learn from");

  private final String words;

  Use(String words) {
    this.words = words;
  }

  /** In words that follow “used”. */
  @Override
  public String toString() {
    return words;
  }
}
