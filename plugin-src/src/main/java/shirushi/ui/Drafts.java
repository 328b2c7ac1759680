package shirushi.ui;

import java.util.HashMap;
import java.util.Map;
import shirushi.job.Mode;

/**
 * What was written and chosen for each document, for as long as the palette runs. Event thread
 * only.
 */
final class Drafts {
  private record Draft(String prompt, String negative, Mode mode) {
    static final Draft NEW = new Draft("", "", Mode.WORDS);
  }

  private final Prompting prompting;
  private final Choices choices;
  private final Map<String, Draft> drafts = new HashMap<>();

  Drafts(Prompting prompting, Choices choices) {
    this.prompting = prompting;
    this.choices = choices;
  }

  /** Puts away what is one document's and brings what is another's; a new one begins empty. */
  void turn(String from, String to) {
    drafts.put(from, new Draft(prompting.prompt(), prompting.negative(), choices.mode()));
    Draft draft = drafts.getOrDefault(to, Draft.NEW);
    prompting.prompt(draft.prompt);
    prompting.negative(draft.negative);
    choices.mode(draft.mode);
  }
}
