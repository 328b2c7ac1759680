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
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.origin.OriginTag;

/**
 * A picture file as the host. The input's layers stay as they are below what is inserted; nothing
 * is written before {@link #commit}.
 */
public final class FileHost implements Host {
  private final Canvas input;
  private final Path output;
  private final Format format;
  private final List<Layer> inserted = new ArrayList<>();

  private FileHost(Canvas input, Path output, Format format) {
    this.input = input;
    this.output = output;
    this.format = format;
  }

  /**
   * Reads the input, if any, and checks that the output's ending can be written, before any work is
   * done for it.
   *
   * @throws HostException naming the file and the fault
   */
  public static FileHost open(Optional<Path> input, Path output) throws HostException {
    try {
      Format format = Formats.forWriting(output);
      Canvas canvas = input.isPresent() ? Formats.read(input.get()) : Canvas.EMPTY;
      return new FileHost(canvas, output, format);
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
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
   * Writes the output. A layered format gets all layers; a flat one the top inserted layer over the
   * input.
   *
   * @throws HostException where it cannot be written; an existing file is as it was then
   */
  public void commit() throws HostException {
    boolean layered = format.layered();
    int from = layered ? 0 : Math.max(0, inserted.size() - 1);
    Canvas picture = stacked(inserted.subList(from, inserted.size()));
    if (picture.equals(Canvas.EMPTY)) {
      throw new HostException(output + ": there is nothing to write");
    }
    try {
      format.write(picture, output);
    } catch (IOException e) {
      throw new HostException(e.getMessage(), e);
    }
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
