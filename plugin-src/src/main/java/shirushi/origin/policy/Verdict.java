package shirushi.origin.policy;

/**
 * Whether a picture may be used.
 *
 * @param answer never {@link Answer#SILENT}
 * @param reason a sentence
 */
public record Verdict(Answer answer, String reason) {
  public boolean allowed() {
    return answer == Answer.ALLOWED;
  }
}
