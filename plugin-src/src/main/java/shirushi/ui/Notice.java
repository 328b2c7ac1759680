package shirushi.ui;

/**
 * One sentence shown over the panel until it is dismissed or the next one comes.
 *
 * @param trouble whether something went wrong
 */
public record Notice(Phrase phrase, boolean trouble) {}
