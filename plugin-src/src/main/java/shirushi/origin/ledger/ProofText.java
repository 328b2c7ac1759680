package shirushi.origin.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What the proofs' texts have in common: lines, a blank one, a checkpoint.
 *
 * @param head the lines before the blank one; at least one
 * @param note the checkpoint
 */
record ProofText(List<String> head, String note) {
  /** More than any tree of 2^63 leaves needs. */
  private static final int LONGEST_PATH = 130;

  static ProofText split(String text) throws LedgerException {
    int blank = text.indexOf("\n\n");
    if (blank < 1) {
      throw new LedgerException("this is no proof: it has no checkpoint");
    }
    return new ProofText(List.of(text.substring(0, blank).split("\n")), text.substring(blank + 2));
  }

  static String lines(List<byte[]> path) {
    StringBuilder lines = new StringBuilder();
    path.forEach(hash -> lines.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return lines.toString();
  }

  static List<byte[]> hashes(List<String> lines) throws LedgerException {
    if (lines.size() > LONGEST_PATH) {
      throw new LedgerException("this is no proof: its path has " + lines.size() + " steps");
    }
    List<byte[]> path = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Checkpoint.hash(line);
      if (hash == null) {
        throw new LedgerException("this is no proof: a line of its path is no hash");
      }
      path.add(hash);
    }
    return path;
  }

  static byte[] base64(String text) throws LedgerException {
    byte[] bytes = Checkpoint.base64(text);
    if (bytes == null) {
      throw new LedgerException("this is no proof: its entry is not base64");
    }
    return bytes;
  }
}
