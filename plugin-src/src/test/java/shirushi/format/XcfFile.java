package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import shirushi.canvas.Raster;

/** A minimal writer of XCF files, for tests only. */
final class XcfFile {
  /** Makes the samples of one pixel. */
  interface Sampler {
    void write(int argb, DataOutputStream to) throws IOException;
  }

  private record Item(
      byte[] properties, String name, int type, byte[] pixels, int w, int h, byte[] mask) {}

  final int version;
  final int kind;
  final int precision;
  final int compression;
  final int pixelBytes;
  private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
  private final List<Item> topDown = new ArrayList<>();

  XcfFile(int version, int kind, int precision, int compression, int pixelBytes) {
    this.version = version;
    this.kind = kind;
    this.precision = precision;
    this.compression = compression;
    this.pixelBytes = pixelBytes;
  }

  /** RGBA with 8 bits a sample, RLE. */
  static XcfFile rgba() {
    return new XcfFile(3, 0, 0, 1, 4);
  }

  XcfFile property(byte[] one) {
    properties.writeBytes(one);
    return this;
  }

  XcfFile layer(String name, int type, Raster raster, Sampler sampler, byte[]... more) {
    return masked(name, type, raster, sampler, null, more);
  }

  XcfFile masked(
      String name, int type, Raster raster, Sampler sampler, byte[] mask, byte[]... more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(more).forEach(all::writeBytes);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pixels);
    try {
      for (int argb : raster.argb()) {
        sampler.write(argb, out);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    topDown.add(
        new Item(
            all.toByteArray(),
            name,
            type,
            pixels.toByteArray(),
            raster.width(),
            raster.height(),
            mask));
    return this;
  }

  XcfFile rgbaLayer(String name, Raster raster, byte[]... more) {
    return layer(name, 1, raster, XcfFile::eightBit, more);
  }

  static void eightBit(int argb, DataOutputStream to) throws IOException {
    to.writeInt(Integer.rotateLeft(argb, 8));
  }

  static byte[] property(int type, int... words) {
    return bytes(
        out -> {
          out.writeInt(type);
          out.writeInt(4 * words.length);
          for (int word : words) {
            out.writeInt(word);
          }
        });
  }

  static byte[] parasite(String name, String text) {
    return bytes(
        out -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(21);
          out.writeInt(4 + name.length() + 1 + 4 + 4 + body.length);
          text(out, name);
          out.writeInt(3);
          out.writeInt(body.length);
          out.write(body);
        });
  }

  static byte[] colourMap(int... rgb) {
    return bytes(
        out -> {
          out.writeInt(1);
          out.writeInt(4 + 3 * rgb.length);
          out.writeInt(rgb.length);
          for (int colour : rgb) {
            out.write(colour >> 16);
            out.writeShort(colour);
          }
        });
  }

