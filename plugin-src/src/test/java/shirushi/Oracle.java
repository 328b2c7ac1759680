package shirushi;

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
  }
}
