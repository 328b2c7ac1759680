package shirushi.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Extras.Block;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Marks;

/** Reads one PSD file, section by section. Colours are taken as sRGB, whatever profile is named. */
final class PsdReader {
  static final String GLOBAL_MASK = "layer mask info";
  static final String GLOBAL = "global ";

  private interface Reading<T> {
    T of(PsdReader reader) throws IOException;
  }

  private static final int GRAY = 1;
  private static final int RGB = 3;

  private final PsdInput in;
  private final String file;
  private final long megapixels;
  private final List<Block> extras = new ArrayList<>();
  private int width;
  private int height;
  private int depth;
  private int channels;
  private boolean gray;
  private List<Layer> layers = List.of();

  /** Asked for in place of the layers. */
  private Optional<List<Inspection.Part>> parts = Optional.empty();

  private PsdReader(PsdInput in, long megapixels) {
    this.in = in;
    this.megapixels = megapixels;
    file = in.file();
  }

  /** Reads a file whose layers together are within a limit. */
  static Canvas read(Path path, long megapixels) throws IOException {
    return open(path, megapixels, PsdReader::read);
  }

  /** Looks at a file's texts, without its pixels. */
  static Inspection inspect(Path path) throws IOException {
    return open(path, 0, PsdReader::inspect);
  }

  private static <T> T open(Path path, long megapixels, Reading<T> reading) throws IOException {
    String file = Limits.name(path);
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16))) {
      PsdInput in = new PsdInput(data, file, path.toFile().length());
      return reading.of(new PsdReader(in, megapixels));
    } catch (EOFException e) {
      throw FormatException.unreadable(file, "it ends early");
    }
  }

  private Canvas read() throws IOException {
    beforePixels();
    Optional<OriginTag> tag = Marks.origin(PsdResources.evidence(extras));
    Extras kept = Extras.of(Psd.NAME, extras);
    if (layers.isEmpty()) {
      Layer flat = new Layer(LayerId.random(), "Background", 0, 0, merged(), 1, true, tag);
      return new Canvas(width, height, List.of(flat), Optional.empty(), kept);
    }
    PsdPlanes.check(in, width, height, depth, channels);
    return Strays.accounted(tag, new Canvas(width, height, layers, Optional.empty(), kept));
  }

  private Inspection inspect() throws IOException {
    parts = Optional.of(List.of());
    beforePixels();
    PsdPlanes.check(in, width, height, depth, channels);
    Evidence whole = PsdResources.evidence(extras);
    if (parts.get().isEmpty()) {
      return Inspection.of(whole);
    }
    Carrier own = Origins.carrier("XMP of the picture", whole.xmp());
    return new Inspection(new Inspection.Part(List.of(own), whole), parts.get());
  }

  private void beforePixels() throws IOException {
    header();
    in.skip(in.u32());
    extras.addAll(PsdResources.read(in.section(in.u32()), gray));
    PsdInput section = in.section(in.u32());
    if (section.left() > 0) {
      layersAndMasks(section);
    }
    section.skipRest();
  }

  private void header() throws IOException {
    if (!in.key().equals("8BPS")) {
      throw FormatException.unreadable(file, "it does not begin like a PSD file");
    }
    int version = in.u16();
    if (version != 1) {
      throw FormatException.unreadable(
          file, version == 2 ? "the large PSB kind of a PSD" : "a PSD of version " + version);
    }
    in.skip(6);
    channels = in.u16();
    height = in.i32();
    width = in.i32();
    depth = in.u16();
    int mode = in.u16();
    Limits.check(file, width, height);
    gray = mode == GRAY;
    if (mode != GRAY && mode != RGB) {
      throw FormatException.unreadable(file, "neither RGB nor grayscale, but colour mode " + mode);
    }
    if (depth != 8 && depth != 16) {
      throw FormatException.unreadable(file, depth + " bits a sample");
    }
    if (channels < colours() || channels > 56) {
      throw FormatException.unreadable(file, channels + " channels");
    }
  }

  private int colours() {
    return gray ? 1 : 3;
  }

  private void layersAndMasks(PsdInput section) throws IOException {
    layers(section.section(section.u32()));
    if (section.left() < 4) {
      return;
    }
    byte[] mask = section.bytes(section.u32());
    if (mask.length > 0) {
      extras.add(new Block(GLOBAL_MASK, mask, false));
    }
    for (Block block : PsdBlocks.read(section, this::takeLayers)) {
      extras.add(new Block(GLOBAL + block.key(), block.bytes(), false));
    }
  }

  /** With 16 bits a sample the layers stand in a block instead of their own place. */
  private boolean takeLayers(String key, PsdInput body) throws IOException {
    if (key.equals("Lr16") || key.equals("Layr")) {
      layers(body);
      return true;
    }
    return key.equals("Lr32") || key.equals("Mt16") || key.equals("Mt32") || key.equals("Mtrn");
  }

  private void layers(PsdInput info) throws IOException {
    boolean first = layers.isEmpty() && parts.map(List::isEmpty).orElse(true);
    if (info.left() >= 2 && first) {
      PsdLayers section = new PsdLayers(info, gray, depth, megapixels);
      if (parts.isPresent()) {
        parts = Optional.of(section.inspect());
      } else {
        layers = section.read();
      }
    }
    info.skipRest();
  }

  /** The picture of a file without layers; channels beyond the colours are saved selections. */
  private Raster merged() throws IOException {
    PixelArray pixels = PixelArray.of(width * height, depth);
    byte[][] planes = PsdPlanes.read(in, width, height, depth, colours(), channels);
    for (int c = 0; c < 3; c++) {
      pixels.plane(c, planes[gray ? 0 : c]);
    }
    pixels.opaque();
    return pixels.raster(width, height);
  }
}
