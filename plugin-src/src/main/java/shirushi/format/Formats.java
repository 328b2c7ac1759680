package shirushi.format;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;

/** The formats that are known, by file ending and by content. */
public final class Formats {
  /** Every format; a new one is added here and nowhere else. */
  public static final List<Format> ALL =
      List.of(
          new Ora(),
          new Psd(),
          new Png(),
          new Jpeg(),
          new Tiff(),
          new Kra(),
          new Xcf(),
          new Pictures());

  private static final int HEAD_BYTES = 64;

  private Formats() {}

  /**
   * The format for a file's ending.
   *
   * @throws FormatException where the ending is none of the known ones, which it lists
   */
  public static Format forPath(Path file) throws FormatException {
    return forEnding(file).orElseThrow(() -> unknown(file, false));
  }

  /**
   * The format for writing a file with this ending.
   *
   * @throws FormatException where the ending is none that can be written; it lists those
   */
  public static Format forWriting(Path file) throws FormatException {
    return forEnding(file).filter(Format::writable).orElseThrow(() -> unknown(file, true));
  }

  /**
   * A picture and what the sidecar beside it said, if there is one.
   *
   * @param canvas with the tags that the sidecar gave back
   */
  public record Opened(Canvas canvas, Format format, Optional<SidecarReport> sidecar) {}

  /**
   * Reads a picture by what it is, since files are often named wrongly, then by its ending. Tags
   * that the file has lost come from the sidecar beside it.
   *
   * @throws FormatException where it is missing or unreadable, naming file and fault
   */
  public static Canvas read(Path file) throws IOException {
    return open(file).canvas();
  }

  /** As {@link #read}, with what was found out on the way. */
  public static Opened open(Path file) throws IOException {
    Format format = forContent(file);
    try {
      Canvas canvas = format.read(file);
      return Sidecar.recover(canvas, file)
          .map(found -> new Opened(found.canvas(), format, Optional.of(found.report())))
          .orElseGet(() -> new Opened(canvas, format, Optional.empty()));
    } catch (OutOfMemoryError e) {
      // One picture too large for the heap is this file's fault, not the program's end.
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      throw new TooLargeException(
          Limits.name(file) + ": too large for the " + megabytes + " MB of memory there are");
    }
  }

  /**
   * Looks at what a file says besides its pixels; the format is found as in {@link #read}.
   *
   * @throws FormatException where it is missing or unreadable, naming file and fault
   */
  public static Inspection inspect(Path file) throws IOException {
    return forContent(file).inspect(file);
  }

  /**
   * The format of a file by what it is, since files are often named wrongly, then by its ending.
   *
   * @throws FormatException where it is missing or of no known format
   */
  public static Format forContent(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new FormatException(file + ": no such file");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new FormatException(file + ": not a file that may be read");
    }
    Optional<Format> seen = seen(file);
    return seen.isPresent() ? seen.get() : forPath(file);
  }

  /** Whether the file's first bytes are a picture's, whatever it is called. */
  public static boolean recognises(Path file) throws IOException {
    return seen(file).isPresent();
  }

  private static Optional<Format> seen(Path file) throws IOException {
    byte[] head = head(file);
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }

  /** The first bytes of a file, by which it is recognised. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static Optional<Format> forEnding(Path file) {
    String name = Limits.name(file).toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> format.endings().stream().anyMatch(name::endsWith))
        .findFirst();
  }

  private static FormatException unknown(Path file, boolean writing) {
    String known =
        ALL.stream()
            .filter(format -> !writing || format.writable())
            .flatMap(format -> format.endings().stream())
            .collect(Collectors.joining(" "));
    String verb = writing ? "written" : "read";
    return new FormatException(
        Limits.name(file) + ": not a format that can be " + verb + " (known: " + known + ")");
  }
}
