package shirushi.host.easel.view;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.function.Supplier;
import shirushi.host.Border;
import shirushi.host.easel.Picture;
import shirushi.style.Space;

/**
 * Where the picture lies in a view that is made larger and smaller: fitted into it until somebody
 * looks elsewhere, with what it may be extended by. Event thread only.
 */
final class Outlook {
  private static final int MARGIN = 32;

  private final Component view;
  private final Supplier<Picture> picture;
  private final Runnable moved;
  private Lens lens = new Lens(1, 0, 0);
  private boolean fitted = true;
  private Border outlined = Border.NONE;

  /**
   * @param picture whatever one is open
   * @param moved told whenever it lies elsewhere or in another size
   */
  Outlook(Component view, Supplier<Picture> picture, Runnable moved) {
    this.view = view;
    this.picture = picture;
    this.moved = moved;
  }

  Lens lens() {
    return lens;
  }

  /** Looks elsewhere, but not so far that the picture would be out of sight. */
  void look(Lens other) {
    fitted = false;
    keep(other);
  }

  private void keep(Lens other) {
    int width = picture.get().document().width();
    int height = picture.get().document().height();
    set(other.kept(width, height, view.getWidth(), view.getHeight(), Space.px(MARGIN)));
  }

  private void set(Lens other) {
    if (!other.equals(lens)) {
      lens = other;
      moved.run();
    }
  }

  /** Sees all of it, also when the view is made larger or smaller. */
  void fit() {
    fitted = true;
    outlined = picture.get().outline();
    if (view.getWidth() > 0 && view.getHeight() > 0) {
      set(around(whole(), Double.MAX_VALUE));
    }
  }

  /** The view has another size. */
  void resized() {
    if (fitted) {
      fit();
    } else {
      keep(lens);
    }
  }

  /** The picture may have another size, or a border that it is to be extended by. */
  void changed() {
    boolean other = !picture.get().outline().equals(outlined);
    outlined = picture.get().outline();
    if (fitted) {
      fit();
    } else if (other) {
      seeAll();
    }
  }

  /** Zooms out just so far that all of a border is seen; not at all where it is. */
  private void seeAll() {
    if (!outlined.isNone() && !new Rectangle(view.getSize()).contains(lens.view(whole()))) {
      look(around(whole(), lens.scale()));
    }
  }

  /** A part in the middle of the view, no larger than at some scale. */
  private Lens around(Rectangle part, double largest) {
    int width = view.getWidth();
    int height = view.getHeight();
    double fitting = Lens.fitting(part.width, part.height, width, height, Space.px(MARGIN)).scale();
    Lens centred = Lens.centred(Math.min(fitting, largest), part.width, part.height, width, height);
    return centred.moved(-part.x * centred.scale(), -part.y * centred.scale());
  }

  /** The picture with what it is to be extended by, in its pixels. */
  Rectangle whole() {
    Border border = picture.get().outline();
    return new Rectangle(
        -border.left(),
        -border.top(),
        picture.get().document().width() + border.left() + border.right(),
        picture.get().document().height() + border.top() + border.bottom());
  }
}
