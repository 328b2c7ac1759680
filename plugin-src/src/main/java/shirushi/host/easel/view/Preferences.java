package shirushi.host.easel.view;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import shirushi.format.AtomicFile;
import shirushi.language.Language;

/**
 * What the window remembers: language, light or dark, whether the palette is shown, how wide what
 * stands beside the canvas is, recent files. A file that is missing or damaged means the defaults.
 * One thread at a time, but for {@link #write}.
 */
public final class Preferences {
  static final int RECENT = 10;

  private static final String LANGUAGE = "language";
  private static final String DARK = "dark";
  private static final String PALETTE = "palette";
  private static final String WIDTH = "width.";
  private static final String COPIES = "copies.seconds";
  private static final String EXPORT = "export";
  private static final String FILE = "recent.";

  private final Path file;
  private final Properties values = new Properties();

  /**
   * @param file where they are kept; it and its folder need not exist
   */
  public Preferences(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try (InputStreamReader in =
          new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        values.clear(); // they are only habits: better the defaults than no window
      }
    }
  }

  /** The one chosen, else the system's. */
  Language language() {
    try {
      return Language.of(values.getProperty(LANGUAGE, ""));
    } catch (IllegalArgumentException e) {
      return Language.of(Locale.getDefault());
    }
  }

  void language(Language language) {
    values.setProperty(LANGUAGE, language.code());
  }

  boolean dark() {
    return Boolean.parseBoolean(values.getProperty(DARK, "true"));
  }

  void dark(boolean dark) {
    values.setProperty(DARK, String.valueOf(dark));
  }

  /** Whether its place is shown; closed, it only says that it is there. */
  boolean palette() {
    return Boolean.parseBoolean(values.getProperty(PALETTE, "true"));
  }

  void palette(boolean shown) {
    values.setProperty(PALETTE, String.valueOf(shown));
  }

  /** How wide a part of the window was made, in pixels; empty where nobody did. */
  OptionalInt width(String part) {
    try {
      return OptionalInt.of(Integer.parseInt(values.getProperty(WIDTH + part, "")));
    } catch (NumberFormatException e) {
      return OptionalInt.empty(); // never, or somebody edited the file
    }
  }

  void width(String part, int pixels) {
    values.setProperty(WIDTH + part, String.valueOf(pixels));
  }

  /** How often a copy is kept of what is not saved; seconds in the file, a minute otherwise. */
  Duration copies() {
    try {
      return Duration.ofSeconds(Math.max(1, Long.parseLong(values.getProperty(COPIES, "60"))));
    } catch (NumberFormatException e) {
      return Duration.ofMinutes(1); // somebody edited the file
    }
  }

  /** The files that were open and are still there, the latest first. */
  List<Path> recent() {
    return remembered().stream().filter(Files::isRegularFile).toList();
  }

  /** A file was opened or saved. */
  void used(Path opened) {
    List<Path> files = new ArrayList<>(remembered());
    files.remove(opened.toAbsolutePath());
    files.add(0, opened.toAbsolutePath());
    for (int i = 0; i < RECENT; i++) {
      if (i < files.size()) {
        values.setProperty(FILE + i, files.get(i).toString());
      }
    }
  }

  /** Where a copy of any picture was written last. */
  Optional<Path> exported() {
    return Optional.ofNullable(values.getProperty(EXPORT)).flatMap(Preferences::path);
  }

  void exported(Path copy) {
    values.setProperty(EXPORT, copy.toAbsolutePath().toString());
  }

  private List<Path> remembered() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < RECENT; i++) {
      Optional.ofNullable(values.getProperty(FILE + i))
          .flatMap(Preferences::path)
          .ifPresent(files::add);
    }
    return files;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty(); // somebody edited the file
    }
  }

  /**
   * Writes all that is remembered by now. Any thread: what is remembered meanwhile is in the file
   * or is not, and comes with the next time.
   */
  void write() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          values.store(writer, null);
          writer.flush();
        });
  }
}
