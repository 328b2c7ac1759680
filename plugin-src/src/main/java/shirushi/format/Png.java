package shirushi.format;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;

/** PNG: one layer, named after the file; its tag is an XMP packet before the pixels. */
public final class Png implements Format {

  @Override
  public String name() {
    return "PNG";
  }

  @Override
  public List<String> endings() {
    return List.of(".png");
  }

  @Override
  public boolean recognises(byte[] head) {
    byte[] signature = PngWriter.SIGNATURE;
    return head.length >= signature.length
        && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
  }

  @Override
  public Canvas read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      PngReader.Png png = PngReader.read(in, Limits.name(file), (width, height, depth) -> {});
      return single(
          file, png.raster(), Origins.in(CredentialMarks.with(png.evidence(), file), png.raster()));
    }
  }

  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    Raster flat = canvas.flatten();
    Optional<String> xmp =
        Origins.packet(Origins.of(canvas, flat), rights, Origins.written(canvas, flat));
    AtomicFile.write(file, out -> PngWriter.write(flat, xmp, out));
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      return Inspection.of(CredentialMarks.with(PngTexts.read(in, Limits.name(file)), file));
    }
  }

  /** The canvas of a picture in one layer. */
  static Canvas single(Path file, Raster raster, Optional<OriginTag> found) {
    String name = Limits.name(file);
    int dot = name.lastIndexOf('.');
    name = dot > 0 ? name.substring(0, dot) : name;
    Optional<OriginTag> tag = Layer.tagFound(name, found);
    return Canvas.of(new Layer(LayerId.random(), name, 0, 0, raster, 1, true, tag));
  }
}
