package shirushi.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;

/**
 * GIMP's own files, as inputs: RGB, gray and indexed in every precision, with layers, groups and
 * masks. A tag is a parasite of the layer, {@code {id, tag}}, and the image's parasite of the same
 * name lists all of them, which is what is left where GIMP merges layers.
 */
public final class Xcf implements Format {
  /** The name of both parasites. */
  public static final String PARASITE = "shirushi-origin";

  private static final byte[] MAGIC = "gimp xcf ".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String name() {
    return "XCF";
  }

  @Override
  public List<String> endings() {
    return List.of(".xcf");
  }

  @Override
  public boolean recognises(byte[] head) {
    return begins(head);
  }

  static boolean begins(byte[] head) {
    return head.length >= 14 && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
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
    return XcfReader.read(file);
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return XcfReader.inspect(file);
  }

  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    throw new FormatException(Limits.name(file) + ": " + name() + " can only be read");
  }
}
