package shirushi.host.easel;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.DocumentFacts;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

/**
 * A picture that is being painted. Whatever is done to it is one step of its history, but for the
 * lock against AI, which undo must not open. Event thread only.
 *
 * <p>What it refuses, such as painting on a locked layer, it says in a {@link HostException}.
 */
public final class Picture {
  private final String id;
  private final Optional<String> xmp;
  private final Course course;
  private final Layers layers;
  private final Painting painting;
  private final Selecting selecting;
  private final Filed filed;
  private String untitled = "untitled";
  private Optional<NoAi> lock;
  private Optional<Ghost> ghost = Optional.empty();
  private Border outline = Border.NONE;
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
    this.xmp = xmp;
    lock = facts.noAi();
    course = new Course(State.of(canvas, facts.locked(), facts.wishes().and(wishes)));
    filed = new Filed(file, state(), lock);
    layers = new Layers(course, tool);
    painting = new Painting(course);
    selecting = new Selecting(course);
  }

  public Document document() {
    String title = file().map(it -> it.getFileName().toString()).orElse(untitled);
    return new Document(id, title, canvas().width(), canvas().height());
  }

  /** As it is now, a stroke on its way included. */
  public Canvas canvas() {
    return course.canvas();
  }

  /** The layer that is worked on. */
  public LayerId current() {
    return course.current();
  }

  /** As large as the canvas, 0 to 255; empty where nothing is, and all may be painted on. */
  public Optional<Mask> selection() {
    return course.selection();
  }

  /** How far from there what is selected is being dragged. */
  public Point selectionShift() {
    return course.shift();
  }

  public Projection projection() {
    return course.projection();
  }

  public History history() {
    return course.history();
  }

  /** What can be done to its layers. */
  public Layers layers() {
    return layers;
  }

  /** What can be painted on it. */
  public Painting painting() {
    return painting;
  }

  /** What can be selected of it. */
  public Selecting selecting() {
    return selecting;
  }

  /** The file it was opened from or saved to last. */
  public Optional<Path> file() {
    return filed.file();
  }

  /**
   * Whether that file can be its own: one that keeps layers, or its flat one that loses nothing.
   */
  public boolean fits(Path as) {
    return Fit.of(this, as);
  }

  /** Where a copy of it was written last. */
  public Optional<Path> exported() {
    return filed.copy();
  }

  /** Whether there is anything that is not saved. */
  public boolean changed() {
    return filed.differs(state(), lock);
  }

  /** Whether its file is another than was opened or saved here; false where there is none. */
  public boolean changedElsewhere() throws IOException {
    return filed.changedElsewhere();
  }

  /** What the makers of all that came into it say about machines that read it. */
  public MiningPreference wishes() {
    return state().wishes();
  }

  public Optional<NoAi> noAi() {
    return lock;
  }

  /** Closes it to AI or opens it again; whether one may is the caller's to judge. */
  public void lock(Optional<NoAi> other) {
    lock = other;
    course.tell(Host.Change.LOCK, new Rectangle());
  }

  public Optional<Ghost> ghost() {
    return ghost;
  }

  /** As {@link Host#preview}; the listeners hear of layers without any that is dirty. */
  public void preview(Optional<Ghost> other) {
    if (ghost.isEmpty() && other.isEmpty()) {
      return;
    }
    ghost = other;
    course.tell(Host.Change.LAYERS, new Rectangle());
  }

  /** The artist goes to work on it, or wants to see it bare: no ghost is over it any more. */
  public void work() {
    preview(Optional.empty());
    course.tell(Host.Change.WORK, new Rectangle());
  }

  /** By how much it may be extended, which is shown around it. */
  public Border outline() {
    return outline;
  }

  /** As {@link Host#outline}. */
  public void outline(Border border) {
    outline = border;
    course.tell(Host.Change.LAYERS, new Rectangle());
  }

  /** Tells one more listener of every change from now on. */
  public void listen(Listener listener) {
    course.listen(listener);
  }

  /** As {@link Host#insert}. */
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    if (lock.isPresent()) {
      throw new Refusal(Refusal.Kind.CLOSED_TO_AI, document().title());
    }
    if (layers.isEmpty() && border.isNone()) {
      return List.of();
    }
    course.settle();
    State wider = border.isNone() ? state() : grown(border);
    List<Layer> made = Pile.of(layers, border.left(), border.top());
    State next = Pile.above(wider, made);
    course.step(Step.INSERT_AI, next, new Rectangle(next.canvas().width(), next.canvas().height()));
    inserted.run();
    return made.stream().map(Layer::id).toList();
  }

  private State grown(Border border) throws HostException {
    long width = (long) canvas().width() + border.left() + border.right();
    long height = (long) canvas().height() + border.top() + border.bottom();
    if (width * height > Easel.MOST_PIXELS) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, document().title());
    }
    Canvas canvas = canvas().grown(border.left(), border.top(), border.right(), border.bottom());
    Optional<Mask> mask =
        selection()
            .map(
                it -> Selection.placed(it, border.left(), border.top(), (int) width, (int) height));
    return state().with(canvas).selecting(mask);
  }

  // --- for this room

  State state() {
    return course.state();
  }

  Course course() {
    return course;
  }

  /** Tells one listener when AI layers have come. */
  void onInsert(Runnable listener) {
    inserted = listener;
  }

  /** What it is called as long as it has no file. */
  void untitled(String name) {
    untitled = name;
  }

  Optional<String> xmp() {
    return xmp;
  }

  /** What its file is to say of it. */
  DocumentFacts facts() {
    Set<LayerId> present = new HashSet<>(state().locked());
    present.retainAll(canvas().layers().stream().map(Layer::id).toList());
    return new DocumentFacts(id, lock, present, wishes());
  }

  /** The file is this as it was last read or written here. */
  void stamp(Optional<Stamp> known) {
    filed.stamp(known);
  }

  /** It is in that file as it was then. */
  void saved(Snapshot then, Path as) {
    filed.saved(then, as);
    course.tell(Host.Change.LAYERS, new Rectangle());
  }

  /** A copy of it is in that file. */
  void exported(Path copy) {
    filed.copied(copy);
  }

  /** It differs from its file, whatever is done to it. */
  void neverSaved() {
    filed.never();
  }
}
