package shirushi.origin.ledger;

/** Numbers in English sentences. */
public final class Count {
  private Count() {}

  /**
   * Says one or several.
   *
   * @param one the words for exactly one
   * @param several the words for any other number, which takes the place of {@code %d}
   */
  public static String of(long number, String one, String several) {
    return number == 1 ? one : several.formatted(number);
  }

  /** As {@code 1 entry} or {@code 7 entries}. */
  public static String entries(long number) {
    return of(number, "1 entry", "%d entries");
  }
}
