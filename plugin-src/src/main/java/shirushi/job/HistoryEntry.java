package shirushi.job;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A picture that was painted for a document: how, and a small copy.
 *
 * @param id its files' name
 * @param document the id of the document it was painted for
 * @param model the model's name
 * @param size of the picture in pixels, {@code 512×512}
 * @param applied whether it became a layer and is one still
 * @param thumbnail a PNG file with its origin tag; may have been deleted by hand
 */
public record HistoryEntry(
    String id,
    String document,
    Instant time,
    Mode mode,
    String model,
    String prompt,
    String negative,
    long seed,
    String scheduler,
    int steps,
    float guidance,
    float strength,
    String size,
    boolean applied,
    Path thumbnail) {}
