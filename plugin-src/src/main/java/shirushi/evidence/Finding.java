package shirushi.evidence;

/**
 * One thing that was found out about a pack.
 *
 * @param sentence plain, in lower case, for people
 */
public record Finding(State state, String sentence) {
  /** What it means for the pack. */
  public enum State {
    HOLDS,
    /** Worth knowing, and no fault. */
    NOTE,
    /** The pack is not what it claims to be. */
    FAULT
  }
}
