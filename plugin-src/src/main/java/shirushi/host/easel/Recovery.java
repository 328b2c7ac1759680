package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that a process which died has left behind.
 *
 * @param kept where it was kept
 * @param document its id
 * @param file the file it belongs to; empty where it was never saved
 * @param time when it was kept
 */
public record Recovery(Path kept, String document, Optional<Path> file, Instant time) {
  private static final Pattern DOCUMENT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Its file, where nobody wrote that since this was kept. */
  Optional<Stamp> stamp() throws IOException {
    Optional<Stamp> there = file.isPresent() ? Stamp.of(file.get()) : Optional.empty();
    return there.filter(it -> !it.changed().toInstant().isAfter(time));
  }

  /** Whether a text can be a document's id, and the name of a file. */
  static boolean isDocument(String text) {
    return DOCUMENT.matcher(text).matches();
  }
}
