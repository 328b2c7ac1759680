package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A checkpoint and the time stamp of its file's bytes. */
record Stamped(Checkpoint checkpoint, TimeStamp stamp) {

  /** All that a ledger has, the shortest log first; one that is wrong becomes a fault. */
  static List<Stamped> all(LedgerFiles files, VerifierKey key, List<String> faults)
      throws IOException {
    if (!Files.isDirectory(files.stamps())) {
      return List.of();
    }
    List<Stamped> stamps = new ArrayList<>();
    try (Stream<Path> found = Files.list(files.stamps())) {
      for (Path response : found.filter(file -> file.toString().endsWith(".tsr")).toList()) {
        String name = response.getFileName().toString().replaceFirst("\\.tsr$", "");
        try {
          byte[] note = SmallFile.read(files.stamps().resolve(name + ".checkpoint"));
          stamps.add(
              new Stamped(
                  Checkpoint.parse(new String(note, StandardCharsets.UTF_8), key),
                  TimeStamp.read(SmallFile.read(response), note)));
        } catch (IOException e) {
          faults.add("time stamp " + name + ": " + e.getMessage());
        }
      }
    }
    stamps.sort(java.util.Comparator.comparingLong(each -> each.checkpoint.size()));
    return stamps;
  }

  /** What it shows; a fault where trusted authorities are given and none stands behind it. */
  String sentence(Set<TrustAnchor> authorities, List<String> faults) {
    boolean trusted = !authorities.isEmpty() && stamp.isTrusted(authorities);
    if (!authorities.isEmpty() && !trusted) {
      faults.add("time stamp " + checkpoint.size() + ": none of the trusted authorities made it");
    }
    return "the first %s existed on %s, says %s%s"
        .formatted(
            Count.of(checkpoint.size(), "entry", "%d entries"),
            stamp.time(),
            stamp.authority(),
            trusted ? "" : " (whether to believe that was not checked)");
  }
}
