package shirushi.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;

/** Reads one Krita file. */
final class KraReader {
  /** The annotation's type, which is its file name under {@code annotations/} too. */
  static final String ANNOTATION = "shirushi.origin";

  private interface Reading<T> {
    T of(KraReader reader) throws IOException;
  }

  private final String file;
  private final KraArchive archive;
  private final KraDocument document;
  private final KraPixels pixels;
  private final LayerOrigins recorded;
  private final Set<LayerId> ids = new HashSet<>();
  private final List<Layer> layers = new ArrayList<>();
  private Optional<String> hindrance = Optional.empty();

  private KraReader(String file, KraArchive archive) throws IOException {
    this.file = file;
    this.archive = archive;
    document = archive.document();
    pixels = new KraPixels(file, archive, document);
    Optional<String> annotation = archive.textIfAny(annotation(document));
    recorded =
        annotation.isEmpty()
            ? LayerOrigins.NONE
            : LayerOrigins.read(annotation.get(), file, "its annotation " + ANNOTATION);
  }

  static String annotation(KraDocument document) {
    return document.name() + "/annotations/" + ANNOTATION;
  }

  static String entry(KraDocument document, KraDocument.Node node) {
    return document.name() + "/layers/" + node.filename();
  }

  static String xmpEntry(KraDocument document, KraDocument.Node node) {
    return entry(document, node) + ".xmp.metadata";
  }

  static Canvas read(Path path) throws IOException {
    return open(path, KraReader::read);
  }

  /** Looks at a file's texts, without its pixels. */
  static Inspection inspect(Path path) throws IOException {
    return open(path, KraReader::inspect);
  }

  private static <T> T open(Path path, Reading<T> reading) throws IOException {
    String file = Limits.name(path);
    try (KraArchive archive = new KraArchive(path)) {
      return reading.of(new KraReader(file, archive));
    } catch (ZipException | EOFException e) {
      throw FormatException.unreadable(file, "a damaged Krita archive");
    }
  }

  private Inspection inspect() throws IOException {
    List<Inspection.Part> parts = new ArrayList<>();
    inspect(document.layers(), parts);
    Evidence whole = Evidence.of(KraInfo.texts(archive, file), Optional.empty());
    List<Carrier> own =
        Strays.unplaced(recorded.gone(ids), parts)
            .map(tag -> List.of(Carrier.found("annotation " + ANNOTATION, tag)))
            .orElse(List.of());
    return new Inspection(new Inspection.Part(own, whole), parts);
  }

  /** Bottom to top, as {@link #collect} does. */
  private void inspect(List<KraDocument.Node> topDown, List<Inspection.Part> parts)
      throws IOException {
    for (int i = topDown.size() - 1; i >= 0; i--) {
      KraDocument.Node node = topDown.get(i);
      if (node.kind().equals("grouplayer")) {
        id(node); // taken, in the order in which layers are read
        inspect(node.layers(), parts);
        continue;
      }
      Optional<String> xmp = archive.textIfAny(xmpEntry(document, node));
      Optional<OriginTag> record = Optional.ofNullable(recorded.tags().get(id(node)));
      parts.add(
          new Inspection.Part(
              List.of(
                  Origins.record("annotation " + ANNOTATION, record),
                  Origins.carrier("layer XMP", xmp),
                  Origins.nameCarrier(node.name())),
              Evidence.of(List.of(), xmp)));
    }
  }

  private Canvas read() throws IOException {
    hindrance =
        document.layers().stream().map(KraReader::hindrance).flatMap(Optional::stream).findFirst();
    collect(document.layers(), Optional.empty(), Optional.empty());
    Canvas canvas = new Canvas(document.width(), document.height(), layers);
    canvas = Strays.placed(recorded.astray(ids), canvas).unplaced(recorded.gone(ids));
    if (hindrance.isEmpty()) {
      return canvas;
    }
    // The layers themselves are kept as names and tags; what is seen is Krita's own rendering.
    Optional<OriginTag> tag = canvas.origin();
    List<Layer> all = new ArrayList<>();
    canvas.layers().forEach(layer -> all.add(hidden(layer)));
    String name = "merged image (" + hindrance.get() + " cannot be read as layers)";
    all.add(new Layer(LayerId.random(), name, 0, 0, merged(), 1, true, tag));
    return canvas.layered(all);
  }

