package shirushi.fuzz;

import java.io.IOException;
import java.util.Locale;

/**
 * Where Jazzer comes in. {@code checks/fuzz.sh} starts it with the name of a {@link Target} in the
 * property {@code shirushi.fuzz}.
 */
public final class Fuzz {
  private static final Target TARGET =
      Target.valueOf(System.getProperty("shirushi.fuzz", "").toUpperCase(Locale.ROOT));

  private Fuzz() {}

  /** Called by name. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    TARGET.parse(input);
  }
}
