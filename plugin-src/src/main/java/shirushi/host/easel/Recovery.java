package shirushi.host.easel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that a process which died has left behind.
 *
 * @param kept where it was kept
 * @param document its id
 * @param file the file it belongs to; empty where it was never saved
 * @param time when it was kept
 */
public record Recovery(Path kept, String document, Optional<Path> file, Instant time) {}
