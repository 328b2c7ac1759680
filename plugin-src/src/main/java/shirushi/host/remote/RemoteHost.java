package shirushi.host.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.DocumentFacts;
import shirushi.host.Exporter;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.host.Sight;
import shirushi.origin.OriginTag;
import shirushi.origin.policy.MiningPreference;

/** A painting program in another process, over the host protocol. */
public final class RemoteHost implements Host {
  private final Bridge bridge;
  private final OpenDocuments documents;
  private final AtomicInteger turns = new AtomicInteger();
  private final Watch watch = new Watch();
  private Selected selected = new Selected(-1, false);
  private final OriginExport exporter = new OriginExport(this);
  private volatile Host.Listener listener = change -> {};

  /**
   * Whether anything is selected: it was asked for once, and holds until the program says that it
   * changed.
   *
   * @param turn the number of such changes before
   */
  private record Selected(int turn, boolean any) {}

  RemoteHost(Bridge bridge, int label) {
    this.bridge = bridge;
    documents = new OpenDocuments(bridge, label, watch);
  }

  @Override
  public String name() {
    return bridge.program();
  }

  @Override
  public synchronized Document document() throws HostException {
    Optional<OpenDocument> front = documents.front();
    return front.isEmpty() ? Document.NONE : front.get().value();
  }

  @Override
  public synchronized Optional<Sight> look() throws HostException {
    Optional<OpenDocument> front = documents.front();
    if (front.isEmpty()) {
      return Optional.empty();
    }
    OpenDocument here = front.get();
    List<RemoteLayer> layers = documents.look(here);
    RemoteDocument document = here.remote();
    Raster pixels = bridge.canvas(document, 0, 0, document.width(), document.height());
    Optional<OriginTag> seen = here.seen(layers);
    return Optional.of(
        new Sight(
            seen.filter(OriginTag::isAi).isPresent() ? pixels.asPainted() : pixels,
            pictures(layers).map(RemoteLayer::id).toList(),
            seen));
  }

  private static Stream<RemoteLayer> pictures(List<RemoteLayer> layers) {
    return layers.stream().filter(it -> it.kind() != RemoteLayer.Kind.GROUP);
  }

  private static List<Listed> listed(OpenDocument here, List<RemoteLayer> layers) {
    return pictures(layers)
        .map(it -> new Listed(it.id(), it.name(), it.visible(), here.tag(it)))
        .toList();
  }

  @Override
  public synchronized List<Listed> layers() throws HostException {
    Optional<OpenDocument> front = documents.front();
    if (front.isEmpty()) {
      return List.of();
    }
    return listed(front.get(), documents.see(front.get()));
  }

  @Override
  public synchronized Optional<Mask> selection() throws HostException {
    Optional<RemoteDocument> document = bridge.document();
    return document.isEmpty() ? Optional.empty() : bridge.selection(document.get());
  }

  @Override
  public synchronized boolean selected() throws HostException {
    int turn = turns.get();
    if (turn != selected.turn()) {
      selected = new Selected(turn, Host.super.selected());
    }
    return selected.any();
  }

  @Override
  public synchronized MiningPreference wishes() throws HostException {
    return documents.front().map(it -> it.facts().wishes()).orElse(MiningPreference.NONE);
  }

  @Override
  public synchronized Optional<NoAi> noAi() throws HostException {
    return documents.front().flatMap(it -> it.facts().noAi());
  }

  @Override
  public synchronized void lock(Optional<NoAi> lock) throws HostException {
    documents.required().lock(lock);
    listener.changed(Change.LOCK);
  }

  @Override
  public synchronized List<LayerId> insert(List<NewLayer> layers, Border border)
      throws HostException {
    OpenDocument here = documents.required();
    if (here.facts().noAi().isPresent()) {
      throw new HostException(HostException.Reason.CLOSED_TO_AI, "this document is closed to AI");
    }
    if (layers.isEmpty()) {
      return List.of();
    }
    documents.see(here);
    return here.insert(layers, border);
  }

  @Override
  public synchronized void preview(Optional<Ghost> ghost) throws HostException {
    if (ghost.isPresent()) {
      bridge.preview(documents.required().remote(), ghost.get());
    } else {
      bridge.unpreview();
    }
  }

  @Override
  public Optional<Exporter> exporter() {
    return Optional.of(exporter);
  }

  /**
   * The program's copy of a document.
   *
   * @param file whose receiver deletes it
   * @param layers without groups, bottom to top
   * @param seen the union of all that is seen
   */
  record Copied(Path file, List<Listed> layers, Optional<OriginTag> seen, DocumentFacts facts) {}

  /**
   * Copies the document in front.
   *
   * @param to where the copy will go, which is not the document's own file
   */
  synchronized Copied copy(String format, Destination to) throws HostException, IOException {
    OpenDocument here = documents.required();
    try {
      to.check(here.remote().file().map(Path::of).stream().toList());
    } catch (IllegalArgumentException e) {
      throw new HostException(e.getMessage(), e);
    }
    List<RemoteLayer> layers = documents.look(here);
    Path copy = bridge.copy(here.remote(), format);
    return new Copied(copy, listed(here, layers), here.seen(layers), here.facts());
  }

  /**
   * The union of all that is seen in a document.
   *
   * @param id as the program calls it
   */
  synchronized Optional<OriginTag> seen(String id) throws HostException {
    Optional<OpenDocument> here = documents.find(id);
    return here.isEmpty() ? Optional.empty() : here.get().seen(documents.look(here.get()));
  }

  /**
   * What the makers of all that came into a document wish.
   *
   * @param id as the program calls it
   */
  synchronized MiningPreference wishes(String id) throws HostException {
    return documents.find(id).map(it -> it.facts().wishes()).orElse(MiningPreference.NONE);
  }

  /** A file that is not there yet, in the folder that only the artist may enter. */
  Path scratch(String ending) {
    return bridge.scratch(ending);
  }

  @Override
  public void listen(Host.Listener other) {
    listener = other;
  }

  /** The artist pressed a key that the panel has no use for; as {@code Ctrl+Z}. */
  public void key(String key) throws HostException {
    bridge.key(key);
  }

  /** Whether the program tells of what is done to layers. */
  Watch watch() {
    return watch;
  }

  /** The bridge told of a change; any thread. */
  void changed(Change change) {
    if (change != Change.LAYERS && change != Change.WORK) {
      turns.incrementAndGet();
    }
    listener.changed(change);
  }

  /**
   * The document's id on record, by what the program calls it.
   *
   * @throws HostException where it was never in front, or is not open any more
   */
  public synchronized String id(String document) throws HostException {
    return documents
        .find(document)
        .orElseThrow(() -> new HostException("there is no such document"))
        .value()
        .id();
  }

  /**
   * Where the document in front was saved, as it was when it was last asked for; waits for nobody.
   */
  public Optional<Path> file() {
    return documents.file();
  }

  /**
   * The artist is done in the panel: the program gets the keyboard back.
   *
   * @param hidden whether it puts the panel away, too
   */
  public void leave(boolean hidden) throws HostException {
    bridge.leave(hidden);
  }

  @Override
  public void close() {
    listener = change -> {};
  }
}
