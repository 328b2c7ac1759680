package shirushi.origin.policy;

/** What a statement means for a use; the later wins over the earlier. */
public enum Answer {
  /** It says nothing on this use. */
  SILENT,
  ALLOWED,
  /** There are conditions, which a person has to read. */
  ASK,
  REFUSED
}
