package shirushi.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;

/**
 * OpenRaster 0.0.6. An origin tag is carried three times, because other programs keep different
 * things: in a JSON entry, as XMP in the layer's own PNG, and as the prefix of the layer's name.
 */
public final class Ora implements Format {
  static final String MIMETYPE = "image/openraster";

  /** Layer file to id and tag; the OpenRaster file's other entries are the specification's. */
  static final String ORIGIN_ENTRY = "META-INF/shirushi/origin.json";

  /** The name of the extras that a canvas from such a file has; each is an entry of the file. */
  public static final String EXTRAS = "OpenRaster";

  /** Entries in it are kept, whoever put them there. */
  public static final String EXTRAS_FOLDER = "META-INF/shirushi/";

  /** The zip entry's head, then its name and its stored content. */
  private static final int MIMETYPE_AT = 30;

  @Override
  public String name() {
    return "OpenRaster";
  }

  @Override
  public List<String> endings() {
    return List.of(".ora");
  }

  @Override
  public boolean recognises(byte[] head) {
    byte[] wanted = ("mimetype" + MIMETYPE).getBytes(StandardCharsets.US_ASCII);
    int end = MIMETYPE_AT + wanted.length;
    return head.length >= end
        && head[0] == 'P'
        && head[1] == 'K'
        && Arrays.equals(head, MIMETYPE_AT, end, wanted, 0, wanted.length);
  }

  @Override
  public boolean layered() {
    return true;
  }

  /** Masks and clipping are baked into the layers, which rounds them. */
  @Override
  public boolean exact(Canvas canvas) {
    return canvas.layers().stream()
        .allMatch(
            layer ->
                !layer.clipped()
                    && layer.mask().isEmpty()
                    && layer.group().map(Group::path).orElse(List.of()).stream()
                        .allMatch(group -> !group.clipped() && group.mask().isEmpty()));
  }

  @Override
  public Canvas read(Path file) throws IOException {
    return OraReader.read(file, Limits.LAYERS_MEGAPIXELS);
  }

  /** The rights stand in the merged image, which is what the whole file shows. */
  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    OraWriter writer = new OraWriter(canvas, rights);
    AtomicFile.write(file, writer::write);
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return OraReader.inspect(file);
  }
}
