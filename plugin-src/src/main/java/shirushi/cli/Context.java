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
 * @param stdout for results, as it is: for our own colours alone
 * @param stderr for people, as it is
 * @param colours whether {@code stdout} is a terminal
 * @param watched whether {@code stderr} is a terminal
 * @param cancel asked for on ctrl-C
 */
public record Context(
    Path home,
    Path cache,
    Ledger ledger,
    Tool tool,
    PrintWriter stdout,
    PrintWriter stderr,
    boolean colours,
    boolean watched,
    Cancel cancel) {

  /** For results. What others wrote can't command the terminal; so this is the way for all. */
  PrintWriter out() {
    return PlainOutput.on(stdout);
  }

  /** For people, likewise. */
  PrintWriter err() {
    return PlainOutput.on(stderr);
  }

  /** The key for Content Credentials, beside the ledger's. */
  KeyFile keys() {
    return new KeyFile(ledger.keys());
  }

  /** The password of that key; empty where the user set none. */
  char[] keyPassword() {
    return System.getenv().getOrDefault("SHIRUSHI_KEY_PASSWORD", "").toCharArray();
  }

  void say(String sentence) {
    err().println("shirushi: " + sentence.replaceAll("[\\r\\n]+", " "));
    stderr.flush();
  }
}
