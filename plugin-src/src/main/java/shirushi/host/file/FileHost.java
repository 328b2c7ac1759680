package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Export;
import shirushi.format.FormatException;
import shirushi.format.Sidecar;
import shirushi.format.TakenException;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Declaration;

/**
 * A picture file as the host. The input's layers stay as they are below what is inserted, and what
 * its maker says about rights goes on; nothing is written before {@link #commit}.
 */
public final class FileHost implements Host {
  private final Canvas input;
  private final Canvas mask;
  private final Target target;
  private final String statement;
  private final Export export;
  private final List<Layer> inserted = new ArrayList<>();

  private FileHost(Canvas input, Canvas mask, Target target, String statement, Export export) {
    this.input = input;
    this.mask = mask;
    this.target = target;
    this.statement = statement;
    this.export = export;
  }

  /** For an artist who states nothing and replaces nothing. */
  public static FileHost open(Optional<Path> input, Path output) throws HostException {
    try {
      Inputs inputs = new Inputs(input, Optional.empty());
      return open(inputs, Target.of(output, false), Terms.NONE, Seals.NONE);
    } catch (FormatException e) {
      throw new HostException(e.getMessage(), e);
    }
  }

  /**
   * Reads what is given and checks that it may be used, before any work is done for it.
   *
   * @param target whose {@link Target#check} is the caller's to call
   * @param seals what the output is marked and signed with
   * @throws HostException naming the file and the fault, or why its maker refuses its use
   */
  public static FileHost open(Inputs inputs, Target target, Terms terms, Seals seals)
      throws HostException {
    try {
      Declaration declaration = terms.declaration();
      Optional<Path> file = inputs.picture();
      Admitted picture = file.isPresent() ? Admitted.read(file.get(), declaration) : Admitted.NONE;
      Admitted mask =
          inputs.mask().isPresent()
              ? Admitted.read(inputs.mask().get(), declaration)
              : Admitted.NONE;
      String statement =
          mask.statement().isEmpty()
              ? picture.statement()
              : (picture.statement() + "; of the mask: " + mask.statement())
                  .replaceFirst("^; ", "");
      Optional<String> rights =
          XmpRights.packet(picture.xmp(), terms.mining(), terms.artist(), statement);
      return new FileHost(
          picture.canvas(), mask.canvas(), target, statement, seals.export(file, rights));
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
  }

  /** What goes on record about the inputs; empty where nothing had to be stated. */
  public String statement() {
    return statement;
  }

  /** The mask; the empty canvas where none was given. */
  public Canvas mask() {
    return mask;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public Canvas read() {
    return stacked(inserted);
  }

  @Override
  public LayerId insert(String layerName, Raster pixels, OriginTag tag) {
    Objects.requireNonNull(tag, "tag");
    if (!tag.isAi()) {
      throw new IllegalArgumentException("an AI layer's tag cannot be " + tag.digitalSourceType());
    }
    LayerId id = LayerId.random();
    inserted.add(new Layer(id, layerName, 0, 0, pixels, 1, true, Optional.of(tag)));
    return id;
  }

  /**
   * Writes the output. A layered format gets all layers in one file; a flat one a file for each
   * inserted layer over the input, the topmost in the first of {@link Target#files}, the next in
   * the second and so on. Where a file is to be replaced by nobody and has appeared since, the
   * picture goes into the next free one.
   *
   * @return what was written, a file each
   * @throws HostException where one cannot be written; an existing file is as it was then
   */
  public List<Export.Written> commit() throws HostException {
    List<Export.Written> written = new ArrayList<>();
    if (target.format().layered() || inserted.isEmpty()) {
      written.add(write(stacked(inserted), 1));
      return written;
    }
    for (int i = inserted.size() - 1; i >= 0; i--) {
      written.add(write(stacked(inserted.subList(i, i + 1)), written.size() + 1));
    }
    return written;
  }

  private Export.Written write(Canvas picture, int wanted) throws HostException {
    Path file = target.numbered(wanted);
    if (picture.equals(Canvas.EMPTY)) {
      throw new HostException(file + ": there is nothing to write");
    }
    try {
      return writeAt(picture, wanted);
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
  }

  private Export.Written writeAt(Canvas picture, int wanted) throws IOException {
    for (int number = wanted; ; number++) {
      try {
        return export.write(picture, target.destination(target.numbered(number)));
      } catch (TakenException e) {
        while (taken(target.numbered(number + 1))) {
          number++;
        }
      }
    }
  }

  private boolean taken(Path file) {
    boolean besides = export.sidecar().isPresent();
    return target.destination(file).taken()
        || besides && target.destination(Sidecar.beside(file)).taken();
  }

  @Override
  public void close() {}

  private Canvas stacked(List<Layer> above) {
    Canvas canvas = input;
    for (Layer layer : above) {
      canvas = canvas.equals(Canvas.EMPTY) ? Canvas.of(layer) : canvas.with(layer);
    }
    return canvas;
  }
}
