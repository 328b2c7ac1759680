package shirushi.origin.policy;

/**
 * What a maker says in one place.
 *
 * @param carrier where it stands, in words
 * @param term what it says, as {@code DMI-PROHIBITED} or {@code cawg.ai_inference: notAllowed}
 * @param conditions in the maker's words; empty where there are none
 */
public record Statement(String carrier, String term, String conditions) {

  @Override
  public String toString() {
    return term + " (" + carrier + ")" + (conditions.isBlank() ? "" : ": " + conditions);
  }
}
