package shirushi.origin.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * The state of a log in five signed lines (C2SP tlog-checkpoint over signed-note).
 *
 * @param size how many entries it has
 * @param root the Merkle tree's root, 32 bytes in base64
 * @param note the signed note itself, signatures included
 */
public record Checkpoint(String origin, long size, String root, String note) {
  private static final int LARGEST = 64 << 10;
  private static final int MOST_SIGNATURES = 100;

  public Checkpoint {
    Objects.requireNonNull(note, "note");
  }

  static Checkpoint sign(long size, byte[] root, SigningKey key) {
    String text = text(key.verifier().name(), size, root);
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] id = key.verifier().id();
    byte[] both = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, both, id.length, signature.length);
    return of(key.verifier().name(), size, root, Base64.getEncoder().encodeToString(both));
  }

  /** A checkpoint whose signature is known; whether that is right is another matter. */
  static Checkpoint of(String name, long size, byte[] root, String signature) {
    String note = text(name, size, root) + "\n— " + name + " " + signature + "\n";
    return new Checkpoint(name, size, Base64.getEncoder().encodeToString(root), note);
  }

  private static String text(String name, long size, byte[] root) {
    return name + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /**
   * Reads a checkpoint and believes it only if this key signed it.
   *
   * @throws LedgerException saying what is wrong with it
   */
  public static Checkpoint parse(String note, VerifierKey key) throws LedgerException {
    int blank = note.lastIndexOf("\n\n");
    String[] lines = blank < 0 ? new String[0] : note.substring(0, blank).split("\n", -1);
    boolean shape = lines.length >= 3 && note.endsWith("\n") && note.length() <= LARGEST;
    if (!shape || !lines[1].matches("0|[1-9][0-9]{0,17}") || hash(lines[2]) == null) {
      throw new LedgerException("this is no checkpoint of a log");
    }
    verify(note.substring(0, blank + 1), note.substring(blank + 2), key);
    if (!lines[0].equals(key.name())) {
      throw new LedgerException("the checkpoint is of another log, " + lines[0]);
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2], note);
  }

  private static void verify(String text, String signatures, VerifierKey key)
      throws LedgerException {
    String[] lines = signatures.split("\n");
    if (lines.length > MOST_SIGNATURES) {
      throw new LedgerException("the checkpoint has too many signatures, " + lines.length);
    }
    boolean signed = false;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      byte[] both = words.length == 3 && words[0].equals("—") ? base64(words[2]) : null;
      if (both == null || both.length < 5) {
        throw new LedgerException("the checkpoint has a broken signature line");
      }
      byte[] id = Arrays.copyOf(both, 4);
      if (words[1].equals(key.name()) && Arrays.equals(id, key.id())) {
        byte[] signature = Arrays.copyOfRange(both, 4, both.length);
        if (!key.verify(text.getBytes(StandardCharsets.UTF_8), signature)) {
          throw new LedgerException("the checkpoint's signature is wrong: its text was changed");
        }
        signed = true;
      }
    }
    if (!signed) {
      throw new LedgerException("the checkpoint is not signed by " + key.name());
    }
  }

  byte[] rootHash() {
    return hash(root);
  }

  /** The 92 characters of this ledger's own signature. */
  String signature() {
    return note.substring(note.lastIndexOf(' ') + 1, note.length() - 1);
  }

  static byte[] hash(String base64) {
    byte[] bytes = base64(base64);
    return bytes != null && bytes.length == Hashes.BYTES ? bytes : null;
  }

  /** The bytes; {@code null} where this is not the one way to write them. */
  static byte[] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException e) {
      // Not base64: the caller says what it should have been.
      return null;
    }
  }
}
