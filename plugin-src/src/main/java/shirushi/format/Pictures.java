package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;

/** GIF (its first frame) and BMP, as inputs only: neither can carry a tag. */
public final class Pictures implements Format {

  @Override
  public String name() {
    return "GIF, BMP";
  }

  @Override
  public List<String> endings() {
    return List.of(".gif", ".bmp");
  }

  @Override
  public boolean recognises(byte[] head) {
    return gif(head) || head.length >= 4 && head[0] == 'B' && head[1] == 'M';
  }

  private static boolean gif(byte[] head) {
    return head.length >= 4 && head[0] == 'G' && head[1] == 'I' && head[2] == 'F' && head[3] == '8';
  }

  @Override
  public boolean writable() {
    return false;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    String format = gif(Formats.head(file)) ? "gif" : "bmp";
    return Png.single(file, Decoded.read(file, format), Optional.empty());
  }

  @Override
  public Inspection inspect(Path file) {
    return Inspection.NOTHING;
  }

  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    throw new FormatException(Limits.name(file) + ": " + name() + " can only be read");
  }
}
