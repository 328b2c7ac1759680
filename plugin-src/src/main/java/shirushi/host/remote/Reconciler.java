package shirushi.host.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;
import shirushi.host.HostException;
import shirushi.origin.OriginTag;

/**
 * Follows AI layers through what a painting program does to them and tells nobody: it compares the
 * list of layers with the one before. An origin is never lost by it; where it cannot know, it
 * assumes AI rather than hand. For one document; not for several threads.
 */
final class Reconciler {
  /** Reads a layer's pixels, in the rectangle that holds them. */
  interface Pixels {
    Raster of(RemoteLayer layer) throws HostException;
  }

  /**
   * What became of the layers between two lists.
   *
   * @param there the layers that are there now
   * @param vanished layers that went; where the list was not watched, {@code gap} tells more
   * @param elsewhere what is on record of other documents
   */
  private record Change(
      Map<LayerId, RemoteLayer> there,
      List<RemoteLayer> vanished,
      Gap gap,
      Collection<LayerRecord> elsewhere) {}

  /** Programs trim names, and put words of their own before it. */
  private static final String MARK = Layer.AI_PREFIX.strip();

  private final Map<LayerId, LayerRecord> records = new LinkedHashMap<>();
  private final Set<LayerId> met = new HashSet<>();
  private Map<LayerId, RemoteLayer> last = Map.of();
  private boolean watched;

  /**
   * @param stored what the document's file has on record
   */
  Reconciler(DocumentRecord stored) {
    records.putAll(stored.layers());
    met.addAll(stored.met());
  }

  /** All that is on record, gone layers too. */
  Map<LayerId, LayerRecord> records() {
    return Map.copyOf(records);
  }

  /** Layers that need not be judged again. */
  Set<LayerId> met() {
    return Set.copyOf(met);
  }

  /** More than one thing may be done to the layers until the next list comes. */
  void unwatched() {
    watched = false;
  }

  /** The tag of a layer that is there; empty where nothing is on record. */
  Optional<OriginTag> tag(LayerId id) {
    return Optional.ofNullable(records.get(id)).map(LayerRecord::tag);
  }

  /**
   * A layer that the palette has put there; it is in the next list. Its tag speaks of the pixels as
   * the program has them.
   */
  void inserted(RemoteLayer layer, OriginTag tag, Pixels pixels) throws HostException {
    Optional<Raster> its = layer.empty() ? Optional.empty() : Optional.of(pixels.of(layer));
    boolean hashed = its.isPresent() && !tag.pixelHash().isEmpty();
    OriginTag there = hashed ? tag.withPixelHash(Fingerprint.seen(its.get())) : tag;
    records.put(layer.id(), LayerRecord.of(layer, there, its));
  }

  /**
   * Takes in the list as it is now.
   *
   * @param elsewhere what is on record of other documents' layers, which may have been pasted here
   * @return whether anything changed that is worth to be stored
   */
  boolean see(List<RemoteLayer> now, Collection<LayerRecord> elsewhere, Pixels pixels, Instant when)
      throws HostException {
    Map<LayerId, LayerRecord> before = Map.copyOf(records);
    int known = met.size();
    Map<LayerId, RemoteLayer> there = new LinkedHashMap<>();
    now.forEach(layer -> there.put(layer.id(), layer));
    Change change =
        watched
            ? new Change(there, vanished(there), Gap.NONE, elsewhere)
            : new Change(there, List.of(), Gap.of(records, now), elsewhere);
    records.replaceAll(
        (id, record) -> there.containsKey(id) ? record.following(there.get(id)) : record);
    for (RemoteLayer layer : now) {
      if (isNew(layer) && !layer.empty() && layer.kind() != RemoteLayer.Kind.GROUP) {
        origin(layer, change, pixels, when).ifPresent(record -> records.put(layer.id(), record));
        met.add(layer.id());
      }
    }
    records.replaceAll(
        (id, record) ->
            there.containsKey(id) || record.gone().isPresent() ? record : record.gone(when));
    last = there;
    watched = true;
    return !records.equals(before) || !records.isEmpty() && met.size() > known;
  }

  /** Layers of the last list that are not in this one. */
  private List<RemoteLayer> vanished(Map<LayerId, RemoteLayer> there) {
    return last.values().stream().filter(layer -> !there.containsKey(layer.id())).toList();
  }

  /** Undo brings back layers of which nothing is on record; they were judged when they came. */
  private boolean isNew(RemoteLayer layer) {
    return !records.containsKey(layer.id()) && !met.contains(layer.id());
  }

