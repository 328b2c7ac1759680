package shirushi.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

/**
 * What a pack is to be of.
 *
 * @param file the picture
 * @param ledger whose entries are looked through, and whose key signs
 * @param tool the program that makes the pack
 * @param made what the pack calls its own time
 * @param withFile whether the picture's file goes into the pack
 * @param snapshots a folder of pictures that show the work as it went on
 */
public record EvidenceRequest(
    Path file,
    Ledger ledger,
    Tool tool,
    Instant made,
    boolean withFile,
    Optional<Path> snapshots) {}
