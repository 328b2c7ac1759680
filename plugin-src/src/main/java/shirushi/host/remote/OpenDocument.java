package shirushi.host.remote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;

/** A document that is open in the program, with its record. One call at a time. */
final class OpenDocument {
  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Bridge bridge;
  private final int label;
  private final Reconciler layers;
  private RemoteDocument document;
  private final String id;
  private DocumentFacts facts;
  private int gaps;
  private Bridge.Listing listing = new Bridge.Listing(List.of(), Optional.empty());

  /**
   * Of one without a record, what its file says is taken over, and stored at once.
   *
   * @param label the program's colour label for AI
   * @param elsewhere what is on record of other documents
   */
  OpenDocument(Bridge bridge, RemoteDocument document, int label, Collection<LayerRecord> elsewhere)
      throws HostException {
    this.bridge = bridge;
    this.document = document;
    this.label = label;
    Optional<String> text = bridge.record(document);
    DocumentRecord record = text.isPresent() ? DocumentRecord.parse(text.get()) : ofFile();
    facts = record.facts();
    id = facts.id().isEmpty() ? unique(document.id()) : facts.id();
    layers = new Reconciler(record);
    if (text.isEmpty() && !record.equals(DocumentRecord.NONE)) {
      layers.see(listing.layers(), elsewhere, this::pixels, now());
      settle();
    }
  }

  private DocumentRecord ofFile() throws HostException {
    Optional<OpenedFile> file = OpenedFile.of(document);
    if (file.isEmpty()) {
      return DocumentRecord.NONE;
    }
    listing = bridge.layers(document);
    return file.get().record(listing.layers(), document.modified(), this::pixels, now());
  }

  /** What the program calls it where that is good for ever, for it outlives this process. */
  private static String unique(String programs) {
    return UNIQUE.matcher(programs).matches() ? programs : UUID.randomUUID().toString();
  }

  /**
   * The same one, as it is called now.
   *
   * @param other as {@link Watch#gaps}
   */
  void is(RemoteDocument now, int other) {
    document = now;
    if (other != gaps) {
      gaps = other;
      layers.unwatched();
    }
  }

  RemoteDocument remote() {
    return document;
  }

  /** Its id is written into the document with the first record, not because it was looked at. */
  Document value() {
    return new Document(id, document.title(), document.width(), document.height());
  }

  DocumentFacts facts() {
    return facts;
  }

  Collection<LayerRecord> records() {
    return layers.records().values();
  }

  Optional<OriginTag> tag(RemoteLayer layer) {
    return layers.tag(layer.id());
  }

  /**
   * The layers as they are now, reconciled with the record; what changed is stored and marked.
   *
   * @param elsewhere what is on record of other documents
   */
  List<RemoteLayer> see(Collection<LayerRecord> elsewhere) throws HostException {
    listing = bridge.layers(document);
    if (layers.see(listing.layers(), elsewhere, this::pixels, now())) {
      settle();
    }
    glance();
    return listing.layers();
  }

  /** That the artist paints on an AI layer is seen at once; after that it is known as edited. */
  private void glance() throws HostException {
    Optional<RemoteLayer> current =
        listing.layers().stream()
            .filter(it -> listing.current().filter(it.id()::equals).isPresent())
            .filter(it -> OriginKind.of(tag(it)) == OriginKind.AI && !it.empty())
            .findFirst();
    if (current.isPresent()) {
      Optional<Raster> pixels = bridge.layerIfIdle(document, current.get());
      if (pixels.isPresent() && layers.look(List.of(current.get()), it -> pixels.get(), now())) {
        settle();
      }
    }
  }

  /** The same, and reads AI layers to see whether they were painted on. */
  List<RemoteLayer> look(Collection<LayerRecord> elsewhere) throws HostException {
    see(elsewhere);
    if (layers.look(listing.layers(), this::pixels, now())) {
      settle();
    }
    return listing.layers();
  }

  /**
   * The union of what is seen of these layers, a hidden group's not; empty where none is tagged.
   */
  Optional<OriginTag> seen(List<RemoteLayer> layers) {
    Set<LayerId> hidden = new HashSet<>();
    List<Optional<OriginTag>> tags = new ArrayList<>();
    for (RemoteLayer layer : layers) { // a group comes before what is in it
      if (!layer.visible() || layer.parent().filter(hidden::contains).isPresent()) {
        hidden.add(layer.id());
      } else if (layer.kind() != RemoteLayer.Kind.GROUP) {
        tags.add(tag(layer));
      }
    }
    return OriginTag.union(tags);
  }

  private void settle() throws HostException {
    for (RemoteLayer layer : layers.unmarked(label)) {
      String name =
          layer.name().contains(Layer.AI_PREFIX.strip())
              ? layer.name()
              : Layer.AI_PREFIX + layer.name();
      bridge.mark(document, layer.id(), name, label);
    }
    store();
  }

  /** Puts layers, which were just seen, above the current one; the record goes with them. */
  List<LayerId> insert(List<NewLayer> wanted, Border border) throws HostException {
    List<Bridge.Insert> inserts = new ArrayList<>();
    for (NewLayer layer : wanted) {
      inserts.add(
          new Bridge.Insert(
              Layer.AI_PREFIX + layer.name(), layer.x(), layer.y(), layer.pixels(), label));
    }
    List<LayerId> ids = bridge.insert(document, listing.current(), inserts, border);
    if (ids.size() != wanted.size()) {
      throw new HostException(
          bridge.program() + " made " + ids.size() + " layers of " + wanted.size());
    }
    listing = bridge.layers(document);
    Map<LayerId, RemoteLayer> there = new HashMap<>();
    listing.layers().forEach(it -> there.put(it.id(), it));
    for (int i = 0; i < ids.size(); i++) {
      RemoteLayer layer = there.get(ids.get(i));
      if (layer == null) {
        throw new HostException(bridge.program() + " does not show the layer that it made");
      }
      layers.inserted(layer, wanted.get(i).tag(), this::pixels);
    }
    store();
    return ids;
  }

  void lock(Optional<NoAi> lock) throws HostException {
    facts = facts.locked(lock);
    store();
  }

  private void store() throws HostException {
    if (facts.id().isEmpty()) {
      facts = new DocumentFacts(id, facts.noAi(), facts.locked(), facts.wishes());
    }
    Map<LayerId, LayerRecord> records = new LinkedHashMap<>(layers.records());
    bridge.store(document, new DocumentRecord(facts, records, layers.met()).text());
  }

  private Raster pixels(RemoteLayer layer) throws HostException {
    return bridge.layer(document, layer);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
