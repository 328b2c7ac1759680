package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.DocumentFacts;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

/**
 * A picture that is being painted. Whatever is done to it is one step of its history, but for the
 * lock against AI, which undo must not open. Event thread only.
 *
 * <p>What it refuses, such as painting on a locked layer, it says in a {@link HostException}.
 */
public final class Picture {
  private static final String UNTITLED = "untitled";

  private final String id;
  private final Optional<String> xmp;
  private final Tool tool;
  private final Projection projection;
  private final History history = new History(this);
  private final List<Listener> listeners = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private State state;
  private State saved;
  private Optional<NoAi> lock;
  private Optional<NoAi> savedLock;
  private Optional<Path> file;
  private Optional<Pending> pending = Optional.empty();
  private Optional<Ghost> ghost = Optional.empty();
  private Runnable inserted = () -> {};

  /**
   * @param facts what its file says of it; an id that is none is given anew
   * @param canvas with at least one layer
   * @param wishes of the makers of the file
   * @param xmp the file's packet, whose rights go on
   * @param tool this program, which what is drawn here is drawn with
   */
  Picture(
      DocumentFacts facts,
      Canvas canvas,
      Optional<Path> file,
      MiningPreference wishes,
      Optional<String> xmp,
      Tool tool) {
    id = Recovery.isDocument(facts.id()) ? facts.id() : LayerId.random().value();
    this.file = file;
    this.xmp = xmp;
    this.tool = tool;
    lock = facts.noAi();
    savedLock = lock;
    state = State.of(canvas, facts.locked(), facts.wishes().and(wishes));
    saved = state;
    projection = new Projection(this::canvas);
  }

  public Document document() {
    String title = file.map(it -> it.getFileName().toString()).orElse(UNTITLED);
    return new Document(id, title, canvas().width(), canvas().height());
  }

  /** As it is now, a stroke on its way included. */
  public Canvas canvas() {
    return state.canvas();
  }

  public Projection projection() {
    return projection;
  }

  public History history() {
    return history;
  }

  /** The file it was opened from or saved to last. */
  public Optional<Path> file() {
    return file;
  }

  /** Whether there is anything that is not saved. */
  public boolean changed() {
    return !state.sameContent(saved) || !lock.equals(savedLock);
  }

  /** What the makers of all that came into it say about machines that read it. */
  public MiningPreference wishes() {
    return state.wishes();
  }

  public Optional<NoAi> noAi() {
    return lock;
  }

  /** Closes it to AI or opens it again; whether one may is the caller's to judge. */
  public void lock(Optional<NoAi> other) {
    lock = other;
    tell(Host.Change.LOCK, new Rectangle());
  }

  public Optional<Ghost> ghost() {
    return ghost;
  }

  /** As {@link Host#preview}; the listeners hear of layers without any that is dirty. */
  public void preview(Optional<Ghost> other) {
    ghost = other;
    tell(Host.Change.LAYERS, new Rectangle());
  }

  /** Tells one more listener of every change from now on. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  // --- layers

  /** The layer that is worked on. */
  public LayerId current() {
    return state.current();
  }

  /** Works on another layer; no step of the history. */
  public void select(LayerId layer) {
    settle();
    state.index(layer);
    state = state.at(layer);
    tell(Host.Change.LAYERS, new Rectangle());
  }

  /** A transparent layer above the current one, which it becomes. */
  public LayerId addLayer(String name) {
    settle();
    Raster blank = Raster.plain(canvas().width(), canvas().height(), 0);
    Layer layer =
        new Layer(LayerId.random(), name, 0, 0, blank, 1, true, Optional.of(byHand(tool)));
    step(Step.ADD_LAYER, Pile.above(state, List.of(layer)), new Rectangle());
    return layer.id();
  }

