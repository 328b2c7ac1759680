package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One reading of a whole log, everything hashed anew.
 *
 * @param size how many whole lines there are
 * @param next the number that would come next by what the entries say themselves
 * @param root of the intact ones
 * @param signature what the last line bears; empty where there is none
 * @param roots the roots at the sizes asked for, as far as the log is intact up to there
 * @param torn bytes after the last whole line
 */
record Scan(
    long size,
    long next,
    byte[] root,
    String signature,
    Map<Long, byte[]> roots,
    List<String> faults,
    long torn) {

  /**
   * @param length how far to read, in bytes
   * @param most how many lines to read at most
   * @param sizes at which the root is wanted
   * @param entries is given each intact entry
   */
  static Scan of(Path log, long length, long most, Set<Long> sizes, Consumer<Recorded> entries)
      throws IOException {
    Hashes hashes = new Hashes();
    Edge edge = new Edge();
    Order order = new Order();
    Map<Long, byte[]> roots = new HashMap<>();
    List<String> faults = new ArrayList<>();
    String signature = "";
    long size = 0;
    try (Lines lines = new Lines(log, 0, length)) {
      keep(edge, sizes, roots);
      byte[] line = size < most ? lines.next() : null;
      while (line != null) {
        LogLine whole = LogLine.read(line, hashes);
        boolean last = lines.position() == length;
        line = ++size < most ? lines.next() : null;
        if (whole == null) {
          order.damaged();
          faults.add(
              "entry "
                  + (size - 1)
                  + " was changed: its line does not have the hash it says"
                  + (last ? ", or was not written to its end" : ""));
          continue;
        }
        edge.append(whole.leaf());
        signature = whole.signature();
        order.next(whole.index());
        if (faults.isEmpty() && order.isIntact()) {
          keep(edge, sizes, roots);
        }
        entries.accept(new Recorded(size - 1, whole.text()));
      }
      faults.addAll(order.faults());
      long torn = length - lines.position();
      return new Scan(size, order.expected(), edge.root(), signature, roots, faults, torn);
    }
  }

  private static void keep(Edge edge, Set<Long> sizes, Map<Long, byte[]> roots) {
    if (sizes.contains(edge.size())) {
      roots.put(edge.size(), edge.root());
    }
  }
}
