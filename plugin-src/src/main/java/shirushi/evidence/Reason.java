package shirushi.evidence;

import java.util.Locale;

/** Why an entry of the ledger is taken to be about the document; the strongest first. */
enum Reason {
  /** It holds the hash of the file as it is. */
  FILE,
  /** It holds the hash of a layer's pixels, or of the flattened picture, as they are. */
  PIXELS,
  /** It holds the hash that a layer's tag, or one of its sources, says its pixels once had. */
  TAG,
  /** It names a layer by its id. */
  LAYER,
  /** It holds the hash of one of the snapshots. */
  SNAPSHOT,
  /**
   * It holds the hash of the picture that a job began with. What the job painted is elsewhere:
   * alone this is no use of the palette in the document.
   */
  INPUT,
  /** It is the job that another of these entries belongs to. */
  JOB,
  /** It is about a document of the same name; that may be another one. */
  NAME;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
