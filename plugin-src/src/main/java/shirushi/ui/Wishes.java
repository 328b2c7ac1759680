package shirushi.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Statement;
import shirushi.origin.policy.Use;
import shirushi.origin.policy.Verdict;

/**
 * What the maker of the document's picture says about machines that read it, judged by {@link
 * Policy}. Event thread only.
 */
public final class Wishes {
  private final Hub hub;
  private final Map<String, Declaration> declarations = new HashMap<>();

  Wishes(Hub hub) {
    this.hub = hub;
  }

  /** Why the canvas must not go into a model; empty where it may. */
  public Optional<Phrase> refusal() {
    return refusal(hub.seen().wishes(), declaration());
  }

  static Optional<Phrase> refusal(MiningPreference wishes, Declaration declaration) {
    Verdict verdict = Policy.judge(wishes, Use.GENERATION_INPUT, declaration);
    if (verdict.allowed()) {
      return Optional.empty();
    }
    String said =
        wishes.statements().stream().map(Statement::toString).collect(Collectors.joining("; "));
    boolean conditions = verdict.answer() == Answer.ASK;
    return Optional.of(Phrase.of(conditions ? "refused.conditions" : "refused.wishes", said));
  }

  /** What goes on record of it, as with pictures in files; empty where nothing had to be stated. */
  static String statement(MiningPreference wishes, Declaration declaration) {
    return Policy.judge(wishes, Use.GENERATION_INPUT).allowed()
        ? ""
        : Policy.judge(wishes, Use.GENERATION_INPUT, declaration).reason();
  }

  /** What the artist stated of this document's picture; it goes on record with each order. */
  public Declaration declaration() {
    return declarations.getOrDefault(hub.seen().document().id(), Declaration.NONE);
  }

  /** States something, for as long as the palette runs, or takes it back with {@code NONE}. */
  public void declare(Declaration declaration) {
    declarations.put(hub.seen().document().id(), declaration);
    hub.changed(Part.CHOICES, Part.QUEUE);
  }
}
