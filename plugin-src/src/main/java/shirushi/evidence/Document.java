package shirushi.evidence;

import java.util.Optional;
import shirushi.format.Fingerprint;
import shirushi.origin.OriginTag;

/**
 * The file that a pack is about.
 *
 * @param name its name, without its folder
 * @param sha256 of the file, lower-case hex
 * @param bytes its length
 * @param format what people call its format
 * @param width in pixels
 * @param height in pixels
 * @param print what the pixels of the flattened picture are known by
 * @param picture the flattened picture in the pack
 * @param unplaced what the file says of the picture and no layer accounts for
 * @param statement what the file says its artist stated about the picture it was painted over
 * @param included where in the pack the file is
 */
record Document(
    String name,
    String sha256,
    long bytes,
    String format,
    int width,
    int height,
    Fingerprint print,
    Image picture,
    Optional<OriginTag> unplaced,
    Optional<String> statement,
    Optional<String> included) {}
