package shirushi.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Text;
import shirushi.origin.Xmp;

/** Writes one OpenRaster file. */
final class OraWriter {
  private static final int THUMBNAIL_SIDE = 256;

  private final Canvas canvas;
  private final Raster flat;

  OraWriter(Canvas canvas) {
    this.canvas = canvas;
    flat = canvas.flatten();
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    mimetype(zip);
    text(zip, "stack.xml", stack());
    Map<String, OraOrigins.Entry> origins = new LinkedHashMap<>();
    for (int i = 0; i < canvas.layers().size(); i++) {
      Layer layer = canvas.layers().get(i);
      png(zip, src(i), layer.pixels(), layer.tag());
      origins.put(src(i), new OraOrigins.Entry(layer.id(), layer.tag()));
    }
    png(zip, "mergedimage.png", flat, Origins.of(canvas, flat));
    png(zip, "Thumbnails/thumbnail.png", thumbnail(flat), Optional.empty());
    text(zip, Ora.ORIGIN_ENTRY, OraOrigins.write(origins));
    zip.finish();
  }

  /** First and stored, so that the file's type stands at a fixed place. */
  private static void mimetype(ZipOutputStream zip) throws IOException {
    byte[] body = Ora.MIMETYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(body);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(body.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(body);
    zip.closeEntry();
  }

  private static void text(ZipOutputStream zip, String name, String body) throws IOException {
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    zip.write(body.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void png(ZipOutputStream zip, String name, Raster raster, Optional<OriginTag> tag)
      throws IOException {
    // A PNG is compressed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    PngWriter.write(raster, tag.map(Xmp::write), zip);
    zip.closeEntry();
  }

  private static Raster thumbnail(Raster flat) {
    double scale =
        Math.min(1, (double) THUMBNAIL_SIDE / Math.max(flat.width(), flat.height()));
    return flat.scaled(
        (int) Math.max(1, Math.round(flat.width() * scale)),
        (int) Math.max(1, Math.round(flat.height() * scale)));
  }

  /** The layer list, top to bottom as the specification orders it. */
  private String stack() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
    xml.append("<image version=\"0.0.6\" w=\"" + canvas.width() + "\" h=\"" + canvas.height());
    xml.append("\">\n <stack>\n");
    List<Layer> layers = canvas.layers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      xml.append("  <layer");
      attribute(xml, "name", layer.name());
      attribute(xml, "src", src(i));
      attribute(xml, "x", Integer.toString(layer.x()));
      attribute(xml, "y", Integer.toString(layer.y()));
      attribute(xml, "opacity", Float.toString(layer.opacity()));
      attribute(xml, "visibility", layer.visible() ? "visible" : "hidden");
      attribute(xml, "composite-op", layer.compositeOp());
      xml.append("/>\n");
    }
    return xml.append(" </stack>\n</image>\n").toString();
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    String escaped =
        Text.forXml(value)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace("\n", "&#10;")
            .replace("\r", "&#13;")
            .replace("\t", "&#9;");
    xml.append(' ').append(name).append("=\"").append(escaped).append('"');
  }

  private static String src(int index) {
    return "data/layer" + index + ".png";
  }
}
