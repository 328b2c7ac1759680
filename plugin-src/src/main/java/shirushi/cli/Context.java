package shirushi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import shirushi.bridge.Cancel;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;

/**
 * What the commands are given by {@code Main}.
 *
 * @param home where the program lies
 * @param cache the user's cache folder
 * @param ledger the user's ledger
 * @param tool our name and version, as tags state them
 * @param out for results
 * @param err for people
 * @param colours whether {@code out} is a terminal
 * @param watched whether {@code err} is a terminal
 * @param cancel asked for on ctrl-C
 */
public record Context(
    Path home,
    Path cache,
    Ledger ledger,
    Tool tool,
    PrintWriter out,
    PrintWriter err,
    boolean colours,
    boolean watched,
    Cancel cancel) {

  /** The key for Content Credentials, beside the ledger's. */
  KeyFile keys() {
    return new KeyFile(ledger.keys());
  }

  /** The password of that key; empty where the user set none. */
  char[] keyPassword() {
    return System.getenv().getOrDefault("SHIRUSHI_KEY_PASSWORD", "").toCharArray();
  }

  void say(String sentence) {
    err.println("shirushi: " + sentence);
    err.flush();
  }
}
