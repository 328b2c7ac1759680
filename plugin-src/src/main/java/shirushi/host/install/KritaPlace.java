package shirushi.host.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where one Krita of this user keeps its things.
 *
 * @param resources its resource folder, which holds {@code pykrita} and {@code actions}
 * @param settings its {@code kritarc}
 * @param box what shuts this Krita off from the rest of the machine, such as "Flatpak"; empty for
 *     nothing
 */
public record KritaPlace(Path resources, Path settings, String box) {

  /**
   * Those that have been started once; where none has, the one that Krita will make by itself.
   *
   * @param environment the variables of this process
   * @param system the operating system, as Java names it
   * @param home the user's home
   */
  public static List<KritaPlace> find(Map<String, String> environment, String system, Path home) {
    KritaPlace own = own(environment, system.toLowerCase(Locale.ROOT), home);
    List<KritaPlace> found = new ArrayList<>();
    if (Files.isDirectory(own.resources())) {
      found.add(own);
    }
    Path flatpak = home.resolve(".var/app/org.kde.krita");
    Path snap = home.resolve("snap/krita/current");
    if (Files.isDirectory(flatpak)) {
      found.add(boxed(flatpak, "data/krita", "config/kritarc", "Flatpak"));
    }
    if (Files.isDirectory(snap)) {
      found.add(boxed(snap, ".local/share/krita", ".config/kritarc", "Snap"));
    }
    return found.isEmpty() ? List.of(own) : found;
  }

  private static KritaPlace own(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      return new KritaPlace(
          folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("krita"),
          folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("kritarc"),
          "");
    }
    if (system.startsWith("mac")) {
      Path library = home.resolve("Library");
      return new KritaPlace(
          library.resolve("Application Support/krita"), library.resolve("Preferences/kritarc"), "");
    }
    return new KritaPlace(
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("krita"),
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("kritarc"),
        "");
  }

  private static KritaPlace boxed(Path root, String resources, String settings, String box) {
    return new KritaPlace(root.resolve(resources), root.resolve(settings), box);
  }

  /** A variable counts only where it is an absolute path, as freedesktop.org's custom is. */
  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String named = environment.getOrDefault(name, "");
    return !named.isBlank() && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
  }
}
