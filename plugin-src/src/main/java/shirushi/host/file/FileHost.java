package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.format.Export;
import shirushi.format.FormatException;
import shirushi.format.Ora;
import shirushi.format.Sidecar;
import shirushi.format.TakenException;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.DocumentFacts;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.host.Sight;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;

/**
 * A picture file as the host. The input's layers stay as they are below what is inserted, and what
 * its maker says about rights goes on; nothing is written before {@link #commit}.
 */
public final class FileHost implements Host {
  private final Canvas mask;
  private final Target target;
  private final Path named;
  private final String statement;
  private final Export export;
  private final DocumentFacts opened;
  private final List<Layer> inserted = new ArrayList<>();
  private Canvas input;
  private DocumentFacts facts;

  private FileHost(
      Canvas input,
      DocumentFacts facts,
      Canvas mask,
      Target target,
      Path named,
      String statement,
      Export export) {
    this.input = input;
    this.facts = facts;
    opened = facts;
    this.mask = mask;
    this.target = target;
    this.named = named;
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
          picture.canvas(),
          picture.facts(),
          mask.canvas(),
          target,
          file.orElse(target.file()),
          statement,
          seals.export(file, rights));
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
  public Optional<Sight> look() {
    return Optional.of(read()).filter(it -> !it.equals(Canvas.EMPTY)).map(Sight::of);
  }

  /** The picture with what was inserted; {@link Canvas#EMPTY} where there is neither. */
  public Canvas read() {
    return stacked(inserted);
  }

  @Override
  public Document document() {
    Canvas canvas = read();
    String file = target.file().getFileName().toString();
    return new Document(file, file, canvas.width(), canvas.height());
  }

  @Override
  public List<Listed> layers() {
    return read().layers().stream()
        .map(layer -> new Listed(layer.id(), layer.name(), layer.visible(), layer.tag()))
        .toList();
  }

  /** Nothing: what a file's mask means is in the request. */
  @Override
  public Optional<Mask> selection() {
    return Optional.empty();
  }

  /** Nothing: who does not allow it is refused when the file is opened. */
  @Override
  public MiningPreference wishes() {
    return MiningPreference.NONE;
  }

  @Override
  public Optional<NoAi> noAi() {
    return facts.noAi();
  }

  /** An OpenRaster output keeps it; other formats have no place for it. */
  @Override
  public void lock(Optional<NoAi> lock) {
    facts = facts.locked(lock);
  }

  /**
   * @throws HostException where the document is locked against AI, naming the file it came from
   */
  public void checkOpenToAi() throws HostException {
    if (noAi().isPresent()) {
      throw new HostException(named + ": it is locked against AI");
    }
  }

  @Override
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    checkOpenToAi();
    if (!border.isNone()) {
      grow(border);
    }
    List<LayerId> ids = new ArrayList<>();
    for (NewLayer layer : layers) {
      LayerId id = LayerId.random();
      Optional<OriginTag> tag = Optional.of(layer.tag());
      inserted.add(
          new Layer(
              id,
              layer.name(),
              layer.x() + border.left(),
              layer.y() + border.top(),
              layer.pixels(),
              1,
              true,
              tag));
      ids.add(id);
    }
    return ids;
  }

  private void grow(Border border) throws HostException {
    Canvas before = read();
    if (before.equals(Canvas.EMPTY)) {
      throw new HostException(target.file() + ": there is no picture that could grow");
    }
    try {
      input = sized(before).grown(border.left(), border.top(), border.right(), border.bottom());
    } catch (IllegalArgumentException e) {
      throw new HostException(target.file() + ": it cannot grow to " + e.getMessage(), e);
    }
    inserted.replaceAll(layer -> layer.moved(border.left(), border.top()));
  }

  /** The input, as large as what is shown, also where nothing was given. */
  private Canvas sized(Canvas shown) {
    return input.equals(Canvas.EMPTY)
        ? new Canvas(shown.width(), shown.height(), List.of())
        : input;
  }

  /** Nobody looks. */
  @Override
  public void preview(Optional<Ghost> ghost) {}

  /** Nobody else changes it. */
  @Override
  public void listen(Listener listener) {}

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
    if (picture.equals(Canvas.EMPTY)) {
      throw new HostException(target.numbered(wanted) + ": there is nothing to write");
    }
    boolean changed = !facts.equals(opened) && target.format() instanceof Ora;
    try {
      return writeAt(changed ? facts.on(picture) : picture, wanted);
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
