package shirushi.suzuri;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import shirushi.format.AtomicFile;
import shirushi.suzuri.export.Statement;

/** Which pictures a model was trained on, noted while they are drawn: what its statement claims. */
final class Provenance {
  private static final String ILLUSTRATOR = "suzuri/src/main/java/shirushi/suzuri/draw";

  private Provenance() {}

  /**
   * Notes who drew a file of pictures: how many, with which seed, at which commit, and their hash.
   */
  static void note(Path note, Path pictures, Recipe recipe) throws IOException {
    Properties facts = new Properties();
    facts.setProperty("pictures", String.format(Locale.ROOT, "%,d", recipe.pictures()));
    facts.setProperty("last", Integer.toString(recipe.pictures() - 1));
    facts.setProperty("seed", Long.toString(recipe.seed()));
    facts.setProperty("commit", commit());
    facts.setProperty("digest", Statement.sha256(pictures));
    AtomicFile.write(note, out -> facts.store(out, null));
  }

  /** What was noted: fillings for the gaps of a statement and a card. */
  static Map<String, String> read(Path note) throws IOException {
    Properties facts = new Properties();
    try (InputStream in = new FileInputStream(note.toFile())) {
      facts.load(in);
    }
    Map<String, String> texts = new HashMap<>();
    facts.forEach((name, value) -> texts.put((String) name, (String) value));
    return texts;
  }

  /** The illustrator's last commit, or "unknown" outside a repository. */
  private static String commit() throws IOException {
    Process git =
        new ProcessBuilder("git", "log", "-1", "--format=%H", "--", ILLUSTRATOR)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream out = git.getInputStream()) {
      String hash = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
      return hash.isEmpty() ? "unknown" : hash;
    }
  }
}
