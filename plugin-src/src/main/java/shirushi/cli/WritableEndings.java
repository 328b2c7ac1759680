package shirushi.cli;

import java.util.Iterator;
import shirushi.format.Format;
import shirushi.format.Formats;

/** The file endings that can be written, for the help. */
final class WritableEndings implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Formats.ALL.stream()
        .filter(Format::writable)
        .flatMap(format -> format.endings().stream())
        .iterator();
  }
}
