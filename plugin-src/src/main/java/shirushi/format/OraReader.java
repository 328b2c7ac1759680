package shirushi.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;

/** Reads one OpenRaster file; nested stacks become groups, empty ones are left out. */
final class OraReader {
  /** The whole picture, for who cannot put layers together. */
  private static final String MERGED = "mergedimage.png";

  /** More of them is no file of ours. */
  private static final int EXTRAS = 64;

  private final String file;
  private final ZipFile zip;
  private final long megapixels;
  private final List<Layer> layers = new ArrayList<>();
  private long pixels;
  private long characters;

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

  /** Looks at a file's texts, without its pixels. */
  static Inspection inspect(Path path) throws IOException {
    String file = Limits.name(path);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new OraReader(file, zip, 0).inspect();
    } catch (ZipException | EOFException e) {
      throw FormatException.unreadable(file, "a damaged OpenRaster archive");
    }
  }

  private Inspection inspect() throws IOException {
    OraOrigins origins = origins();
    OraStack stack = stack(origins);
    List<Inspection.Part> parts = new ArrayList<>();
    for (OraStack.Item item : stack.bottomToTop()) {
      Evidence evidence = texts(item.src());
      Carrier entry =
          Origins.record(
              Ora.ORIGIN_ENTRY,
              Optional.ofNullable(origins.layers().get(item.src())).flatMap(OraOrigins.Entry::tag));
      parts.add(
          new Inspection.Part(
              List.of(entry, Origins.carrier(evidence.xmp()), Origins.nameCarrier(item.name())),
              evidence));
    }
    Evidence whole = merged();
    List<Carrier> own = new ArrayList<>();
    Stream.of(origins.picture(), Strays.unplaced(origins.gone(stack), parts))
        .flatMap(Optional::stream)
        .reduce(OriginTag::union)
        .ifPresent(tag -> own.add(Carrier.found(Ora.ORIGIN_ENTRY, tag)));
    own.add(Origins.carrier(whole.xmp()));
    return new Inspection(new Inspection.Part(own, whole), parts);
  }

  private Evidence merged() throws IOException {
    return zip.getEntry(MERGED) == null ? Evidence.NONE : texts(MERGED);
  }

  private Evidence texts(String name) throws IOException {
    try (ZipPart part = open(name)) {
      Evidence texts = PngTexts.read(new BufferedInputStream(part), file + ": " + name);
      part.finish();
      return counted(texts);
    }
  }

  /** Many small layers may name one large text. */
  private Evidence counted(Evidence evidence) throws FormatException {
    characters += evidence.size();
    if (characters > PngTexts.BYTES) {
      throw FormatException.unreadable(file, "over " + (PngTexts.BYTES >> 20) + " MB of text");
    }
    return evidence;
  }

  private OraStack stack(OraOrigins origins) throws IOException {
    if (!text("mimetype").strip().equals(Ora.MIMETYPE)) {
      throw FormatException.unreadable(file, "its mimetype is not " + Ora.MIMETYPE);
    }
    return OraStack.parse(text("stack.xml"), file, origins.groups());
  }

  private OraOrigins origins() throws IOException {
    return zip.getEntry(Ora.ORIGIN_ENTRY) == null
        ? OraOrigins.NONE
        : OraOrigins.read(text(Ora.ORIGIN_ENTRY), file);
  }

  private Canvas read() throws IOException {
    OraOrigins origins = origins();
    OraStack stack = stack(origins);
    for (OraStack.Item item : stack.bottomToTop()) {
      layers.add(layer(item, Optional.ofNullable(origins.layers().get(item.src()))));
    }
    Canvas canvas = new Canvas(stack.width(), stack.height(), layers, origins.picture(), extras());
    List<OriginTag> gone = origins.gone(stack);
    List<OriginTag> astray = new ArrayList<>(gone);
    for (int i = 0; i < layers.size(); i++) {
      String src = stack.bottomToTop().get(i).src();
      origins.other(src, layers.get(i).pixels()).ifPresent(astray::add);
    }
    canvas = Strays.placed(astray, canvas).unplaced(gone);
    return Strays.accounted(Origins.in(merged().xmp()), canvas);
  }

  /** What stands beside the origins, which this room does not understand. */
  private Extras extras() throws IOException {
    List<Extras.Block> blocks = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      boolean ours = name.startsWith(Ora.EXTRAS_FOLDER) && !name.equals(Ora.ORIGIN_ENTRY);
      if (ours && !entry.isDirectory() && blocks.size() < EXTRAS) {
        blocks.add(new Extras.Block(name, bytes(name), false));
      }
    }
    return Extras.of(Ora.EXTRAS, blocks);
  }

  private Layer layer(OraStack.Item item, Optional<OraOrigins.Entry> origin) throws IOException {
    PngReader.Png png;
    try (ZipPart part = open(item.src())) {
      InputStream in = new BufferedInputStream(part);
      png = PngReader.read(in, file + ": " + item.src(), this::count);
      part.finish();
    }
    counted(png.evidence());
    Optional<OriginTag> found =
        Origins.in(origin.flatMap(OraOrigins.Entry::tag), png.evidence(), png.raster());
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
      throw new TooLargeException(
          file + ": its layers are over the limit of " + megapixels + " megapixels");
    }
  }

  private String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = open(name)) {
      byte[] body = in.readNBytes(Limits.TEXT_BYTES + 1);
      if (body.length > Limits.TEXT_BYTES) {
        throw FormatException.unreadable(
            file, name + " is over the limit of " + (Limits.TEXT_BYTES >> 20) + " MB");
      }
      return body;
    }
  }

  private ZipPart open(String name) throws IOException {
    boolean outside =
        name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..");
    ZipEntry entry = outside ? null : zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw FormatException.unreadable(file, "it has no entry '" + name + "'");
    }
    return ZipPart.open(zip, entry, file);
  }
}
