package shirushi;

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
  }
}