  private Optional<LayerRecord> origin(
      RemoteLayer layer, Change change, Pixels pixels, Instant when) throws HostException {
    if (known(change.elsewhere).isEmpty()
        && Layer.tagFound(layer.name(), Optional.empty()).isEmpty()) {
      return Optional.empty(); // there is nothing that it could hold, and pixels are expensive
    }
    Raster raster = pixels.of(layer);
    String hash = raster.sha256();
    look(
        last.values().stream()
            .filter(it -> change.there.containsKey(it.id()) && sameRectangle(it, layer))
            .toList(),
        pixels,
        when);
    List<LayerRecord> known = known(change.elsewhere);
    Optional<OriginTag> tag =
        union(known.stream().filter(record -> record.pixels().equals(hash)).toList())
            .or(() -> merged(layer, change.vanished).map(it -> it.withPixelHash(hash)))
            .or(
                () ->
                    merged(layer, change.gap.in(layer, raster), known)
                        .map(it -> it.withPixelHash(hash)))
            .or(() -> union(namesakes(layer, known)).map(it -> it.edited(hash, when)))
            .or(
                () ->
                    Layer.tagFound(layer.name(), Optional.empty())
                        .map(it -> it.withPixelHash(hash)));
    return tag.map(it -> LayerRecord.of(layer, it, Optional.of(raster)));
  }

  private static Optional<OriginTag> union(List<LayerRecord> records) {
    return OriginTag.union(records.stream().map(it -> Optional.of(it.tag())).toList());
  }

  private List<LayerRecord> known(Collection<LayerRecord> elsewhere) {
    return Stream.concat(records.values().stream(), elsewhere.stream()).toList();
  }

  /** What has taken the place of layers that went at the same time holds them. */
  private Optional<OriginTag> merged(RemoteLayer layer, List<RemoteLayer> vanished) {
    List<RemoteLayer> under = vanished.stream().filter(it -> overlaps(it, layer)).toList();
    boolean ai = under.stream().anyMatch(it -> records.containsKey(it.id()));
    return ai
        ? OriginTag.union(
            under.stream()
                .filter(it -> it.kind() != RemoteLayer.Kind.GROUP)
                .map(it -> tag(it.id()))
                .toList())
        : Optional.empty();
  }

  /** What it was merged of while nobody looked: these, one whose name it has, and others. */
  private static Optional<OriginTag> merged(
      RemoteLayer layer, List<LayerRecord> held, List<LayerRecord> known) {
    List<LayerRecord> all = new ArrayList<>(held);
    all.addAll(namesakes(layer, known));
    return held.isEmpty() ? Optional.empty() : union(all).map(OriginTag.UNTAGGED::union);
  }

  private static boolean sameRectangle(RemoteLayer one, RemoteLayer other) {
    return one.x() == other.x()
        && one.y() == other.y()
        && one.width() == other.width()
        && one.height() == other.height();
  }

  private static boolean overlaps(RemoteLayer one, RemoteLayer other) {
    return (long) one.x() < (long) other.x() + other.width()
        && (long) other.x() < (long) one.x() + one.width()
        && (long) one.y() < (long) other.y() + other.height()
        && (long) other.y() < (long) one.y() + one.height();
  }

  /** A copy whose pixels changed before it was seen keeps its name: “Copy of [AI] cat”. */
  private static List<LayerRecord> namesakes(RemoteLayer layer, List<LayerRecord> known) {
    return known.stream()
        .filter(record -> record.name().contains(MARK))
        .filter(record -> layer.name().contains(record.name()))
        .toList();
  }

  /**
   * Looks whether AI layers were painted on since.
   *
   * @param layers that are there; others and hand layers are left out
   * @return whether anything on record changed
   */
  boolean look(Collection<RemoteLayer> layers, Pixels pixels, Instant when) throws HostException {
    boolean changed = false;
    for (RemoteLayer layer : layers) {
      LayerRecord record = records.get(layer.id());
      if (record != null && record.gone().isEmpty() && !layer.empty()) {
        Raster raster = pixels.of(layer);
        String hash = raster.sha256();
        if (!hash.equals(record.pixels()) || record.at().isEmpty()) {
          records.put(layer.id(), record.with(hash, Trace.of(layer, raster), when));
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Layers that hold AI and do not say so by name and label. */
  List<RemoteLayer> unmarked(int label) {
    return last.values().stream()
        .filter(layer -> tag(layer.id()).filter(OriginTag::isAi).isPresent())
        .filter(layer -> layer.label() != label || !layer.name().contains(MARK))
        .toList();
  }
}
