package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Ghost;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.policy.MiningPreference;

/**
 * A picture that is being painted. Whatever is done to it is one step of its history, but for the
 * lock against AI, which undo must not open. Event thread only.
 *
 * <p>What it refuses, such as painting on a locked layer, it says in a {@link HostException}.
 */
public final class Picture {
  Picture() {}

  public Document document() {
    throw new UnsupportedOperationException();
  }

  /** As it is now, a stroke on its way included. */
  public Canvas canvas() {
    throw new UnsupportedOperationException();
  }

  public Projection projection() {
    throw new UnsupportedOperationException();
  }

  public History history() {
    throw new UnsupportedOperationException();
  }

  /** The file it was opened from or saved to last. */
  public Optional<Path> file() {
    throw new UnsupportedOperationException();
  }

  /** Whether there is anything that is not saved. */
  public boolean changed() {
    throw new UnsupportedOperationException();
  }

  /** What the makers of all that came into it say about machines that read it. */
  public MiningPreference wishes() {
    throw new UnsupportedOperationException();
  }

  public Optional<NoAi> noAi() {
    throw new UnsupportedOperationException();
  }

  /** Closes it to AI or opens it again; whether one may is the caller's to judge. */
  public void lock(Optional<NoAi> lock) {
    throw new UnsupportedOperationException();
  }

  public Optional<Ghost> ghost() {
    throw new UnsupportedOperationException();
  }

  public void preview(Optional<Ghost> ghost) {
    throw new UnsupportedOperationException();
  }

  /** Tells one more listener of every change from now on. */
  public void listen(Listener listener) {
    throw new UnsupportedOperationException();
  }

  // --- layers

  /** The layer that is worked on. */
  public LayerId current() {
    throw new UnsupportedOperationException();
  }

  /** Works on another layer; no step of the history. */
  public void select(LayerId layer) {
    throw new UnsupportedOperationException();
  }

  /** A transparent layer above the current one, which it becomes. */
  public LayerId addLayer(String name) {
    throw new UnsupportedOperationException();
  }

  public void delete(LayerId layer) throws HostException {
    throw new UnsupportedOperationException();
  }

  /** A copy above it, which becomes the current layer. */
  public LayerId duplicate(LayerId layer) {
    throw new UnsupportedOperationException();
  }

  /** An AI layer's name keeps its prefix. */
  public void rename(LayerId layer, String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves a layer to another place in the pile. Between two layers of a group it joins the group.
   *
   * @param index among all layers from the bottom, 0 being the lowest, counted without it
   */
  public void reorder(LayerId layer, int index) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param opacity in [0,1]; a row of changes of the same layer is one step
   */
  public void opacity(LayerId layer, float opacity) {
    throw new UnsupportedOperationException();
  }

  public void visible(LayerId layer, boolean visible) {
    throw new UnsupportedOperationException();
  }

  /** A locked layer is neither painted on nor moved, merged or deleted. */
  public void locked(LayerId layer, boolean locked) {
    throw new UnsupportedOperationException();
  }

  public boolean locked(LayerId layer) {
    throw new UnsupportedOperationException();
  }

  /** Makes one of a layer and the one below it; it comes from where both come from. */
  public void mergeDown(LayerId layer) throws HostException {
    throw new UnsupportedOperationException();
  }

  /** Makes one of all that is seen; hidden layers are dropped. */
  public void flatten() throws HostException {
    throw new UnsupportedOperationException();
  }

  /** As {@link shirushi.host.Host#insert}. */
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    throw new UnsupportedOperationException();
  }

  /**
   * Lays another picture's layers above the current one, centred, with all their tags.
   *
   * @param name of the group that they go into, where there is more than one
   * @param asked what its makers say about machines
   */
  public void place(Canvas other, String name, MiningPreference asked) throws HostException {
    throw new UnsupportedOperationException();
  }

  // --- painting

  /** Begins a stroke on the current layer, of which the rest is not told. */
  public Stroke begin(Brush brush, float x, float y) throws HostException {
    throw new UnsupportedOperationException();
  }

  /**
   * Fills on the current layer what looks alike around a point, as far as it is selected.
   *
   * @param tolerance how far colours may differ, 0…255
   */
  public void fill(int x, int y, int argb, int tolerance) throws HostException {
    throw new UnsupportedOperationException();
  }

  /** The colour that is seen there; 0 outside. */
  public int pick(int x, int y) {
    throw new UnsupportedOperationException();
  }

  /** Moves a layer, or what is selected of it. */
  public Drag drag(LayerId layer) throws HostException {
    throw new UnsupportedOperationException();
  }

  public void move(LayerId layer, int dx, int dy) throws HostException {
    throw new UnsupportedOperationException();
  }

  // --- selection

  /** As large as the canvas, 0 to 255; empty where nothing is, and all may be painted on. */
  public Optional<Mask> selection() {
    throw new UnsupportedOperationException();
  }

  public void selectRectangle(Rectangle area, Combine how) {
    throw new UnsupportedOperationException();
  }

  /** Selects what a closed line goes around, with soft edges. */
  public void selectLasso(List<Point2D> line, Combine how) {
    throw new UnsupportedOperationException();
  }

  public void selectAll() {
    throw new UnsupportedOperationException();
  }

  public void selectNone() {
    throw new UnsupportedOperationException();
  }

  public void invertSelection() {
    throw new UnsupportedOperationException();
  }

  /** Makes the selection larger, or smaller where negative; in pixels. */
  public void growSelection(int by) {
    throw new UnsupportedOperationException();
  }

  /** Softens its edges over so many pixels. */
  public void featherSelection(int radius) {
    throw new UnsupportedOperationException();
  }
}
