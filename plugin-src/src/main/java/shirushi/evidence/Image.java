package shirushi.evidence;

/**
 * A picture in the pack.
 *
 * @param path in the pack
 * @param preview a small PNG of it, for the page
 */
record Image(String path, Fidelity fidelity, byte[] preview) {
  boolean exact() {
    return fidelity == Fidelity.EXACT;
  }
}
