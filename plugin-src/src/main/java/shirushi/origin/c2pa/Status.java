package shirushi.origin.c2pa;

/**
 * One thing that was checked.
 *
 * @param code C2PA's code for the outcome, such as {@code assertion.dataHash.mismatch}
 * @param url the JUMBF URI of what was checked
 * @param explanation a plain sentence
 */
public record Status(String code, String url, String explanation) {
  static final String UNTRUSTED = "signingCredential.untrusted";

  @Override
  public String toString() {
    return explanation + " (" + code + ")";
  }
}
