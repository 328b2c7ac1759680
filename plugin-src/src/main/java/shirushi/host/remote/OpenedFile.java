package shirushi.host.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Ora;
import shirushi.format.Sidecar;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.OriginTag;

/**
 * What the file says that an artist opened in a painting program, which knows nothing of it: a PNG,
 * say. Only what is found without decoding pixels makes them be decoded.
 *
 * @param facts wishes, lock and id; {@code DocumentFacts.NONE} where it says nothing of them
 * @param layers of the file with their tags, bottom to top; none where they need not be read
 * @param whole what it says of AI that is in no such layer
 * @param flat whether it is one picture, whatever that is called
 */
record OpenedFile(
    DocumentFacts facts, List<Layer> layers, Optional<OriginTag> whole, boolean flat) {
  /** The record lies in these, and the program gives it. */
  private static final Set<String> WITH_RECORD = Set.of(".kra", ".krz");

  /**
   * Empty where the document has no file, and where that says nothing, is gone or of no known
   * format.
   *
   * @throws HostException where it cannot be read, or what it says is damaged: going on without it
   *     could open what is locked
   */
  static Optional<OpenedFile> of(RemoteDocument document) throws HostException {
    Optional<Path> file = document.file().map(Path::of).filter(Files::isRegularFile);
    if (file.isEmpty() || withRecord(file.get())) {
      return Optional.empty();
    }
    try {
      return read(file.get());
    } catch (FormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new HostException(file.get().getFileName() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean withRecord(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return WITH_RECORD.stream().anyMatch(name::endsWith);
  }

  private static Optional<OpenedFile> read(Path file) throws IOException, HostException {
    Format format = Formats.forContent(file);
    Inspection inspection = format.inspect(file);
    Optional<OriginTag> origin = inspection.origin();
    DocumentFacts facts = DocumentFacts.NONE;
    Optional<Canvas> canvas = Optional.empty();
    if (origin.isPresent() || format instanceof Ora || Sidecar.isBeside(file)) {
      try {
        canvas = Optional.of(Formats.read(file));
        facts = DocumentFacts.of(canvas.get());
      } catch (FormatException e) {
        // The program reads more than is read here: its layers cannot be told apart.
      }
    }
    facts =
        new DocumentFacts(
            facts.id(), facts.noAi(), Set.of(), facts.wishes().and(inspection.mining()));
    Optional<OriginTag> whole = canvas.isPresent() ? canvas.get().unplaced() : origin;
    List<Layer> layers = canvas.map(Canvas::layers).orElse(List.of());
    boolean silent =
        facts.equals(DocumentFacts.NONE)
            && whole.isEmpty()
            && layers.stream().allMatch(it -> it.tag().isEmpty());
    return silent
        ? Optional.empty()
        : Optional.of(new OpenedFile(facts, layers, whole, !format.layered()));
  }

  /**
   * What is to be on record of the document.
   *
   * @param now its layers, bottom to top
   * @param modified whether it is not as in the file any more
   */
  DocumentRecord record(
      List<RemoteLayer> now, boolean modified, Reconciler.Pixels pixels, Instant when)
      throws HostException {
    List<RemoteLayer> pictures =
        now.stream().filter(it -> it.kind() != RemoteLayer.Kind.GROUP).toList();
    Map<LayerId, LayerRecord> records = new LinkedHashMap<>();
    if (!pictures.isEmpty()) {
      int[] places = places(pictures);
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0 && layers.get(i).tag().isPresent()) {
          RemoteLayer layer = pictures.get(places[i]);
          records.put(layer.id(), record(layer, layers.get(i), modified, pixels, when));
        }
      }
      RemoteLayer bottom = pictures.get(0);
      Optional<OriginTag> left = left(places);
      if (left.isPresent()) {
        LayerRecord there = records.get(bottom.id());
        OriginTag both = there == null ? left.get() : there.tag().union(left.get());
        records.put(bottom.id(), LayerRecord.of(bottom, both, pixels(bottom, pixels)));
      }
    }
    return new DocumentRecord(facts, records, Set.of());
  }

  /** Which of the program's layers each of the file's is; -1 where that cannot be known. */
  private int[] places(List<RemoteLayer> pictures) {
    return flat
        ? new int[layers.size()] // all of it is the bottom one
        : Placement.match(
            layers.stream().map(Layer::name).toList(),
            pictures.stream().map(RemoteLayer::name).toList());
  }

  private static LayerRecord record(
      RemoteLayer layer, Layer file, boolean modified, Reconciler.Pixels pixels, Instant when)
      throws HostException {
    Optional<Raster> its = pixels(layer, pixels);
    OriginTag tag = file.tag().orElseThrow();
    boolean edited = modified && its.isPresent() && !same(its.get(), file.pixels());
    return LayerRecord.of(layer, edited ? tag.edited(its.get().sha256(), when) : tag, its);
  }

  /** AI that is in the picture, and not known in which of its layers. */
  private Optional<OriginTag> left(int[] places) {
    List<OriginTag> left = new ArrayList<>(whole.stream().toList());
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        layers.get(i).tag().filter(OriginTag::isAi).ifPresent(left::add);
      }
    }
    return left.stream().reduce(OriginTag::union);
  }

  private static Optional<Raster> pixels(RemoteLayer layer, Reconciler.Pixels pixels)
      throws HostException {
    return layer.empty() ? Optional.empty() : Optional.of(pixels.of(layer));
  }

  /** Programs cut layers, and clear the colour of what is not seen. */
  private static boolean same(Raster one, Raster other) {
    return Fingerprint.of(one).key().equals(Fingerprint.of(other).key());
  }
}
