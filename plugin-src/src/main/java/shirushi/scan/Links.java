package shirushi.scan;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Ways from a page to files. They are relative: the page tells nobody where it was written. */
final class Links {
  private final Path base;

  /**
   * @throws IOException where there is no folder for the page
   */
  Links(Path page) throws IOException {
    base = page.toAbsolutePath().normalize().getParent().toRealPath();
  }

  /** A name that leads to its file, where there is a way. */
  String name(Path file, String shown) {
    String text = "<bdi>" + Html.text(shown) + "</bdi>";
    return to(file)
        .map(way -> "<a class=\"name\" href=\"" + Html.text(way) + "\">" + text + "</a>")
        .orElse("<span class=\"name\">" + text + "</span>");
  }

  /** It begins with a dot, so that no name is taken for a scheme; empty from drive to drive. */
  private Optional<String> to(Path file) {
    if (!base.getRoot().equals(file.getRoot())) {
      return Optional.empty();
    }
    return Optional.of(
        StreamSupport.stream(base.relativize(file).spliterator(), false)
            .map(name -> URLEncoder.encode(name.toString(), StandardCharsets.UTF_8))
            .map(name -> name.replace("+", "%20"))
            .collect(Collectors.joining("/", "./", "")));
  }
}
