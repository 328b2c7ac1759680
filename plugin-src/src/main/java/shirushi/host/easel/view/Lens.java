package shirushi.host.easel.view;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/**
 * Where the picture lies in the view.
 *
 * @param scale units of the view a pixel of the picture; {@link #SMALLEST} to {@link #LARGEST}
 * @param x column of the view at which the picture begins
 * @param y row of the view at which the picture begins
 */
record Lens(double scale, double x, double y) {
  static final double SMALLEST = 1.0 / 64;
  static final double LARGEST = 64;

  private static final double STEP = Math.sqrt(2);

  /** One step of the wheel or of a key. */
  enum Step {
    IN(STEP),
    OUT(1 / STEP);

    private final double factor;

    Step(double factor) {
      this.factor = factor;
    }
  }

  Lens {
    scale = Math.max(SMALLEST, Math.min(LARGEST, scale));
  }

  /** The whole picture in the middle of the view, with a margin, enlarged at most to 1. */
  static Lens fitting(int width, int height, int viewWidth, int viewHeight, int margin) {
    double across = Math.max(1, viewWidth - 2 * margin) / (double) width;
    double down = Math.max(1, viewHeight - 2 * margin) / (double) height;
    return centred(Math.min(1, Math.min(across, down)), width, height, viewWidth, viewHeight);
  }

  /** The picture's middle in the middle of the view. */
  static Lens centred(double scale, int width, int height, int viewWidth, int viewHeight) {
    return new Lens(
        scale,
        Math.rint((viewWidth - scale * width) / 2),
        Math.rint((viewHeight - scale * height) / 2));
  }

  /** The same picture point under the same view point, larger or smaller by a step. */
  Lens stepped(Step step, double viewX, double viewY) {
    double wanted = scale * step.factor;
    // Falls back into place, so that 100 % is met again after any number of steps.
    double whole = Math.log(wanted) / Math.log(STEP);
    return at(Math.pow(STEP, Math.rint(whole)), viewX, viewY);
  }

  /** The same picture point under the same view point, at another scale. */
  Lens at(double newScale, double viewX, double viewY) {
    double scaleThere = Math.max(SMALLEST, Math.min(LARGEST, newScale));
    double factor = scaleThere / scale;
    return new Lens(scaleThere, viewX - (viewX - x) * factor, viewY - (viewY - y) * factor);
  }

  Lens moved(double dx, double dy) {
    return new Lens(scale, x + dx, y + dy);
  }

  /** The same, kept so that at least {@code rest} units of the picture stay in sight. */
  Lens kept(int width, int height, int viewWidth, int viewHeight, int rest) {
    double left = Math.max(rest - scale * width, Math.min(viewWidth - rest, x));
    double top = Math.max(rest - scale * height, Math.min(viewHeight - rest, y));
    return new Lens(scale, left, top);
  }

  /** The point of the picture under a point of the view. */
  Point2D.Double picture(double viewX, double viewY) {
    return new Point2D.Double((viewX - x) / scale, (viewY - y) / scale);
  }

  /** The point of the view over a point of the picture. */
  Point2D.Double view(double pictureX, double pictureY) {
    return new Point2D.Double(x + pictureX * scale, y + pictureY * scale);
  }

  /** The pixels of the picture that a part of the view shows, whole or in part. */
  Rectangle picture(Rectangle view, int width, int height) {
    Point2D.Double from = picture(view.getMinX(), view.getMinY());
    Point2D.Double to = picture(view.getMaxX(), view.getMaxY());
    int left = (int) Math.floor(from.x);
    int top = (int) Math.floor(from.y);
    Rectangle seen =
        new Rectangle(left, top, (int) Math.ceil(to.x) - left, (int) Math.ceil(to.y) - top);
    return seen.intersection(new Rectangle(width, height));
  }

  /** The part of the view that pixels of the picture touch. */
  Rectangle view(Rectangle picture) {
    int left = (int) Math.floor(x + picture.x * scale) - 1;
    int top = (int) Math.floor(y + picture.y * scale) - 1;
    int right = (int) Math.ceil(x + (picture.x + picture.width) * scale) + 1;
    int bottom = (int) Math.ceil(y + (picture.y + picture.height) * scale) + 1;
    return new Rectangle(left, top, right - left, bottom - top);
  }

  AffineTransform transform() {
    return new AffineTransform(scale, 0, 0, scale, x, y);
  }
}
