package shirushi.host.remote;

import java.util.Optional;

/**
 * A document as the program names it.
 *
 * @param id good for as long as it is open
 * @param file where it was saved last; empty where it never was
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param space colour model, depth and profile, for people
 * @param modified since it was saved
 */
record RemoteDocument(
    String id,
    String title,
    Optional<String> file,
    int width,
    int height,
    String space,
    boolean modified) {}
