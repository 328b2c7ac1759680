package shirushi.origin.marks;

import java.util.List;

/**
 * Reads the marks of one source. What cannot be a mark of that source is passed over; what is one
 * and is damaged becomes a mark that is not {@link Mark#readable}, so that AI is not lost.
 */
interface MarkReader {
  List<Mark> read(Evidence evidence);
}
