package shirushi.host;

/**
 * A document of a painting program.
 *
 * @param id the same as long as the document lives, also in another session where its file keeps
 *     it; empty where there is no document
 * @param title what the artist calls it
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 */
public record Document(String id, String title, int width, int height) {
  public static final Document NONE = new Document("", "", 0, 0);
}
