package shirushi.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;

/**
 * Krita's own files: read with their layers, groups and masks; a document that holds what is not
 * known here, such as vector layers, shows Krita's rendering and lists its layers. Tags are in a
 * document annotation, in each layer's XMP, and in its name; {@link KraTags} writes the first two.
 */
public final class Kra implements Format {
  /** The zip entry's head, then its name and its stored content. */
  private static final int MIMETYPE_AT = 30;

  @Override
  public String name() {
    return "Krita";
  }

  @Override
  public List<String> endings() {
    return List.of(".kra");
  }

  @Override
  public boolean recognises(byte[] head) {
    byte[] wanted = ("mimetype" + KraArchive.MIMETYPE).getBytes(StandardCharsets.US_ASCII);
    int end = MIMETYPE_AT + wanted.length;
    return head.length >= end
        && head[0] == 'P'
        && head[1] == 'K'
        && Arrays.equals(head, MIMETYPE_AT, end, wanted, 0, wanted.length);
  }

  @Override
  public boolean writable() {
    return false;
  }

  @Override
  public boolean layered() {
    return true;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    return KraReader.read(file);
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return KraReader.inspect(file);
  }

  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    throw new FormatException(Limits.name(file) + ": " + name() + " can only be read");
  }
}
