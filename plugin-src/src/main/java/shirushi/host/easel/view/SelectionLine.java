package shirushi.host.easel.view;

import java.awt.Point;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
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

  private final Runnable changed;
  private Optional<Mask> wanted = Optional.empty();
  private Optional<Path2D.Float> path = Optional.empty();
  private Point shift = new Point();
  private boolean found = true;

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
    shift = picture.selectionShift();
    found = true;
  }

  /** In pixels of the picture; empty where nothing is selected. */
  Optional<Shape> shape() {
    return path.map(
        line ->
            shift.x == 0 && shift.y == 0
                ? line
                : AffineTransform.getTranslateInstance(shift.x, shift.y)
                    .createTransformedShape(line));
  }
}