  /** What is drawn in this program. */
  static OriginTag byHand(Tool tool) {
    return OriginTag.builder(Operation.UNKNOWN)
        .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
        .tool(tool)
        .time(now())
        .build();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  public void delete(LayerId layer) throws HostException {
    settle();
    unlocked(layer);
    step(Step.DELETE_LAYER, Pile.without(state, layer), bounds());
  }

  /** A copy above it, which becomes the current layer. */
  public LayerId duplicate(LayerId layer) {
    settle();
    Layer copy = state.layer(layer).as(LayerId.random());
    State next = Pile.above(state.at(layer), List.of(copy));
    next = state.unhashed().contains(layer) ? next.changed(copy.id()) : next;
    step(Step.DUPLICATE_LAYER, next, Pile.reach(state, copy));
    return copy.id();
  }

  /** An AI layer's name keeps its prefix. */
  public void rename(LayerId layer, String name) {
    settle();
    step(Step.RENAME_LAYER, replacing(state.layer(layer).named(name)), new Rectangle());
  }

  /**
   * Moves a layer to another place in the pile. Between two layers of a group it joins the group.
   *
   * @param index among all layers from the bottom, 0 being the lowest, counted without it
   */
  public void reorder(LayerId layer, int index) {
    settle();
    step(Step.REORDER_LAYER, Pile.reordered(state, layer, index), bounds());
  }

  /**
   * @param opacity in [0,1]; a row of changes of the same layer is one step
   */
  public void opacity(LayerId layer, float opacity) {
    settle();
    Layer it = state.layer(layer);
    Rectangle dirty = Pile.reach(state, it);
    history.remember(Step.LAYER_OPACITY, state, dirty, Optional.of(layer));
    become(replacing(it.opacity(opacity)), dirty);
  }

  public void visible(LayerId layer, boolean visible) {
    settle();
    Layer it = state.layer(layer);
    step(Step.LAYER_VISIBILITY, replacing(it.visible(visible)), Pile.reach(state, it));
  }

  /** A locked layer is neither painted on nor moved, merged or deleted. */
  public void locked(LayerId layer, boolean locked) {
    settle();
    Set<LayerId> all = new HashSet<>(state.locked());
    if (locked ? all.add(layer) : all.remove(layer)) {
      step(Step.LAYER_LOCK, state.locked(all), new Rectangle());
    }
  }

  public boolean locked(LayerId layer) {
    return state.locked().contains(layer);
  }

  /** Makes one of a layer and the one below it; it comes from where both come from. */
  public void mergeDown(LayerId layer) throws HostException {
    settle();
    unlocked(layer);
    int below = state.index(layer) - 1;
    if (below >= 0) {
      unlocked(canvas().layers().get(below).id());
    }
    step(Step.MERGE_DOWN, Pile.mergedDown(state, layer), bounds());
  }

  /** Makes one of all that is seen; hidden layers are dropped. */
  public void flatten() throws HostException {
    settle();
    for (Layer layer : canvas().layers()) {
      unlocked(layer.id());
    }
    step(Step.FLATTEN, Pile.flattened(state, canvas().layers().get(0).name()), bounds());
  }

  /** As {@link Host#insert}. */
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    if (lock.isPresent()) {
      throw new HostException(document().title() + ": it is locked against AI");
    }
    if (layers.isEmpty() && border.isNone()) {
      return List.of();
    }
    settle();
    State wider = border.isNone() ? state : grown(border);
    List<Layer> made = Pile.of(layers, border.left(), border.top());
    State next = Pile.above(wider, made);
    step(Step.INSERT_AI, next, new Rectangle(next.canvas().width(), next.canvas().height()));
    inserted.run();
    return made.stream().map(Layer::id).toList();
  }

  private State grown(Border border) throws HostException {
    long width = (long) canvas().width() + border.left() + border.right();
    long height = (long) canvas().height() + border.top() + border.bottom();
    if (width * height > Easel.MOST_PIXELS) {
      throw new HostException(
          document().title()
              + ": %d×%d is over the limit of %d megapixels"
                  .formatted(width, height, Easel.MOST_PIXELS / 1_000_000));
    }
    Canvas canvas = canvas().grown(border.left(), border.top(), border.right(), border.bottom());
    Optional<Mask> mask =
        state
            .selection()
            .map(
                it -> Selection.placed(it, border.left(), border.top(), (int) width, (int) height));
    return state.with(canvas).selecting(mask);
  }

