package shirushi.request;

/** One thing asked of the engine. Each kind holds exactly its own fields; all are immutable. */
public sealed interface Request permits Generate, Refine, Inpaint {
  Prompt prompt();

  Sampling sampling();

  /** Refuses a strength outside (0, 1]: the share of the noise that the source is given. */
  static void checkStrength(float strength) {
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "strength " + strength + " is out of range: above 0, at most 1");
    }
  }

  /** Refuses a part that is missing. */
  static void require(String what, Object part) {
    if (part == null) {
      throw new IllegalArgumentException("the request lacks its " + what);
    }
  }
}
