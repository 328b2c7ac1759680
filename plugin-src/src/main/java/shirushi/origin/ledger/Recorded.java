package shirushi.origin.ledger;

/**
 * An entry in its place.
 *
 * @param index its place, from 0
 * @param json the very text that was hashed
 */
public record Recorded(long index, String json) {
  /**
   * What it says.
   *
   * @throws LedgerException where the text is no entry
   */
  public Entry entry() throws LedgerException {
    return EntryJson.read(json);
  }
}
