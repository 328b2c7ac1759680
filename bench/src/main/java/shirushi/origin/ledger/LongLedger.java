package shirushi.origin.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A ledger of many entries for measuring, written at once: appended one by one, a million would
 * take an hour. Its lines are whole but bear one and the same signature; the real entry that is
 * appended last signs them all, as each does.
 */
public final class LongLedger {
  private LongLedger() {}

  /**
   * Writes one.
   *
   * @param folder of the ledger, still empty
   * @param entries how many there will be
   */
  public static Ledger write(Path folder, Path keyFile, Entry entry, long entries)
      throws IOException {
    LedgerFiles files = new LedgerFiles(folder);
    files.create();
    Ledger ledger = new Ledger(folder, keyFile);
    ledger.keyOrNew();
    Hashes hashes = new Hashes();
    Edge edge = new Edge();
    SigningKey key = ledger.signingKey();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(files.entries()), 1 << 16)) {
      Checkpoint signed = null;
      for (long i = 0; i < entries; i++) {
        byte[] json = EntryJson.write(i, entry);
        byte[] leaf = hashes.leaf(json);
        edge.append(leaf);
        if (signed == null || i == entries - 1) {
          signed = Checkpoint.sign(edge.size(), edge.root(), key);
        }
        out.write(new LogLine(leaf, signed.signature(), json).write());
      }
    }
    return ledger;
  }
}
