package shirushi.bench;

import java.nio.file.Path;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.SessionSettings;

/** Loads models in a fresh process and prints the milliseconds it took. */
final class LoadOnce {
  private LoadOnce() {}

  /** Arguments: what to call the content, empty to cache nothing; then the models. */
  public static void main(String[] arguments) throws BridgeException {
    try (Runtime runtime = Runtimes.open("native")) {
      Device cpu = runtime.device(Device.CPU);
      double milliseconds = 0;
      for (int i = 1; i < arguments.length; i++) {
        Optional<String> hash = Optional.of(arguments[0]).filter(text -> !text.isEmpty());
        String name = "/" + i;
        SessionSettings settings = new SessionSettings(0, hash.map(text -> text + name));
        long start = System.nanoTime();
        runtime.open(Path.of(arguments[i]), cpu, settings, new Cancel()).close();
        milliseconds += (System.nanoTime() - start) / 1e6;
      }
      System.out.println(milliseconds);
    }
  }
}
