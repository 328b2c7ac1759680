package shirushi.origin.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Shows, without the ledger, that an entry is in it: C2SP tlog-proof, its extra data the entry.
 *
 * @param index the entry's place
 * @param json the entry's text
 * @param path the siblings' hashes from the leaf up, 32 bytes each
 * @param checkpoint the signed state it leads to
 */
public record InclusionProof(long index, String json, List<byte[]> path, Checkpoint checkpoint) {
  private static final String FORMAT = "c2sp.org/tlog-proof@v1";

  /** Whether the path leads from the entry to the checkpoint's root. */
  public boolean holds() {
    byte[] leaf = new Hashes().leaf(json.getBytes(StandardCharsets.UTF_8));
    return Tree.included(index, checkpoint.size(), leaf, path, checkpoint.rootHash());
  }

  /** The proof as text, to be kept in a {@code .tlog-proof} file. */
  public String toText() {
    String entry = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return FORMAT
        + "\nextra "
        + entry
        + "\nindex "
        + index
        + "\n"
        + ProofText.lines(path)
        + "\n"
        + checkpoint.note();
  }

  /**
   * Reads {@link #toText}, and believes it only if the key signed its checkpoint and the path leads
   * there.
   *
   * @throws LedgerException saying what is wrong
   */
  public static InclusionProof parse(String text, VerifierKey key) throws LedgerException {
    ProofText parts = ProofText.split(text);
    List<String> head = parts.head();
    if (head.size() < 3
        || !head.get(0).equals(FORMAT)
        || !head.get(1).startsWith("extra ")
        || !head.get(2).matches("index (0|[1-9][0-9]{0,17})")) {
      throw new LedgerException("this is no proof of a ledger's entry");
    }
    byte[] entry = ProofText.base64(head.get(1).substring("extra ".length()));
    InclusionProof proof =
        new InclusionProof(
            Long.parseLong(head.get(2).substring("index ".length())),
            new String(entry, StandardCharsets.UTF_8),
            ProofText.hashes(head.subList(3, head.size())),
            Checkpoint.parse(parts.note(), key));
    if (!proof.holds()) {
      throw new LedgerException(
          "the proof does not hold: entry %d as it stands here is not in the log of this checkpoint"
              .formatted(proof.index()));
    }
    return proof;
  }

  /** Whether the text is meant to be such a proof. */
  public static boolean isOne(String text) {
    return text.startsWith(FORMAT + "\n");
  }
}