  /**
   * Lays another picture's layers above the current one, centred, with all their tags.
   *
   * @param name of its layer, where it has only one
   * @param asked what its makers say about machines
   * @throws HostException where there is nothing to lay
   */
  public void place(Canvas other, String name, MiningPreference asked) throws HostException {
    settle();
    if (other.layers().isEmpty()) {
      throw new HostException(name + ": there is nothing in it");
    }
    Canvas named =
        other.layers().size() > 1 || name.isBlank()
            ? other
            : other.layered(List.of(other.layers().get(0).named(name)));
    step(Step.PLACE, Pile.placed(state, named, asked), bounds());
  }

  // --- painting

  /** Begins a stroke on the current layer, of which the rest is not told. */
  public Stroke begin(Brush brush, float x, float y) throws HostException {
    State before = prepare(current());
    Stroke stroke = new Stroke(this, before, state.layer(current()), brush, x, y);
    pending = Optional.of(stroke);
    stroke.start();
    return stroke;
  }

  /**
   * Fills on the current layer what looks alike around a point, as far as it is selected.
   *
   * @param tolerance how far colours may differ, 0…255
   */
  public void fill(int x, int y, int argb, int tolerance) throws HostException {
    if (!bounds().contains(x, y)) {
      return;
    }
    State before = prepare(current());
    int width = canvas().width();
    int height = canvas().height();
    int[] seen = canvas().look(0, 0, width, height);
    Mask mask = Flood.of(seen, width, height, x, y, tolerance);
    if (state.selection().isPresent()) {
      mask = Selection.combined(state.selection(), mask, Combine.INTERSECT);
    }
    Rectangle place = Selection.bounds(mask);
    Layer layer = state.layer(current());
    int left = place.x - layer.x();
    int top = place.y - layer.y();
    Raster part =
        layer
            .pixels()
            .crop(left, top, place.width, place.height)
            .toned(Selection.crop(mask, place), argb, false);
    Raster filled = layer.pixels().with(left, top, part);
    showing(layer.painted(layer.x(), layer.y(), filled), place);
    finished(Step.FILL, before, place);
  }

  /** The colour that is seen there; 0 outside. */
  public int pick(int x, int y) {
    return projection.argb(x, y);
  }

  /** Moves a layer, or what is selected of it. */
  public Drag drag(LayerId layer) throws HostException {
    State before;
    if (selection().isPresent()) {
      before = prepare(layer);
    } else {
      settle();
      unlocked(layer);
      before = state;
    }
    Drag drag = new Drag(this, before, state.layer(layer));
    pending = Optional.of(drag);
    return drag;
  }

  public void move(LayerId layer, int dx, int dy) throws HostException {
    Drag drag = drag(layer);
    drag.to(dx, dy);
    drag.commit();
  }

  /**
   * Makes a layer ready to be painted on: as large as the canvas at least, and AI edited where it
   * was AI.
   *
   * @return the moment before
   */
  private State prepare(LayerId id) throws HostException {
    settle();
    unlocked(id);
    Layer layer = state.layer(id);
    if (!layer.visible()) {
      throw new HostException("'" + layer.name() + "' is hidden: show it to paint on it");
    }
    State before = state;
    Rectangle place = Pile.place(layer);
    Rectangle room = place.union(bounds());
    if (!room.equals(place)) {
      Raster larger =
          layer
              .pixels()
              .grown(
                  place.x - room.x,
                  place.y - room.y,
                  room.x + room.width - place.x - place.width,
                  room.y + room.height - place.y - place.height);
      layer = layer.painted(room.x, room.y, larger);
    }
    if (layer.tag().isPresent()) {
      layer = layer.from(layer.tag().get().edited("", now()));
    }
    state = replacing(layer).changed(id);
    return before;
  }

  private void unlocked(LayerId layer) throws HostException {
    if (locked(layer)) {
      throw new HostException("'" + state.layer(layer).name() + "' is locked");
    }
  }

  // --- selection

  /** As large as the canvas, 0 to 255; empty where nothing is, and all may be painted on. */
  public Optional<Mask> selection() {
    return state.selection();
  }

  public void selectRectangle(Rectangle area, Combine how) {
    settle();
    selected(Selection.rectangle(canvas().width(), canvas().height(), area), how);
  }

  /** Selects what a closed line goes around, with soft edges. */
  public void selectLasso(List<Point2D> line, Combine how) {
    settle();
    selected(Selection.lasso(canvas().width(), canvas().height(), line), how);
  }

