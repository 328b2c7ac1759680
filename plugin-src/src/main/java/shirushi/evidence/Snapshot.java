package shirushi.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A picture of the work as it went on.
 *
 * @param name the file's name; empty for one that the ledger kept
 * @param sha256 of the file, or of the picture that the ledger kept; empty where not even that
 *     could be read
 * @param date the file's own date, which anyone can set; for a recorded one the ledger's
 * @param entry the ledger's entry that holds its hash
 * @param image in the pack
 * @param unreadable why it is not in the pack though its file is there
 */
record Snapshot(
    String name,
    String sha256,
    Instant date,
    OptionalLong entry,
    Optional<Image> image,
    Optional<String> unreadable) {

  /** Its file's name, or the entry that kept it. */
  String called() {
    return name.isEmpty() && entry.isPresent() ? "snapshot " + entry.getAsLong() : name;
  }
}
