package shirushi.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;

/** Reads one XCF file. */
final class XcfReader {
  private interface Reading<T> {
    T of(XcfReader reader) throws IOException;
  }

  private static final String PARASITE = "parasite " + Xcf.PARASITE;
  private static final int LAYERS = 10_000;
  private static final int INDEXED = 2;

  private final String file;
  private final XcfInput in;
  private final int version;
  private final int kind;
  private final int width;
  private final int height;
  private final XcfPrecision precision;
  private final XcfProperties image;
  private final XcfTiles tiles;
  private final XcfOrigins origins;

  /** The group at each depth that the next layers are in. */
  private final List<Group> open = new ArrayList<>();

  private final List<Optional<OriginTag>> openTags = new ArrayList<>();
  private long pixels;

  private XcfReader(String file, RandomAccessFile source) throws IOException {
    this.file = file;
    byte[] head = new byte[14];
    source.readFully(head);
    version = version(head, file);
    in = new XcfInput(file, source, version >= 11);
    width = in.word();
    height = in.word();
    Limits.check(file, width, height);
    kind = in.word();
    if (kind < 0 || kind > INDEXED) {
      throw in.damaged("colours of kind " + kind);
    }
    precision = XcfPrecision.of(version, version >= 4 ? in.word() : 0, in);
    image = XcfProperties.read(in);
    origins = new XcfOrigins(file);
    tiles = new XcfTiles(in, image.compression());
  }

  /** The text {@code gimp xcf }, then {@code file} or {@code v} and three digits. */
  private static int version(byte[] head, String file) throws FormatException {
    String text = new String(head, 9, 4, StandardCharsets.US_ASCII);
    if (!Xcf.begins(head) || !text.equals("file") && !text.matches("v[0-9]{3}")) {
      throw FormatException.unreadable(file, "it does not begin like an XCF file");
    }
    return text.equals("file") ? 0 : Integer.parseInt(text.substring(1));
  }

  static Canvas read(Path path) throws IOException {
    return open(path, XcfReader::read);
  }

  /** Looks at a file's texts, without its pixels. */
  static Inspection inspect(Path path) throws IOException {
    return open(path, XcfReader::inspect);
  }

  private static <T> T open(Path path, Reading<T> reading) throws IOException {
    String file = Limits.name(path);
    try (RandomAccessFile source = new RandomAccessFile(path.toFile(), "r")) {
      return reading.of(new XcfReader(file, source));
    } catch (EOFException e) {
      throw FormatException.unreadable(file, "damaged: it ends early");
    }
  }

  private Inspection inspect() throws IOException {
    List<Inspection.Part> parts = new ArrayList<>();
    for (long pointer : pointers()) {
      in.seek(pointer);
      in.skip(3 * Integer.BYTES);
      String name = in.text();
      XcfProperties properties = XcfProperties.read(in);
      XcfOrigins.Found found = origins.of(properties);
      if (!properties.group()) {
        Carrier parasite = Origins.record(PARASITE, found.tag());
        List<Carrier> own = List.of(parasite, Origins.nameCarrier(name));
        parts.add(new Inspection.Part(own, Evidence.NONE));
      }
    }
    Collections.reverse(parts);
    List<Carrier> own =
        Strays.unplaced(origins.gone(image), parts)
            .map(tag -> List.of(Carrier.found(PARASITE, tag)))
            .orElse(List.of());
    return new Inspection(new Inspection.Part(own, XcfMetadata.evidence(image)), parts);
  }

  private List<Long> pointers() throws IOException {
    List<Long> pointers = new ArrayList<>();
    for (long pointer = in.pointer(); pointer != 0; pointer = in.pointer()) {
      pointers.add(pointer);
      if (pointers.size() > LAYERS) {
        throw in.damaged("over " + LAYERS + " layers");
      }
    }
    return pointers;
  }

  private Canvas read() throws IOException {
    List<Layer> layers = new ArrayList<>();
    for (long pointer : pointers()) {
      layer(pointer).ifPresent(layers::add);
    }
    Collections.reverse(layers);
    return origins.unplaced(image, new Canvas(width, height, layers));
  }

