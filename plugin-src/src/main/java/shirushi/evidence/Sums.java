package shirushi.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sums of a pack, as {@code sha256sum -c} reads them. */
final class Sums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S{1,200})");

  private Sums() {}

  /**
   * Holds every file to its sum.
   *
   * @param fault is told of each file that is missing, changed or not on the list
   * @return how many files are on the list
   * @throws EvidenceException where it is no such list
   */
  static int check(PackFolder pack, Consumer<String> fault) throws IOException {
    SortedMap<String, String> sums = read(pack.text(PackFolder.SUMS));
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      Path file = pack.files().get(sum.getKey());
      if (file == null) {
        fault.accept(sum.getKey() + " is missing");
      } else if (!Digests.of(file).equals(sum.getValue())) {
        fault.accept(sum.getKey() + " was changed: its sum is another one");
      }
    }
    for (String name : pack.files().keySet()) {
      boolean seal = name.equals(PackFolder.SUMS) || name.equals(PackFolder.SIGNATURE);
      if (!seal && !sums.containsKey(name)) {
        fault.accept(name + " was added: " + PackFolder.SUMS + " does not know it");
      }
    }
    return sums.size();
  }

  private static SortedMap<String, String> read(String text) throws EvidenceException {
    SortedMap<String, String> sums = new TreeMap<>();
    if (!text.endsWith("\n")) {
      throw new EvidenceException(PackFolder.SUMS + " is not a list of sums, or was cut");
    }
    for (String line : text.split("\n")) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || !PackReader.isName(parts.group(2))) {
        throw new EvidenceException(PackFolder.SUMS + " is not a list of sums");
      }
      if (sums.put(parts.group(2), parts.group(1)) != null) {
        throw new EvidenceException(PackFolder.SUMS + " has two sums for " + parts.group(2));
      }
    }
    return sums;
  }
}
