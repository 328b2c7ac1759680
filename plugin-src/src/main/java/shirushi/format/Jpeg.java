package shirushi.format;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Evidence;

/** JPEG: one layer, named after the file; its tag is an XMP packet before the pixels. */
public final class Jpeg implements Format {

  @Override
  public String name() {
    return "JPEG";
  }

  @Override
  public List<String> endings() {
    return List.of(".jpg", ".jpeg");
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= 3
        && (head[0] & 255) == 0xFF
        && (head[1] & 255) == 0xD8
        && (head[2] & 255) == 0xFF;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    JpegSegments segments = segments(file);
    Raster raster = segments.orientation().upright(Decoded.read(file, "jpeg"));
    return Png.single(file, raster, Origins.in(evidence(segments, file), raster));
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return Inspection.of(evidence(segments(file), file));
  }

  private static Evidence evidence(JpegSegments segments, Path file) throws IOException {
    return CredentialMarks.with(segments.evidence(), file);
  }

  private static JpegSegments segments(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      return JpegSegments.read(in);
    }
  }

  @Override
  public boolean exact(Canvas canvas) {
    return false;
  }

  /**
   * Flattens over white; the picture carries the union of its layers' tags, and the hash of the
   * pixels that a decoder finds, which are not those that went in.
   */
  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    Raster flat = JpegWriter.overWhite(canvas.flatten().shallow());
    byte[] plain = JpegWriter.encode(flat);
    Optional<OriginTag> tag = Origins.of(canvas, flat);
    Optional<String> pixels =
        tag.isEmpty()
            ? Optional.empty()
            : Optional.of(Decoded.read(plain, Limits.name(file), "jpeg").sha256());
    byte[] jpeg = JpegWriter.with(Origins.packet(tag, rights, pixels), plain);
    AtomicFile.write(file, out -> out.write(jpeg));
  }
}
