package shirushi.origin.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.language.Language;

/**
 * A place where pictures are shown or sold, and its published rule as it was when last checked.
 *
 * @param id what a command line calls it
 * @param audience the languages in which its visitors read captions
 * @param checked when the rule was last looked up
 * @param since the rule's own date, where it is known
 * @param page where to read it
 * @param official whether that page is the platform's own, not a report about it
 * @param rules for every use but {@link AiUse#NOTHING_RECORDED}
 */
public record Platform(
    String id,
    String name,
    List<Language> audience,
    YearMonth checked,
    Optional<LocalDate> since,
    Optional<String> page,
    boolean official,
    Map<AiUse, Rule> rules) {

  /**
   * What the platform says of one use of AI.
   *
   * @param flag key of the flag to set
   * @param why key of the reason
   */
  public record Rule(Verdict verdict, Optional<String> flag, String why) {}

  /** The rule for a use; that nothing is recorded decides nothing. */
  public Rule rule(AiUse use) {
    return use == AiUse.NOTHING_RECORDED
        ? new Rule(Verdict.UNKNOWN, Optional.empty(), "nothing")
        : rules.get(use);
  }
}
