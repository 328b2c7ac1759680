package shirushi.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    return write(canvas, new Destination(file, true));
  }

  /**
   * Writes the picture and its sidecar.
   *
   * @throws TakenException where something is in the place of one of them that is not to be
   *     replaced, also where it came there while this was at work; nothing is written then
   * @throws FormatException where the file's ending is none that can be written
   * @throws IOException where it cannot be written; what was there before is untouched then
   */
  public Written write(Canvas canvas, Destination to) throws IOException {
    Format format = Formats.forWriting(to.file());
    Canvas picture = format.layered() ? canvas : mark.on(canvas);
    Optional<Path> beside =
        place(
            to,
            unfinished -> picture(format, picture, unfinished, Limits.name(to.file())),
            (unfinished, claims) -> {
              Optional<Raster> read =
                  format.exact(picture)
                      ? Optional.empty()
                      : Optional.of(format.read(unfinished).flatten());
              Sidecar.write(picture, read, to.file(), sidecar.orElseThrow(), claims);
            });
    return written(format, to.file(), beside);
  }

  /** Makes a sidecar. */
  @FunctionalInterface
  interface Claims {
    /**
     * @param picture the finished picture, not yet in its place
     * @param claims where to make it; nothing is there yet
     */
    void at(Path picture, Path claims) throws IOException;
  }

  /** Brings a picture and, where there is to be one, its sidecar into place. */
  Optional<Path> place(Destination to, AtomicFile.Steps picture, Claims sidecar)
      throws IOException {
    if (this.sidecar.isEmpty()) {
      to.build(picture);
      return Optional.empty();
    }
    Destination beside = to.with(Sidecar.beside(to.file()));
    to.check(List.of());
    beside.check(List.of());
    AtomicBoolean placed = new AtomicBoolean();
    try {
      beside.build(
          claims -> {
            to.build(
                unfinished -> {
                  picture.at(unfinished);
                  sidecar.at(unfinished, claims);
                });
            placed.set(true);
          });
    } catch (TakenException e) {
      if (placed.get()) {
        Files.delete(to.file()); // ours, and nothing was there before
      }
      throw e;
    }
    return Optional.of(beside.file());
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
