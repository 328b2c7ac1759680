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
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;
import shirushi.origin.policy.Verdict;

/**
 * A picture file as the host. The input's layers stay as they are below what is inserted, and what
 * its maker says about rights goes on; nothing is written before {@link #commit}.
 */
public final class FileHost implements Host {
  private final Canvas input;
  private final Path output;
  private final Format format;
  private final String statement;
  private final Export export;
  private final List<Layer> inserted = new ArrayList<>();

  private FileHost(Canvas input, Path output, Format format, String statement, Export export) {
    this.input = input;
    this.output = output;
    this.format = format;
    this.statement = statement;
    this.export = export;
  }

  /** For an artist who states nothing: with a mark on wholly generated pictures. */
  public static FileHost open(Optional<Path> input, Path output) throws HostException {
    return open(input, output, Terms.NONE, Seals.NONE);
  }

  /**
   * Reads the input, if any, and checks that it may be used and the output's ending be written,
   * before any work is done for it.
   *
   * @param seals what the output is marked and signed with
   * @throws HostException naming the file and the fault, or why its maker refuses its use
   */
  public static FileHost open(Optional<Path> input, Path output, Terms terms, Seals seals)
      throws HostException {
    try {
      Format format = Formats.forWriting(output);
      Inspection inspection = input.isPresent() ? Formats.inspect(input.get()) : Inspection.NOTHING;
      String statement = "";
      if (input.isPresent()) {
        statement = checked(input.get(), inspection.mining(), terms.declaration());
      }
      Optional<String> rights =
          XmpRights.packet(inspection.xmp(), terms.mining(), terms.artist(), statement);
      Canvas canvas = input.isPresent() ? Formats.read(input.get()) : Canvas.EMPTY;
      Export export = seals.export(input, rights);
      return new FileHost(canvas, output, format, statement, export);
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
  }

  /** What goes on record about the input: the artist's statement, where one was needed. */
  private static String checked(Path input, MiningPreference wishes, Declaration declaration)
      throws HostException {
    Verdict verdict = Policy.judge(wishes, Use.GENERATION_INPUT, declaration);
    if (!verdict.allowed()) {
      String way =
          verdict.answer() == Answer.ASK
              ? " (if you meet its conditions, say how: --conditions-met)"
              : " (if you made it yourself, say so: --own-work)";
      throw new HostException(input.getFileName() + ": not used: " + verdict.reason() + way);
    }
    return Policy.judge(wishes, Use.GENERATION_INPUT).allowed() ? "" : verdict.reason();
  }

  /** What goes on record about the input; empty where nothing had to be stated. */
  public String statement() {
    return statement;
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
   * inserted layer over the input, the topmost in the output itself, the next in {@code name-2} and
   * so on.
   *
   * @return what was written, a file each
   * @throws HostException where one cannot be written; an existing file is as it was then
   */
  public List<Export.Written> commit() throws HostException {
    List<Export.Written> written = new ArrayList<>();
    if (format.layered() || inserted.isEmpty()) {
      written.add(write(stacked(inserted), output));
      return written;
    }
    for (int i = inserted.size() - 1; i >= 0; i--) {
      Path file = written.isEmpty() ? output : numbered(output, written.size() + 1);
      written.add(write(stacked(inserted.subList(i, i + 1)), file));
    }
    return written;
  }

  private Export.Written write(Canvas picture, Path file) throws HostException {
    if (picture.equals(Canvas.EMPTY)) {
      throw new HostException(file + ": there is nothing to write");
    }
    try {
      return export.write(picture, file);
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
  }

  private static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
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
