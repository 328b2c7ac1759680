package shirushi;

<<<<<<< HEAD
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** Finds the independent figures; tests that need them are skipped where they are not. */
public final class Oracle {
  private static final String VARIABLE = "SHIRUSHI_ORACLE";

  private Oracle() {}

  /** A file or folder of the oracle. */
  public static Path path(String relative) {
    String root = System.getenv(VARIABLE);
    assumeTrue(root != null && !root.isEmpty(), VARIABLE + " is not set");
    return Path.of(root, relative);
=======
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Independent figures to be exact against, in the folder that SHIRUSHI_ORACLE names. */
public final class Oracle {
  private Oracle() {}

  /** The file or folder at {@code relative}; skips the test where the variable isn't set. */
  public static Path path(String relative) {
    String folder = System.getenv("SHIRUSHI_ORACLE");
    Assumptions.assumeTrue(
        folder != null && !folder.isBlank(), "SHIRUSHI_ORACLE is not set: no oracle to compare to");
    return Path.of(folder).resolve(relative);
>>>>>>> words
  }
}