  public void selectAll() {
    settle();
    selected(Selection.all(canvas().width(), canvas().height()), Combine.REPLACE);
  }

  public void selectNone() {
    settle();
    if (selection().isPresent()) {
      stepSelecting(Optional.empty());
    }
  }

  /** Of nothing selected, the inverse is nothing as well: all may be painted on already. */
  public void invertSelection() {
    settle();
    selection().ifPresent(it -> selected(Selection.inverse(it), Combine.REPLACE));
  }

  /** Makes the selection larger, or smaller where negative; in pixels. */
  public void growSelection(int by) {
    settle();
    selection().ifPresent(it -> selected(Edges.grown(it, by), Combine.REPLACE));
  }

  /** Softens its edges over so many pixels. */
  public void featherSelection(int radius) {
    settle();
    selection().ifPresent(it -> selected(Edges.feathered(it, radius), Combine.REPLACE));
  }

  /** A selection of nothing is none. */
  private void selected(Mask made, Combine how) {
    Mask mask = Selection.combined(selection(), made, how);
    stepSelecting(mask.isEmpty() ? Optional.empty() : Optional.of(mask));
  }

  private void stepSelecting(Optional<Mask> mask) {
    step(Step.SELECT, state.selecting(mask), new Rectangle());
  }

  // --- for this room

  State state() {
    return state;
  }

  Rectangle bounds() {
    return new Rectangle(canvas().width(), canvas().height());
  }

  void onInsert(Runnable listener) {
    inserted = listener;
  }

  Optional<String> xmp() {
    return xmp;
  }

  /** What its file is to say of it. */
  DocumentFacts facts() {
    Set<LayerId> present = new HashSet<>(state.locked());
    present.retainAll(canvas().layers().stream().map(Layer::id).toList());
    return new DocumentFacts(id, lock, present, state.wishes());
  }

  /** It is in that file as it was then. */
  void saved(State then, Optional<NoAi> lockThen, Path as) {
    saved = then;
    savedLock = lockThen;
    file = Optional.of(as);
    tell(Host.Change.LAYERS, new Rectangle());
  }

  /** It differs from its file, whatever is done to it. */
  void neverSaved() {
    saved = State.of(canvas().layered(canvas().layers()), Set.of(), MiningPreference.NONE);
  }

  /** Whether a stroke or a drag is on its way. */
  boolean busy() {
    return pending.isPresent();
  }

  /** Runs it now, or when what is on its way has ended. */
  void whenIdle(Runnable task) {
    if (busy()) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  /** Ends what is on its way, as far as it has come. */
  void settle() {
    pending.ifPresent(Pending::commit);
  }

  private State replacing(Layer layer) {
    return state.with(canvas().replacing(layer));
  }

  private void step(Step step, State next, Rectangle dirty) {
    history.remember(step, state, dirty, Optional.empty());
    become(next, dirty);
  }

  /** Is at another moment now. */
  void become(State next, Rectangle dirty) {
    boolean other = !next.selection().equals(state.selection());
    state = next;
    projection.changed(dirty);
    if (other) {
      tell(Host.Change.SELECTION, new Rectangle());
    }
    tell(Host.Change.LAYERS, dirty);
  }

  /** Shows a layer as it is on its way. */
  void showing(Layer layer, Rectangle dirty) {
    state = replacing(layer);
    projection.changed(dirty);
    tell(Host.Change.LAYERS, dirty);
  }

  void selecting(Mask mask) {
    state = state.selecting(Optional.of(mask));
    tell(Host.Change.SELECTION, new Rectangle());
  }

  void finished(Step step, State before, Rectangle dirty) {
    history.remember(step, before, dirty, Optional.empty());
    ended();
    tell(Host.Change.LAYERS, dirty);
  }

  void abandoned(State before, Rectangle dirty) {
    become(before, dirty);
    ended();
  }

  private void ended() {
    pending = Optional.empty();
    List<Runnable> tasks = List.copyOf(waiting);
    waiting.clear();
    tasks.forEach(Runnable::run);
  }

  void tell(Host.Change change, Rectangle dirty) {
    List.copyOf(listeners).forEach(listener -> listener.changed(change, dirty));
  }
}
