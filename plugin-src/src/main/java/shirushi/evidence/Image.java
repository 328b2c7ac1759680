package shirushi.evidence;

/**
 * A picture in the pack.
 *
 * @param path in the pack
 * @param exact whether it has every pixel as it was; otherwise it is scaled or of fewer bits
 * @param preview a small PNG of it, for the page
 */
record Image(String path, boolean exact, byte[] preview) {}
