package shirushi.host.install;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Kritas that this user has open now. */
public final class RunningKritas {
  private RunningKritas() {}

  /**
   * Whether one is open that may use these settings: of one that cannot be asked, that is assumed.
   *
   * @param system the operating system, as Java names it
   * @param home the user's home, where the Krita's environment names none
   */
  public static boolean use(Path settings, String system, Path home) {
    Optional<String> user = ProcessHandle.current().info().user();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().user().equals(user))
        .filter(process -> process.info().command().filter(RunningKritas::isKrita).isPresent())
        .anyMatch(
            process ->
                environment(process)
                    .map(it -> KritaPlace.find(it, system, homeOf(it, home)))
                    .map(it -> it.stream().anyMatch(place -> same(place.settings(), settings)))
                    .orElse(true));
  }

  /** A Snap's home is known by two names, of which one is a link. */
  private static boolean same(Path one, Path other) {
    return one.equals(other) || real(one).equals(real(other));
  }

  private static Path real(Path file) {
    try {
      return file.getParent().toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      return file; // Its folder is not there: nobody has another name for it.
    }
  }

  static boolean isKrita(String command) {
    return command
        .replaceFirst(" \\(deleted\\)$", "")
        .matches("(?i)(?s)(.*[/\\\\])?krita(\\.exe)?");
  }

  private static Path homeOf(Map<String, String> environment, Path otherwise) {
    String home = environment.getOrDefault("HOME", "");
    return home.startsWith("/") ? Path.of(home) : otherwise;
  }

  /** Linux lets one look; empty where it cannot be had. */
  private static Optional<Map<String, String>> environment(ProcessHandle process) {
    try (InputStream in = new FileInputStream("/proc/" + process.pid() + "/environ")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(
          Stream.of(all.split("\0"))
              .filter(one -> one.indexOf('=') > 0)
              .collect(
                  Collectors.toMap(
                      one -> one.substring(0, one.indexOf('=')),
                      one -> one.substring(one.indexOf('=') + 1),
                      (first, second) -> first)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
