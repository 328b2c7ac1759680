package shirushi.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;

/** Reads one OpenRaster file; nested stacks become groups, empty ones are left out. */
final class OraReader {
  private final String file;
  private final ZipFile zip;
  private final long megapixels;
  private final List<Layer> layers = new ArrayList<>();
  private long pixels;

  private OraReader(String file, ZipFile zip, long megapixels) {
    this.file = file;
    this.zip = zip;
    this.megapixels = megapixels;
  }

  /** Reads a file whose layers together are within a limit. */
  static Canvas read(Path path, long megapixels) throws IOException {
    String file = Limits.name(path);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new OraReader(file, zip, megapixels).read();
    } catch (ZipException | EOFException e) {
      throw FormatException.unreadable(file, "a damaged OpenRaster archive");
    }
  }

  private Canvas read() throws IOException {
    if (!text("mimetype").strip().equals(Ora.MIMETYPE)) {
      throw FormatException.unreadable(file, "its mimetype is not " + Ora.MIMETYPE);
    }
    OraOrigins origins =
        zip.getEntry(Ora.ORIGIN_ENTRY) == null
            ? OraOrigins.NONE
            : OraOrigins.read(text(Ora.ORIGIN_ENTRY), file);
    OraStack stack = OraStack.parse(text("stack.xml"), file, origins.groups());
    for (OraStack.Item item : stack.bottomToTop()) {
      layers.add(layer(item, Optional.ofNullable(origins.layers().get(item.src()))));
    }
    return new Canvas(stack.width(), stack.height(), layers, origins.picture(), Extras.NONE);
  }

  private Layer layer(OraStack.Item item, Optional<OraOrigins.Entry> origin) throws IOException {
    PngReader.Png png;
    try (InputStream in = new BufferedInputStream(open(item.src()))) {
      png = PngReader.read(in, file + ": " + item.src(), this::count);
    }
    Optional<OriginTag> found = origin.flatMap(OraOrigins.Entry::tag);
    if (found.isEmpty()) {
      found = Origins.in(png.xmp());
    }
    return new Layer(
            freeId(origin),
            item.name(),
            item.x(),
            item.y(),
            png.raster(),
            item.opacity(),
            item.visible(),
            item.compositeOp(),
            Layer.tagFound(item.name(), found))
        .in(item.group());
  }

  /** Layers that share one file cannot share its id. */
  private LayerId freeId(Optional<OraOrigins.Entry> origin) {
    return origin
        .map(OraOrigins.Entry::id)
        .filter(id -> layers.stream().noneMatch(layer -> layer.id().equals(id)))
        .orElseGet(LayerId::random);
  }

  private void count(int width, int height, int depth) throws FormatException {
    pixels += (long) width * height * Math.max(1, depth / 8);
    if (pixels > megapixels * 1_000_000) {
      throw new FormatException(
          file + ": its layers are over the limit of " + megapixels + " megapixels");
    }
  }

  private String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      byte[] body = in.readNBytes(Limits.TEXT_BYTES + 1);
      if (body.length > Limits.TEXT_BYTES) {
        throw FormatException.unreadable(
            file, name + " is over the limit of " + (Limits.TEXT_BYTES >> 20) + " MB");
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private InputStream open(String name) throws IOException {
    boolean outside =
        name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..");
    ZipEntry entry = outside ? null : zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw FormatException.unreadable(file, "it has no entry '" + name + "'");
    }
    return zip.getInputStream(entry);
  }
}
