package shirushi.bridge;

import java.util.List;
import shirushi.bridge.djl.DjlRuntime;
import shirushi.bridge.ort.OrtRuntime;
import shirushi.bridge.os.RuntimeLibrary;

/** Chooses a runtime by name; a new one is added here and to the contract test. */
public final class Runtimes {
  public static final List<String> NAMES = List.of("native", "djl");

  private Runtimes() {}

  /** Opens a runtime; the caller closes it, after everything it made. */
  public static Runtime open(String name) throws BridgeException {
    return switch (name) {
      case "native" -> OrtRuntime.open(RuntimeLibrary.locate());
      case "djl" -> DjlRuntime.open(RuntimeLibrary.locate());
      default ->
          throw new IllegalArgumentException(
              "there is no runtime %s; there are: %s".formatted(name, String.join(", ", NAMES)));
    };
  }
}
