package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;

/**
 * Photoshop's PSD, RGB or grayscale of 8 or 16 bits. A layer's tag is carried as XMP in its {@code
 * shmd} block and by its name and colour label, the picture's as XMP in image resource 1060.
 * Source: Adobe Photoshop File Formats Specification.
 */
public final class Psd implements Format {
  /** Under this name the canvas carries what only a PSD can say. */
  static final String NAME = "PSD";

  /** The longest side that the format allows. */
  static final int LONGEST = 30_000;

  @Override
  public String name() {
    return "Photoshop";
  }

  @Override
  public List<String> endings() {
    return List.of(".psd");
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= 4 && head[0] == '8' && head[1] == 'B' && head[2] == 'P' && head[3] == 'S';
  }

  @Override
  public boolean layered() {
    return true;
  }

  /** An opacity is a byte there. */
  @Override
  public boolean exact(Canvas canvas) {
    return canvas.layers().stream()
        .allMatch(
            layer ->
                whole(layer.opacity())
                    && layer.group().map(Group::path).orElse(List.of()).stream()
                        .allMatch(group -> whole(group.opacity())));
  }

  private static boolean whole(float opacity) {
    return Math.round(opacity * 255) / 255f == opacity;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    return PsdReader.read(file, Limits.LAYERS_MEGAPIXELS);
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return PsdReader.inspect(file);
  }

  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    PsdWriter writer = new PsdWriter(canvas, rights, Limits.name(file));
    AtomicFile.write(file, writer::write);
  }
}
