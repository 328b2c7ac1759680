package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.format.CredentialsLayout.Piece;

/**
 * Puts an XMP packet into a finished file in the place of the one it has; everything else stays
 * byte for byte, the pixels above all. Stateless, usable from any thread. Source: XMP part 3.
 */
interface XmpPatch {

  /** The patch for a file that begins like this. */
  static Optional<XmpPatch> of(Path file) throws IOException {
    byte[] head = Formats.head(file);
    if (new Png().recognises(head)) {
      return Optional.of(new PngXmpPatch());
    } else if (new Jpeg().recognises(head)) {
      return Optional.of(new JpegXmpPatch());
    }
    return new Tiff().recognises(head) ? Optional.of(new TiffXmpPatch()) : Optional.empty();
  }

  /**
   * The file to be, in pieces.
   *
   * @param name what messages call the file
   * @throws FormatException where it is damaged, or has several packets: nobody could tell which of
   *     them counts
   */
  List<Piece> pieces(RandomAccessFile file, String name, String packet) throws IOException;

  /**
   * Writes the patched copy; the source is left as it is.
   *
   * @param target not the source
   */
  default void write(Path file, Path target, String packet) throws IOException {
    String name = Limits.name(file);
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      List<Piece> pieces = pieces(in, name, packet);
      AtomicFile.write(
          target,
          out -> {
            for (Piece piece : pieces) {
              out.write(piece.fresh());
              CredentialsLayout.feed(in, piece.old(), (bytes, count) -> out.write(bytes, 0, count));
            }
          });
    } catch (EOFException e) {
      throw FormatException.unreadable(name, "it ends early");
    }
  }

  /** What to say of a file with more than one. */
  static FormatException several(String name) {
    return new FormatException(name + ": it has several XMP packets, and none is replaced");
  }
}
