package shirushi.host.easel.view;

import java.awt.Point;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;
import shirushi.canvas.Mask;
import shirushi.host.easel.Picture;

/**
 * The line around what is selected. Around a large mask it is found beside the event thread; until
 * then the line before stays.
 */
final class SelectionLine {
  private static final long AT_ONCE = 1 << 20;

  /** In units of the view. */
  private static final float NEAR = 1;

  private final Runnable changed;
  private Optional<Mask> wanted = Optional.empty();
  private Optional<Path2D.Float> path = Optional.empty();
  private Point shift = new Point();
  private boolean found = true;
  private Path2D.Float seen = new Path2D.Float();
  private Lens seenThrough;

  /**
   * @param changed told whenever it looks different
   */
  SelectionLine(Runnable changed) {
    this.changed = changed;
  }

  void follow(Picture picture) {
    Optional<Mask> mask = picture.selection();
    if (mask.orElse(null) != wanted.orElse(null)) {
      wanted = mask;
      found = false;
      find(picture);
    } else if (found) {
      shift = picture.selectionShift();
    }
    changed.run();
  }

  private void find(Picture picture) {
    if (wanted.isEmpty() || (long) wanted.get().width() * wanted.get().height() <= AT_ONCE) {
      become(wanted.map(Contour::of), picture);
      return;
    }
    Mask mask = wanted.get();
    CompletableFuture.supplyAsync(() -> Contour.of(mask))
        .thenAccept(line -> SwingUtilities.invokeLater(() -> arrived(mask, line, picture)));
  }

  private void arrived(Mask mask, Path2D.Float line, Picture picture) {
    if (wanted.filter(it -> it == mask).isPresent()) {
      become(Optional.of(line), picture);
      changed.run();
    }
  }

  private void become(Optional<Path2D.Float> line, Picture picture) {
    path = line;
    seenThrough = null;
    shift = picture.selectionShift();
    found = true;
  }

  /** Whether there is one. */
  boolean isThere() {
    return path.isPresent();
  }

  /** In units of the view; empty where nothing is selected. */
  Optional<Shape> seen(Lens lens) {
    if (path.isPresent() && !at(lens).equals(seenThrough)) {
      seenThrough = at(lens);
      seen = coarse(path.get().getPathIterator(seenThrough.transform()));
    }
    return path.map(line -> seen);
  }

  private Lens at(Lens lens) {
    return lens.moved(shift.x * lens.scale(), shift.y * lens.scale());
  }

  /** Without the corners that are too near to each other to be told apart. */
  static Path2D.Float coarse(PathIterator line) {
    Path2D.Float coarse = new Path2D.Float();
    float[] at = new float[6];
    float x = 0;
    float y = 0;
    for (; !line.isDone(); line.next()) {
      int kind = line.currentSegment(at);
      if (kind == PathIterator.SEG_CLOSE) {
        coarse.closePath();
        continue;
      }
      if (kind == PathIterator.SEG_MOVETO) {
        coarse.moveTo(at[0], at[1]);
      } else if (Math.abs(at[0] - x) + Math.abs(at[1] - y) < NEAR) {
        continue;
      } else {
        coarse.lineTo(at[0], at[1]);
      }
      x = at[0];
      y = at[1];
    }
    return coarse;
  }
}
