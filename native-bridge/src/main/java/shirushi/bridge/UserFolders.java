package shirushi.bridge;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this user's own files go: freedesktop.org's, Apple's or Microsoft's custom. */
public record UserFolders(Map<String, String> environment, String system, Path home) {

  /** Those of the user who runs this process. */
  public static UserFolders own() {
    // Java takes the home from the user database; where HOME says another, that is meant.
    String home = System.getenv().getOrDefault("HOME", "");
    return new UserFolders(
        System.getenv(),
        System.getProperty("os.name"),
        Path.of(home.startsWith("/") ? home : System.getProperty("user.home")));
  }

  /** For what can be made again: the extracted library, optimised graphs, the log. */
  public static Path cache() {
    return own().folder("XDG_CACHE_HOME", ".cache", "Library/Caches").resolve("shirushi");
  }

  /** For settings and keys. */
  public static Path config() {
    return own()
        .folder("XDG_CONFIG_HOME", ".config", "Library/Application Support")
        .resolve("shirushi");
  }

  /** For what the user put there or wants kept: models, the ledger. */
  public static Path data() {
    return own()
        .folder("XDG_DATA_HOME", ".local/share", "Library/Application Support")
        .resolve("shirushi");
  }

  /** A variable counts only where it is an absolute path, as the specification says. */
  Path folder(String xdg, String unix, String mac) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean windows = os.startsWith("windows");
    String named = environment.getOrDefault(windows ? "LOCALAPPDATA" : xdg, "");
    if (!named.isBlank() && Path.of(named).isAbsolute()) {
      return Path.of(named);
    }
    if (windows) {
      return home.resolve("AppData/Local");
    }
    return home.resolve(os.startsWith("mac") ? mac : unix);
  }
}
