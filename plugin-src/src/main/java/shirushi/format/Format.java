package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import shirushi.canvas.Canvas;

/** A file format: stateless, usable from any thread. */
public interface Format {

  /** What people call it. */
  String name();

  /** The file endings, lower case, with the dot; the first is the usual one. */
  List<String> endings();

  /**
   * Whether a file that begins with these bytes (at least 64, or the whole file) is of this format.
   */
  boolean recognises(byte[] head);

  /** Whether {@link #write} is supported. */
  default boolean writable() {
    return true;
  }

  /** Whether a written file keeps the layers apart. */
  default boolean layered() {
    return false;
  }

  /**
   * Reads a picture with the origin tags it carries.
   *
   * @throws FormatException where the file is not of this format, broken or over the limit
   * @throws IOException where the file cannot be read
   */
  Canvas read(Path file) throws IOException;

  /**
   * Writes the canvas with the origin tags of its layers; an existing file is replaced only by a
   * whole new one.
   *
   * @throws IOException where the file cannot be written; nothing is left behind then
   */
  void write(Canvas canvas, Path file) throws IOException;
}
