package shirushi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.TimeStamp;
import shirushi.origin.ledger.VerifierKey;

/**
 * Someone else's word that the ledger had so many entries at a time.
 *
 * @param size how many of the first entries it vouches for
 */
record Stamp(long size, Instant time, String authority) {
  static final String FOLDER = "ledger/stamps/";

  /** Copies the ledger's time stamps into the pack. */
  static List<Stamp> copy(Ledger ledger, VerifierKey key, PackFolder pack) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (Path response : ledger.stamps()) {
      String name = response.getFileName().toString();
      if (!name.endsWith(".tsr")) {
        continue;
      }
      String number = name.substring(0, name.length() - ".tsr".length());
      Path checkpoint = response.resolveSibling(number + ".checkpoint");
      byte[] note = PackFolder.read(checkpoint, checkpoint.toString());
      byte[] answer = PackFolder.read(response, response.toString());
      stamps.add(read(note, answer, key));
      pack.put(FOLDER + number + ".checkpoint", note);
      pack.put(FOLDER + name, answer);
    }
    return stamps;
  }

  /**
   * @throws IOException in one sentence, where it is not what it should be
   */
  static Stamp read(byte[] note, byte[] response, VerifierKey key) throws IOException {
    Checkpoint checkpoint = Checkpoint.parse(new String(note, StandardCharsets.UTF_8), key);
    TimeStamp stamp = TimeStamp.read(response, note);
    return new Stamp(checkpoint.size(), stamp.time(), stamp.authority());
  }
}
