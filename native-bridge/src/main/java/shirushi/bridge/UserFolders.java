package shirushi.bridge;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's own files go, by the platform's custom. Nothing is created here. */
public final class UserFolders {
  private UserFolders() {}

  /** For what can be made again: the extracted library, optimised graphs. */
  public static Path cache() {
    return folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA");
  }

  /** For what the user put there or wants kept: models. */
  public static Path data() {
    return folder("XDG_DATA_HOME", ".local/share", "Library/Application Support", "APPDATA");
  }

  private static Path folder(String xdg, String unix, String mac, String windows) {
    Path home = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String variable = os.startsWith("windows") ? windows : xdg;
    String named = System.getenv(variable);
    Path base;
    if (named != null && Path.of(named).isAbsolute()) {
      base = Path.of(named);
    } else {
      base = home.resolve(os.startsWith("mac") ? mac : unix);
    }
    return base.resolve("shirushi");
  }
}
