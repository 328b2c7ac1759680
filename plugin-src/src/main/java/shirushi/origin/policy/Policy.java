package shirushi.origin.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.origin.DataMining;

/**
 * What this program does and does not do with other people's pictures: the one place where that is
 * decided. The strictest statement wins: who forbids learning has not allowed that a model paints
 * over their picture, so each of the two closes both.
 */
public final class Policy {
  /**
   * A row of the policy.
   *
   * @param term what a picture says
   * @param meaning the same in words
   */
  public record Rule(String term, String meaning, Answer generation, Answer training) {
    Answer answer(Use use) {
      return use == Use.TRAINING ? training : generation;
    }
  }

  private static final List<Rule> RULES = rules();

  private Policy() {}

  /** All rules, to be shown. */
  public static List<Rule> table() {
    return RULES;
  }

  /** What a statement means, in a few words. */
  public static String meaning(Statement statement) {
    return rule(statement.term()).meaning();
  }

  /** Whether a picture with these wishes may be used so, by somebody who states nothing. */
  public static Verdict judge(MiningPreference preference, Use use) {
    return judge(preference, use, Declaration.NONE);
  }

  /** Whether a picture with these wishes may be used so, given what the artist states. */
  public static Verdict judge(MiningPreference preference, Use use, Declaration declaration) {
    Answer strictest = Answer.SILENT;
    for (Statement statement : preference.statements()) {
      Answer answer = rule(statement.term()).answer(use);
      strictest = answer.compareTo(strictest) > 0 ? answer : strictest;
    }
    Answer found = strictest;
    if (found == Answer.SILENT) {
      return new Verdict(Answer.ALLOWED, "nothing in it speaks against its being used " + use);
    }
    String said =
        preference.statements().stream()
            .filter(statement -> rule(statement.term()).answer(use) == found)
            .map(it -> rule(it.term()).meaning() + ", " + it)
            .collect(Collectors.joining("; "));
    boolean own = declaration.kind() == Declaration.Kind.OWN_WORK;
    boolean met = found == Answer.ASK && declaration.kind() == Declaration.Kind.CONDITIONS_MET;
    if (found == Answer.ALLOWED) {
      return new Verdict(Answer.ALLOWED, "its maker says: " + said);
    }
    if (own || met) {
      return new Verdict(Answer.ALLOWED, declaration + " (in it stands: " + said + ")");
    }
    return found == Answer.ASK
        ? new Verdict(found, "its maker sets conditions on its being used " + use + ": " + said)
        : new Verdict(found, "its maker does not want it used " + use + ": " + said);
  }

  /** What several makers forbid, in one word to go on with a picture; absent where none does. */
  public static Optional<DataMining> prohibition(MiningPreference wishes) {
    if (judge(wishes, Use.TRAINING).answer() != Answer.REFUSED) {
      return Optional.empty();
    }
    List<DataMining> terms =
        wishes.statements().stream()
            .filter(it -> DataMining.prohibits(it.term()))
            .flatMap(it -> DataMining.of(it.term()).stream())
            .distinct()
            .toList();
    boolean plain = terms.size() == 1 && wishes.statements().size() == 1;
    return Optional.of(plain ? terms.get(0) : DataMining.PROHIBITED);
  }

  /**
   * The rule for a term, also for one that is in no list: what is not understood is not allowed.
   */
  private static Rule rule(String term) {
    for (Rule rule : RULES) {
      if (rule.term().equalsIgnoreCase(term)) {
        return rule;
      }
    }
    Answer answer =
        DataMining.prohibits(term) || term.endsWith(": notAllowed") ? Answer.REFUSED : Answer.ASK;
    return new Rule(term, "a statement not known here", answer, answer);
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (DataMining value : DataMining.values()) {
      rules.add(plus(value));
    }
    for (String family : List.of("cawg", "c2pa")) {
      add(rules, family + ".data_mining", "data mining", false);
      add(rules, family + ".ai_inference", "use as input of an AI", true);
      add(rules, family + ".ai_generative_training", "training of generative AI", true);
      add(rules, family + ".ai_training", "training of AI", true);
    }
    for (String word : List.of("noai", "noimageai")) {
      rules.add(new Rule(word, "no AI", Answer.REFUSED, Answer.REFUSED));
    }
    return List.copyOf(rules);
  }

  private static Rule plus(DataMining value) {
    return switch (value) {
      case UNSPECIFIED ->
          new Rule(value.toString(), "nothing is said", Answer.SILENT, Answer.SILENT);
      case ALLOWED -> new Rule(value.toString(), "all is allowed", Answer.ALLOWED, Answer.ALLOWED);
      case PROHIBITED_TRAINING -> refused(value, "no training of AI");
      case PROHIBITED_GENERATIVE_TRAINING -> refused(value, "no training of generative AI");
      case PROHIBITED_EXCEPT_SEARCH -> refused(value, "for search engines only");
      case PROHIBITED -> refused(value, "no data mining of any kind");
      case SEE_CONSTRAINT -> asked(value, "see the constraints stated in the picture");
      case SEE_EMBEDDED_RIGHTS -> asked(value, "see the rights stated in the picture");
      case SEE_LINKED_RIGHTS -> asked(value, "see the rights the picture links to");
    };
  }

  private static Rule refused(DataMining value, String meaning) {
    return new Rule(value.toString(), meaning, Answer.REFUSED, Answer.REFUSED);
  }

  private static Rule asked(DataMining value, String meaning) {
    return new Rule(value.toString(), meaning, Answer.ASK, Answer.ASK);
  }

  /** An entry's three values; mining alone says nothing on painting over a picture. */
  private static void add(List<Rule> rules, String entry, String what, boolean generation) {
    Answer[] answers = {Answer.ALLOWED, Answer.ASK, Answer.REFUSED};
    String[] uses = {"allowed", "constrained", "notAllowed"};
    String[] words = {what + " is allowed", what + " on conditions", "no " + what};
    for (int i = 0; i < uses.length; i++) {
      Answer answer = generation ? answers[i] : Answer.SILENT;
      rules.add(new Rule(entry + ": " + uses[i], words[i], answer, answers[i]));
    }
  }
}
