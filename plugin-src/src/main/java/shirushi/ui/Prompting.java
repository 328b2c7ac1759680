package shirushi.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import shirushi.job.ModelCard;
import shirushi.request.Prompt;

/** What is to be painted, in words. Event thread only. */
public final class Prompting {
  private final Hub hub;
  private String prompt = "";
  private String negative = "";

  Prompting(Hub hub) {
    this.hub = hub;
  }

  public String prompt() {
    return prompt;
  }

  public void prompt(String text) {
    prompt = text;
    hub.changed(Part.PROMPT, Part.QUEUE);
  }

  /** What not to paint. */
  public String negative() {
    return negative;
  }

  public void negative(String text) {
    negative = text;
    hub.changed(Part.PROMPT, Part.QUEUE);
  }

  /** How many tokens the prompt is to the model; 0 before the model's tokenizer is read. */
  public int tokens() {
    return tokens(prompt).orElse(0);
  }

  /** How many tokens fit into the chunks that are in use; 0 before the tokenizer is read. */
  public int tokenLimit() {
    return hub.card().map(card -> card.limit(tokens())).orElse(0);
  }

  /** What is wrong with the prompt or its negative; empty where nothing is. */
  public Optional<Phrase> fault() {
    return fault(prompt, negative);
  }

  Optional<Phrase> fault(String prompt, String negative) {
    if (Math.max(prompt.length(), negative.length()) > Prompt.LONGEST) {
      return Optional.of(Phrase.of("refused.long", Prompt.LONGEST));
    }
    boolean weights =
        hub.card().isPresent() && (tokens(prompt).isEmpty() || tokens(negative).isEmpty());
    return weights ? Optional.of(Phrase.of("refused.weight")) : Optional.empty();
  }

  /** Empty where a weight is out of range, and before the tokenizer is read. */
  private OptionalInt tokens(String text) {
    Optional<ModelCard> card = hub.card();
    if (card.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(card.get().tokens(text));
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty(); // fault() tells it
    }
  }

  /** Words the model was not taught; none where it does not say which it was. */
  public List<UnknownWord> unknown() {
    return hub.card().stream()
        .flatMap(card -> card.lexicon().unknown(prompt).stream())
        .map(it -> new UnknownWord(it.from(), it.to()))
        .toList();
  }

  /** Words that could stand where the caret is, the likeliest first. */
  public List<Completion> complete(int caret) {
    return hub.card().stream()
        .flatMap(card -> card.lexicon().complete(prompt, caret, hub.language().code()).stream())
        .map(it -> new Completion(it.from(), it.to(), it.word(), it.category(), it.matched()))
        .toList();
  }

  /**
   * Puts an offered word in place of what stands at the caret now; nothing where it does not fit
   * there any more.
   *
   * @return the caret behind it
   */
  public Selected accept(Completion offered, int caret) {
    for (Completion now : complete(caret)) {
      if (now.text().equals(offered.text())) {
        prompt(prompt.substring(0, now.from()) + now.text() + prompt.substring(now.to()));
        int behind = now.from() + now.text().length();
        return new Selected(behind, behind);
      }
    }
    return new Selected(caret, caret);
  }

  /**
   * Makes a word weigh more or less: {@code word} becomes {@code (word:1.1)} and back.
   *
   * @param from of the selection; where it is empty, the word at that place is meant
   * @param steps of 0.1, upwards or downwards
   * @return where it is now
   */
  public Selected weigh(int from, int to, int steps) {
    Weighing weighing = Weighing.of(prompt, from, to, steps);
    if (!weighing.prompt().equals(prompt)) {
      prompt(weighing.prompt());
    }
    return weighing.selected();
  }
}