  /** A layer; empty for a group, which is opened. */
  private Optional<Layer> layer(long pointer) throws IOException {
    in.seek(pointer);
    int layerWidth = in.word();
    int layerHeight = in.word();
    int type = in.word();
    String name = in.text();
    XcfProperties properties = XcfProperties.read(in);
    long hierarchy = in.pointer();
    long mask = in.pointer();
    if (type >> 1 != kind || type < 0) {
      throw in.damaged("a layer of kind " + type + " in a picture of kind " + kind);
    }
    count(layerWidth, layerHeight);
    int depth = properties.depth();
    if (depth > open.size() + 1) {
      throw in.damaged("a layer in a group that is not there");
    }
    open.subList(depth - 1, open.size()).clear();
    openTags.subList(depth - 1, openTags.size()).clear();
    Optional<Group> parent = depth == 1 ? Optional.empty() : Optional.of(open.get(depth - 2));
    Optional<OriginTag> inherited = depth == 1 ? Optional.empty() : openTags.get(depth - 2);
    XcfOrigins.Found parasite = origins.of(properties);
    Optional<OriginTag> own = Layer.tagFound(name, parasite.tag());
    Optional<OriginTag> tag = own.isEmpty() ? inherited : own;
    Optional<LayerMask> masked =
        mask == 0 ? Optional.empty() : Optional.of(mask(mask, layerWidth, layerHeight, properties));
    if (properties.group()) {
      if (depth > Group.DEEPEST) {
        throw in.damaged("over " + Group.DEEPEST + " groups in each other");
      }
      open.add(
          new Group(
              parasite.id(),
              name,
              properties.opacity(),
              properties.visible(),
              XcfModes.svg(properties.mode()),
              false,
              masked,
              parent,
              Extras.NONE));
      openTags.add(tag);
      return Optional.empty();
    }
    Layer layer =
        new Layer(
            parasite.id(),
            name,
            properties.x(),
            properties.y(),
            raster(hierarchy, layerWidth, layerHeight, type % 2 == 1),
            properties.opacity(),
            properties.visible(),
            XcfModes.svg(properties.mode()),
            tag);
    return Optional.of(layer.in(parent).masked(masked));
  }

  private void count(int layerWidth, int layerHeight) throws FormatException {
    Limits.check(file, layerWidth, layerHeight);
    pixels += (long) layerWidth * layerHeight * (precision.bytes() > 1 ? 2 : 1);
    if (pixels > Limits.LAYERS_MEGAPIXELS * 1_000_000) {
      throw new TooLargeException(
          file + ": its layers are over the limit of " + Limits.LAYERS_MEGAPIXELS + " megapixels");
    }
  }

  private Raster raster(long hierarchy, int w, int h, boolean alpha) throws IOException {
    XcfPixels decoded = new XcfPixels(kind, alpha, precision, image.colours());
    boolean deep = precision.bytes() > 1 && kind != INDEXED;
    int[] argb = new int[deep ? 0 : w * h];
    short[] rgba = new short[deep ? 4 * w * h : 0];
    tiles.read(
        hierarchy,
        w,
        h,
        decoded.pixelBytes(),
        (x, y, tileWidth, tileHeight, tile) -> {
          ByteBuffer samples = ByteBuffer.wrap(tile).order(XcfPrecision.order(version));
          for (int i = 0; i < tileWidth * tileHeight; i++) {
            int at = (y + i / tileWidth) * w + x + i % tileWidth;
            if (deep) {
              decoded.deep(samples, i, rgba, 4 * at);
            } else {
              argb[at] = decoded.argb(samples, i);
            }
          }
        });
    return deep ? Raster.deep(w, h, rgba) : Raster.of(w, h, argb);
  }

  /** A mask is a channel of the layer's size. */
  private LayerMask mask(long pointer, int w, int h, XcfProperties layer) throws IOException {
    in.seek(pointer);
    if (in.word() != w || in.word() != h) {
      throw in.damaged("a mask of another size than its layer");
    }
    in.text();
    XcfProperties.read(in);
    byte[] values = new byte[w * h];
    tiles.read(
        in.pointer(),
        w,
        h,
        precision.bytes(),
        (x, y, tileWidth, tileHeight, tile) -> {
          ByteBuffer samples = ByteBuffer.wrap(tile).order(XcfPrecision.order(version));
          for (int i = 0; i < tileWidth * tileHeight; i++) {
            int value = precision.plain(samples, i * precision.bytes());
            values[(y + i / tileWidth) * w + x + i % tileWidth] = (byte) ((value + 128) / 257);
          }
        });
    return new LayerMask(layer.x(), layer.y(), Mask.of(w, h, values), 0, layer.masked());
  }
}
