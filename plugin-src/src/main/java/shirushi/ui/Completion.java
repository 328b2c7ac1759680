package shirushi.ui;

/**
 * A word that can stand in the place of the prompt's characters {@code from} to before {@code to}.
 *
 * @param text the word, in the artist's language where the model knows one
 * @param category what it is about, in the artist's language: hair colour, season …
 * @param matched the word that was found, where it is another one; otherwise empty
 */
public record Completion(int from, int to, String text, String category, String matched) {}
