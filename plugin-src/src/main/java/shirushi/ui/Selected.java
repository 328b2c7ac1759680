package shirushi.ui;

/** What is selected in the prompt afterwards: characters {@code from} to before {@code to}. */
public record Selected(int from, int to) {}
