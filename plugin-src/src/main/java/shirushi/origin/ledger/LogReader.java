package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads a log from its beginning, each line held to its own hash. No lock is needed. */
final class LogReader {
  private LogReader() {}

  /**
   * @param andOn is given each entry in turn, and says whether to go on
   * @throws LedgerException where a line is damaged
   */
  static void read(Path log, Predicate<Recorded> andOn) throws IOException {
    Hashes hashes = new Hashes();
    long index = 0;
    try (Lines lines = new Lines(log, 0, log.toFile().length())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        LogLine whole = LogLine.read(line, hashes);
        if (whole == null) {
          throw new LedgerException(log + ": entry " + index + " is damaged");
        }
        if (!andOn.test(new Recorded(index, whole.text()))) {
          return;
        }
        index++;
      }
    }
  }
}
