package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirushi.canvas.Raster;

/** A minimal writer of Krita files, for tests only. */
public final class KraFile {
  static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<!DOCTYPE DOC PUBLIC '-//KDE//DTD krita 2.0//EN'"
          + " 'http://www.calligra.org/DTD/krita-2.0.dtd'>\n"
          + "<DOC xmlns=\"http://www.calligra.org/DTD/krita\" syntaxVersion=\"2.0\">\n"
          + " <IMAGE name=\"Art\" mime=\"application/x-kra\" width=\"100\" height=\"70\""
          + " colorspacename=\"RGBA\">\n"
          + "  <layers>\n";
  static final String TAIL = "  </layers>\n </IMAGE>\n</DOC>\n";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final StringBuilder layers = new StringBuilder();

  public KraFile() {
    entries.put("mimetype", "application/x-krita".getBytes(StandardCharsets.US_ASCII));
    entries.put("maindoc.xml", new byte[0]);
  }

  /** Raw lines of the layer list. */
  KraFile xml(String lines) {
    layers.append(lines).append('\n');
    return this;
  }

  public KraFile entry(String name, byte[] body) {
    entries.put(name, body);
    return this;
  }

  public KraFile paintLayer(String filename, String attributes, Raster pixels, boolean deep) {
    xml("<layer nodetype=\"paintlayer\" filename=\"" + filename + "\" " + attributes + "/>");
    return entry("Art/layers/" + filename, tiles(pixels, deep));
  }

  byte[] bytes() throws IOException {
    entries.put("maindoc.xml", (HEAD + layers + TAIL).getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry head = new ZipEntry(entry.getKey());
        if (entry.getKey().equals("mimetype") || entry.getKey().endsWith(".png")) {
          CRC32 crc = new CRC32();
          crc.update(entry.getValue());
          head.setMethod(ZipEntry.STORED);
          head.setSize(entry.getValue().length);
          head.setCrc(crc.getValue());
        }
        zip.putNextEntry(head);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  static byte[] png(Raster raster) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      PngWriter.write(raster, Optional.empty(), png);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  /** The raster's pixels from the plane's origin on. */
  static byte[] tiles(Raster raster, boolean deep) {
    int pixel = deep ? 8 : 4;
    int columns = (raster.width() + 63) / 64;
    int rows = (raster.height() + 63) / 64;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head(pixel, columns * rows));
    short[] row = new short[4 * raster.width()];
    for (int tile = 0; tile < columns * rows; tile++) {
      int left = tile % columns * 64;
      int top = tile / columns * 64;
      ByteBuffer pixels = ByteBuffer.allocate(4096 * pixel).order(ByteOrder.LITTLE_ENDIAN);
      for (int y = top; y < Math.min(top + 64, raster.height()); y++) {
        raster.row(y, row);
        for (int x = left; x < Math.min(left + 64, raster.width()); x++) {
          int at = ((y - top) * 64 + x - left) * pixel;
          if (deep) {
            pixels.putShort(at, row[4 * x + 2]).putShort(at + 2, row[4 * x + 1]);
            pixels.putShort(at + 4, row[4 * x]).putShort(at + 6, row[4 * x + 3]);
          } else {
            pixels.putInt(at, raster.argb(x, y));
          }
        }
      }
      tile(out, left, top, pixels.array(), pixel);
    }
    return out.toByteArray();
  }

  static byte[] head(int pixel, int tiles) {
    String text = "VERSION 2\nTILEWIDTH 64\nTILEHEIGHT 64\nPIXELSIZE %d\nDATA %d\n";
    return text.formatted(pixel, tiles).getBytes(StandardCharsets.US_ASCII);
  }

  static void tile(ByteArrayOutputStream out, int x, int y, byte[] pixels, int pixel) {
    byte[] planes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      planes[i % pixel * (pixels.length / pixel) + i / pixel] = pixels[i];
    }
    byte[] packed = lzf(planes);
    boolean smaller = packed.length < pixels.length;
    byte[] body = smaller ? packed : pixels;
    out.writeBytes((x + "," + y + ",LZF," + (body.length + 1) + "\n").getBytes());
    out.write(smaller ? 1 : 0);
    out.writeBytes(body);
  }

  /** Runs as overlapping copies of distance 1, all else as literals. */
  private static byte[] lzf(byte[] from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int literal = 0;
    for (int at = 0; at < from.length; ) {
      int run = 1;
      while (at + run < from.length && run < 260 && from[at + run] == from[at]) {
        run++;
      }
      if (run >= 4) {
        literals(out, from, literal, at + 1);
        int length = run - 1 - 2;
        out.write(length < 7 ? length << 5 : 7 << 5);
        if (length >= 7) {
          out.write(length - 7);
        }
        out.write(0);
        at += run;
        literal = at;
      } else {
        at++;
      }
    }
    literals(out, from, literal, from.length);
    return out.toByteArray();
  }

  private static void literals(OutputStream out, byte[] from, int start, int end) {
    try {
      for (int at = start; at < end; at += 32) {
        int length = Math.min(32, end - at);
        out.write(length - 1);
        out.write(from, at, length);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
