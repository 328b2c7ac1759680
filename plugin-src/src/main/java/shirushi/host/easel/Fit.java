package shirushi.host.easel;

import java.nio.file.Path;
import java.util.List;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.VisibleMark;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;

/** Whether a file can be a picture's own, which Save writes again and again. */
final class Fit {
  private static final String PLAIN = "svg:src-over";

  private Fit() {}

  /**
   * One that keeps layers can, and a flat one that the picture was opened from, as long as it takes
   * all there is.
   */
  static boolean of(Picture picture, Path file) {
    Format format;
    try {
      format = Formats.forWriting(file);
    } catch (FormatException e) {
      return false; // it can hold nothing
    }
    Canvas canvas = picture.canvas();
    return format.layered()
        || picture.file().filter(file::equals).isPresent()
            && picture.noAi().isEmpty()
            && isFlat(canvas)
            && format.exact(canvas)
            && VisibleMark.AUTO.on(canvas) == canvas;
  }

  private static boolean isFlat(Canvas canvas) {
    List<Layer> layers = canvas.layers();
    Layer only = layers.get(0);
    return layers.size() == 1
        && Pile.place(only).equals(new java.awt.Rectangle(canvas.width(), canvas.height()))
        && only.opacity() == 1
        && only.visible()
        && only.mask().isEmpty()
        && only.group().isEmpty()
        && only.compositeOp().equals(PLAIN);
  }
}
