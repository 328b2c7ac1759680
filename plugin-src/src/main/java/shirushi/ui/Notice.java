package shirushi.ui;

/**
 * One sentence that is said of a document until it is dismissed or the next one comes.
 *
 * @param trouble whether something went wrong
 */
public record Notice(Phrase phrase, boolean trouble) {
  static Notice trouble(Phrase phrase) {
    return new Notice(phrase, true);
  }

  static Notice trouble(String key, Object... values) {
    return trouble(Phrase.of(key, values));
  }

  static Notice news(String key, Object... values) {
    return new Notice(Phrase.of(key, values), false);
  }
}
