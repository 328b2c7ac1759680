package shirushi.ui;

import java.util.List;
import java.util.Optional;

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
    return 0;
  }

  /** How many tokens fit into the chunks that are in use; 0 before the tokenizer is read. */
  public int tokenLimit() {
    return 0;
  }

  /** What is wrong with the prompt's weights; empty where nothing is. */
  public Optional<Phrase> fault() {
    return Optional.empty();
  }

  /** Words the model was not taught; none where it does not say which it was. */
  public List<UnknownWord> unknown() {
    return List.of();
  }

  /** Words that could stand where the caret is, the likeliest first. */
  public List<Completion> complete(int caret) {
    return List.of();
  }

  public Selected accept(Completion completion) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a word weigh more or less: {@code word} becomes {@code (word:1.1)} and back.
   *
   * @param from of the selection; where it is empty, the word at that place is meant
   * @param steps of 0.1, upwards or downwards
   * @return where it is now
   */
  public Selected weigh(int from, int to, int steps) {
    throw new UnsupportedOperationException();
  }
}
