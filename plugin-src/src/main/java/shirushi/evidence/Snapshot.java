package shirushi.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A picture of the work as it went on.
 *
 * @param name the file's name; empty for one that the ledger kept
 * @param sha256 of the file, or of the picture that the ledger kept
 * @param date the file's own date, which anyone can set; for a recorded one the ledger's
 * @param entry the ledger's entry that holds its hash
 * @param image in the pack
 */
record Snapshot(
    String name, String sha256, Instant date, OptionalLong entry, Optional<Image> image) {}
