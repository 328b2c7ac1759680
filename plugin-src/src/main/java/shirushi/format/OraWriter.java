package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;

/**
 * Writes one OpenRaster file. The format has no masks and no clipping: both are baked into the
 * alpha of the layers.
 */
final class OraWriter {
  private static final int THUMBNAIL_SIDE = 256;

  private record Encoded(Raster raster, Optional<String> xmp, byte[] png) {}

  private final Canvas canvas;
  private final Map<LayerId, Raster> asPainted;
  private final Raster flat;
  private final Optional<String> rights;
  private Encoded last;

  OraWriter(Canvas canvas, Optional<String> rights) {
    asPainted =
        canvas.layers().stream()
            .collect(Collectors.toMap(Layer::id, Layer::pixels, (one, twin) -> one));
    this.canvas = canvas.baked();
    this.rights = rights;
    flat = canvas.flatten();
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    stored(zip, "mimetype", Ora.MIMETYPE.getBytes(StandardCharsets.US_ASCII));
    OraStackWriter stack = new OraStackWriter(canvas);
    text(zip, "stack.xml", stack.xml());
    Map<String, OraOrigins.Entry> origins = new LinkedHashMap<>();
    for (int i = 0; i < canvas.layers().size(); i++) {
      Layer layer = canvas.layers().get(i);
      String src = OraStackWriter.src(i);
      stored(zip, src, png(layer.pixels(), packet(layer)));
      origins.put(src, new OraOrigins.Entry(layer.id(), layer.tag()));
    }
    Optional<String> xmp = Origins.packet(Origins.of(canvas, flat), rights);
    stored(zip, "mergedimage.png", png(flat, xmp));
    stored(zip, "Thumbnails/thumbnail.png", png(thumbnail(flat.shallow()), xmp));
    text(zip, Ora.ORIGIN_ENTRY, new OraOrigins(origins, stack.groups(), canvas.unplaced()).json());
    for (Extras.Block block : canvas.extras().of(Ora.EXTRAS)) {
      entry(zip, block.key(), block.bytes());
    }
    zip.finish();
  }

  /**
   * The mimetype must be stored, so that it stands at a fixed place; a PNG is compressed already.
   */
  private static void stored(ZipOutputStream zip, String name, byte[] body) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(body);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(body.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(body);
    zip.closeEntry();
  }

  private static void text(ZipOutputStream zip, String name, String body) throws IOException {
    entry(zip, name, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] body) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(body);
    zip.closeEntry();
  }

  /** Where masks are baked into the pixels, the tag's hash is not of those. */
  private Optional<String> packet(Layer layer) {
    boolean baked = layer.pixels() != asPainted.get(layer.id());
    return Origins.packet(
        layer.tag(),
        Optional.empty(),
        baked ? Optional.of(layer.pixels().sha256()) : Optional.empty());
  }

  /** Often the top layer, the merged image and the thumbnail are one picture: encoded once. */
  private byte[] png(Raster raster, Optional<String> xmp) throws IOException {
    if (last == null || last.raster != raster || !last.xmp.equals(xmp)) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      PngWriter.write(raster, xmp, png);
      last = new Encoded(raster, xmp, png.toByteArray());
    }
    return last.png;
  }

  private static Raster thumbnail(Raster flat) {
    double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(flat.width(), flat.height()));
    return flat.scaled(
        (int) Math.max(1, Math.round(flat.width() * scale)),
        (int) Math.max(1, Math.round(flat.height() * scale)));
  }
}