  /** Why a visible layer cannot be drawn here as Krita draws it; empty where it can. */
  private static Optional<String> hindrance(KraDocument.Node node) {
    if (!node.visible()) {
      return Optional.empty();
    }
    List<KraDocument.Node> masks = masks(node).toList();
    boolean plainMasks =
        masks.size() <= 1
            && masks.stream().allMatch(mask -> mask.kind().equals("transparencymask"));
    if (!plainMasks || node.styled()) {
      return Optional.of(node.styled() ? "a layer style" : "a " + masks.get(0).kind());
    }
    if (node.kind().equals("grouplayer")) {
      return node.layers().stream().map(KraReader::hindrance).flatMap(Optional::stream).findFirst();
    }
    if (!node.kind().equals("paintlayer")) {
      return Optional.of("a " + node.kind());
    }
    boolean rgb = node.colorSpace().equals("RGBA") || node.colorSpace().equals("RGBA16");
    return rgb ? Optional.empty() : Optional.of("colour space " + node.colorSpace());
  }

  private static Stream<KraDocument.Node> masks(KraDocument.Node node) {
    return node.masks().stream()
        .filter(mask -> mask.visible() && !mask.kind().equals("selectionmask"));
  }

  /** Adds layers bottom to top; what a group's own mark says of AI holds for all in it. */
  private void collect(
      List<KraDocument.Node> topDown, Optional<Group> group, Optional<OriginTag> inherited)
      throws IOException {
    List<KraDocument.Node> bottomUp = new ArrayList<>(topDown);
    Collections.reverse(bottomUp);
    for (KraDocument.Node node : bottomUp) {
      LayerId id = id(node);
      Optional<OriginTag> own = Layer.tagFound(node.name(), found(id, node));
      Optional<OriginTag> tag = own.isEmpty() ? inherited : own;
      if (node.kind().equals("grouplayer")) {
        collect(node.layers(), Optional.of(group(id, node, group)), tag);
      } else {
        layers.add(layer(id, node, group, tag));
      }
    }
  }

  private Group group(LayerId id, KraDocument.Node node, Optional<Group> parent)
      throws IOException {
    return new Group(
        id,
        node.name(),
        node.opacity(),
        node.visible(),
        node.passThrough() ? Group.PASS_THROUGH : KraBlending.svg(node),
        false,
        mask(node),
        parent,
        Extras.NONE);
  }

  private Layer layer(
      LayerId id, KraDocument.Node node, Optional<Group> group, Optional<OriginTag> tag)
      throws IOException {
    boolean rgb = node.colorSpace().equals("RGBA") || node.colorSpace().equals("RGBA16");
    boolean readable = hindrance.isEmpty() && node.kind().equals("paintlayer") && rgb;
    KraPixels.Placed placed =
        readable
            ? pixels.layer(entry(document, node), node, node.colorSpace().equals("RGBA16"))
            : new KraPixels.Placed(Raster.transparent(1, 1), 0, 0);
    Layer layer =
        new Layer(
            id,
            node.name(),
            placed.x(),
            placed.y(),
            placed.raster(),
            node.opacity(),
            node.visible(),
            KraBlending.svg(node),
            tag);
    return layer.in(group).masked(readable ? mask(node) : Optional.empty());
  }

  private Optional<LayerMask> mask(KraDocument.Node node) throws IOException {
    Optional<KraDocument.Node> mask =
        masks(node).filter(one -> one.kind().equals("transparencymask")).findFirst();
    if (hindrance.isPresent() || mask.isEmpty()) {
      return Optional.empty();
    }
    String entry = entry(document, mask.get()) + ".pixelselection";
    return archive.has(entry) ? Optional.of(pixels.mask(entry, mask.get())) : Optional.empty();
  }

  /** The layer's own id; a new one where it has none or shares it. */
  private LayerId id(KraDocument.Node node) {
    LayerId id;
    try {
      id = new LayerId(node.uuid());
    } catch (IllegalArgumentException e) {
      id = LayerId.random();
    }
    if (!ids.add(id)) {
      id = LayerId.random();
      ids.add(id);
    }
    return id;
  }

  /** The annotation's word, with the layer's XMP where only that speaks of AI. */
  private Optional<OriginTag> found(LayerId id, KraDocument.Node node) throws IOException {
    Optional<OriginTag> record = Optional.ofNullable(recorded.tags().get(id));
    Optional<OriginTag> xmp = Origins.in(archive.textIfAny(xmpEntry(document, node)));
    if (record.isEmpty() || xmp.isEmpty()) {
      return record.isEmpty() ? xmp : record;
    }
    boolean more = xmp.get().isAi() && !record.get().isAi();
    return more ? Optional.of(record.get().union(xmp.get())) : record;
  }

  private static Layer hidden(Layer layer) {
    return new Layer(
        layer.id(),
        layer.name(),
        layer.x(),
        layer.y(),
        layer.pixels(),
        layer.opacity(),
        false,
        layer.compositeOp(),
        layer.tag());
  }

  private Raster merged() throws IOException {
    try (ZipPart part = archive.open("mergedimage.png")) {
      InputStream in = new BufferedInputStream(part);
      PngReader.Png png =
          PngReader.read(in, file + ": mergedimage.png", (width, height, depth) -> {});
      part.finish();
      return png.raster();
    }
  }
}
