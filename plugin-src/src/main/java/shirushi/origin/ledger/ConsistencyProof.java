package shirushi.origin.ledger;

import java.util.List;

/**
 * Shows that a log only grew since an earlier checkpoint. As text it is the body of the request
 * that C2SP tlog-witness defines, so that a witness could take it as it is.
 *
 * @param before how many entries the earlier checkpoint had
 * @param path the hashes of RFC 9162, section 2.1.4, 32 bytes each
 * @param checkpoint the later state
 */
public record ConsistencyProof(long before, List<byte[]> path, Checkpoint checkpoint) {

  /** Whether the path leads from that checkpoint's root to this one's. */
  public boolean holds(Checkpoint earlier) {
    return earlier.size() == before
        && Tree.consistent(
            before, earlier.rootHash(), checkpoint.size(), checkpoint.rootHash(), path);
  }

  public String toText() {
    return "old " + before + "\n" + ProofText.lines(path) + "\n" + checkpoint.note();
  }

  /**
   * Reads {@link #toText}, and believes it only if the key signed its checkpoint and the log grew
   * from the earlier one.
   *
   * @throws LedgerException saying what is wrong
   */
  public static ConsistencyProof parse(String text, Checkpoint earlier, VerifierKey key)
      throws LedgerException {
    ProofText parts = ProofText.split(text);
    List<String> head = parts.head();
    if (!head.get(0).matches("old (0|[1-9][0-9]{0,17})")) {
      throw new LedgerException("this is no proof that a ledger only grew");
    }
    ConsistencyProof proof =
        new ConsistencyProof(
            Long.parseLong(head.get(0).substring("old ".length())),
            ProofText.hashes(head.subList(1, head.size())),
            Checkpoint.parse(parts.note(), key));
    if (!proof.holds(earlier)) {
      throw new LedgerException(
          "the proof does not hold: the log of %s did not grow from that checkpoint of %d"
              .formatted(Count.entries(proof.checkpoint().size()), earlier.size()));
    }
    return proof;
  }

  /** Whether the text is meant to be such a proof. */
  public static boolean isOne(String text) {
    return text.startsWith("old ");
  }
}