  private interface Body {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length + 1);
    out.write(utf8);
    out.write(0);
  }

  Path write(Path file, int width, int height) throws IOException {
    return Files.write(file, bytes(width, height));
  }

  byte[] bytes(int width, int height) throws IOException {
    byte[] head =
        bytes(
            out -> {
              out.writeBytes(version == 0 ? "gimp xcf file" : "gimp xcf v%03d".formatted(version));
              out.write(0);
              out.writeInt(width);
              out.writeInt(height);
              out.writeInt(kind);
              if (version >= 4) {
                out.writeInt(precision);
              }
              out.writeInt(17);
              out.writeInt(1);
              out.write(compression);
              out.write(properties.toByteArray());
              out.writeLong(0);
            });
    int pointer = version >= 11 ? 8 : 4;
    long at = head.length + (topDown.size() + 2L) * pointer;
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    List<Long> places = new ArrayList<>();
    for (Item item : topDown) {
      long base = at + bodies.size();
      byte[] start =
          bytes(
              out -> {
                out.writeInt(item.w);
                out.writeInt(item.h);
                out.writeInt(item.type);
                text(out, item.name);
                out.write(item.properties);
                out.writeLong(0);
              });
      long hierarchy = base + start.length + 2L * pointer;
      byte[] pixels = hierarchy(hierarchy, item.pixels, item.w, item.h, pixelBytes);
      long mask = hierarchy + pixels.length;
      places.add(base);
      bodies.writeBytes(start);
      bodies.writeBytes(pointer(hierarchy));
      bodies.writeBytes(pointer(item.mask == null ? 0 : mask));
      bodies.writeBytes(pixels);
      if (item.mask != null) {
        byte[] channel =
            bytes(
                out -> {
                  out.writeInt(item.w);
                  out.writeInt(item.h);
                  text(out, "mask");
                  out.writeLong(0);
                });
        long below = mask + channel.length + pointer;
        bodies.writeBytes(channel);
        bodies.writeBytes(pointer(below));
        bodies.writeBytes(
            hierarchy(below, item.mask, item.w, item.h, item.mask.length / item.w / item.h));
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head);
    places.forEach(place -> whole.writeBytes(pointer(place)));
    whole.writeBytes(pointer(0));
    whole.writeBytes(pointer(0));
    whole.writeBytes(bodies.toByteArray());
    return whole.toByteArray();
  }

  private byte[] pointer(long to) {
    return bytes(
        out -> {
          if (version >= 11) {
            out.writeLong(to);
          } else {
            out.writeInt((int) to);
          }
        });
  }

  private byte[] hierarchy(long at, byte[] pixels, int w, int h, int bpp) {
    int pointer = version >= 11 ? 8 : 4;
    int columns = (w + 63) / 64;
    int rows = (h + 63) / 64;
    long level = at + 12 + 2L * pointer;
    long first = level + 8 + (columns * rows + 1L) * pointer;
    ByteArrayOutputStream tiles = new ByteArrayOutputStream();
    ByteArrayOutputStream pointers = new ByteArrayOutputStream();
    for (int tile = 0; tile < columns * rows; tile++) {
      int left = tile % columns * 64;
      int top = tile / columns * 64;
      int tw = Math.min(64, w - left);
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      for (int y = top; y < Math.min(top + 64, h); y++) {
        raw.write(pixels, (y * w + left) * bpp, tw * bpp);
      }
      pointers.writeBytes(pointer(first + tiles.size()));
      tiles.writeBytes(packed(raw.toByteArray(), bpp));
    }
    return bytes(
        out -> {
          out.writeInt(w);
          out.writeInt(h);
          out.writeInt(bpp);
          out.write(pointer(level));
          out.write(pointer(0));
          out.writeInt(w);
          out.writeInt(h);
          out.write(pointers.toByteArray());
          out.write(pointer(0));
          out.write(tiles.toByteArray());
        });
  }

  private byte[] packed(byte[] raw, int bpp) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (compression == 0) {
      return raw;
    }
    if (compression == 2) {
      Deflater deflater = new Deflater();
      deflater.setInput(raw);
      deflater.finish();
      byte[] buffer = new byte[raw.length + 100];
      out.write(buffer, 0, deflater.deflate(buffer));
      deflater.end();
      return out.toByteArray();
    }
    int count = raw.length / bpp;
    for (int plane = 0; plane < bpp; plane++) {
      for (int i = 0; i < count; ) {
        int run = 1;
        while (i + run < count && raw[(i + run) * bpp + plane] == raw[i * bpp + plane]) {
          run++;
        }
        if (run > 127) {
          out.write(127);
          out.write(run >> 8);
          out.write(run);
        } else if (run > 1) {
          out.write(run - 1);
        } else {
          int start = i;
          while (i - start < 127
              && i < count
              && (i + 1 == count || raw[i * bpp + plane] != raw[(i + 1) * bpp + plane])) {
            i++;
          }
          out.write(256 - (i - start));
          for (int at = start; at < i; at++) {
            out.write(raw[at * bpp + plane]);
          }
          continue;
        }
        out.write(raw[i * bpp + plane]);
        i += run;
      }
    }
    return out.toByteArray();
  }
}
