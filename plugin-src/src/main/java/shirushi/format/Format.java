package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /** Whether the picture that is read looks, to the pixel, like the one that was written. */
  default boolean exact(Canvas canvas) {
    return true;
  }

  /**
   * Reads a picture with the origin tags it carries.
   *
   * @throws FormatException where the file is not of this format, broken or over the limit
   * @throws IOException where the file cannot be read
   */
  Canvas read(Path file) throws IOException;

  /**
   * Writes the canvas with the origin tags of its layers, and with it what is known of its maker
   * and the maker's rights; a format without a place for those leaves them out. An existing file is
   * replaced only by a whole new one.
   *
   * @param rights an XMP packet of rights, as {@code XmpRights.packet} gives it
   * @throws IOException where the file cannot be written; nothing is left behind then
   */
  void write(Canvas canvas, Path file, Optional<String> rights) throws IOException;

  /** Writes a canvas of whose rights nothing is known. */
  default void write(Canvas canvas, Path file) throws IOException {
    write(canvas, file, Optional.empty());
  }

  /**
   * Looks at what a file says besides its pixels; those are not decoded.
   *
   * @throws FormatException where the file is not of this format or broken
   */
  Inspection inspect(Path file) throws IOException;
}
