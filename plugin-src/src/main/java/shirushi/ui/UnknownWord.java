package shirushi.ui;

/**
 * Characters of the prompt, {@code from} to before {@code to}, that the model was taught no word
 * for.
 */
public record UnknownWord(int from, int to) {}
