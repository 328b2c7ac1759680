package shirushi.format;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Marks;

/**
 * The one way out: writes a picture with all that belongs to it. The format's own carriers come
 * first, then the Content Credential over the finished bytes, then the sidecar beside it. Files
 * appear whole, the sidecar and the picture one after the other, or not at all.
 *
 * @param mark what a flat picture shows of its origin; layered ones show it in the layers' names
 * @param rights an XMP packet of rights, as {@code XmpRights.packet} gives it
 * @param credentials for formats that carry them; the others go without
 * @param sidecar signs a sidecar beside the file; absent writes none
 */
public record Export(
    VisibleMark mark,
    Optional<String> rights,
    Optional<Credentials> credentials,
    Optional<Signer> sidecar) {

  /** Tags, and nothing beyond the format's own carriers. */
  public static final Export PLAIN =
      new Export(VisibleMark.AUTO, Optional.empty(), Optional.empty(), Optional.empty());

  /** How a finished picture comes to its place. */
  private interface Place {
    void build(Path file, AtomicFile.Steps steps) throws IOException;
  }

  /**
   * What was written.
   *
   * @param tag of a flat picture, as it stands in the file
   */
  public record Written(Path file, Optional<Path> sidecar, Optional<OriginTag> tag) {}

  /**
   * Writes, and replaces what is there.
   *
   * @throws FormatException where the file's ending is none that can be written
   * @throws IOException where it cannot be written; what was there before is untouched then
   */
  public Written write(Canvas canvas, Path file) throws IOException {
    return write(canvas, file, AtomicFile::build);
  }

  /**
   * Writes, and replaces nothing but a sidecar that has no picture.
   *
   * @throws FileAlreadyExistsException where something is in the picture's place, also where it
   *     came there while this was at work; nothing is written then
   * @throws FormatException where the file's ending is none that can be written
   * @throws IOException where it cannot be written
   */
  public Written writeNew(Canvas canvas, Path file) throws IOException {
    return write(canvas, file, AtomicFile::buildNew);
  }

  private Written write(Canvas canvas, Path file, Place place) throws IOException {
    Format format = Formats.forWriting(file);
    Canvas picture = format.layered() ? canvas : mark.on(canvas);
    if (sidecar.isEmpty()) {
      place.build(file, unfinished -> picture(format, picture, unfinished, Limits.name(file)));
      return written(format, file, Optional.empty());
    }
    Path beside = Sidecar.beside(file);
    if (Files.isDirectory(beside)) {
      throw new IOException(beside + ": cannot be written (a folder is in its place)");
    }
    AtomicFile.build(
        beside,
        claims ->
            place.build(
                file,
                unfinished -> {
                  picture(format, picture, unfinished, Limits.name(file));
                  Optional<Raster> read =
                      format.exact(picture)
                          ? Optional.empty()
                          : Optional.of(format.read(unfinished).flatten());
                  Sidecar.write(picture, read, file, sidecar.get(), claims);
                }));
    return written(format, file, Optional.of(beside));
  }

  /** Writes what will be called {@code name}. */
  private void picture(Format format, Canvas canvas, Path unfinished, String name)
      throws IOException {
    format.write(canvas, unfinished, rights);
    if (credentials.isPresent() && !format.layered() && FileCredentials.canCarry(unfinished)) {
      credentials.get().sign(unfinished, name);
    }
  }

  private static Written written(Format format, Path file, Optional<Path> sidecar)
      throws IOException {
    List<Inspection.Part> parts = format.layered() ? List.of() : format.inspect(file).layers();
    Optional<OriginTag> tag =
        parts.isEmpty() ? Optional.empty() : Marks.own(parts.get(0).evidence());
    return new Written(file, sidecar, tag);
  }
}
