package shirushi.host.easel.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.JPanel;
import javax.swing.Timer;
import shirushi.host.Border;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.style.Space;

/** The picture on the screen: where it lies, and everything that is drawn over it. */
final class CanvasView extends JPanel {
  private static final int MARGIN = 32;
  private static final int ANT_MILLIS = 120;

  /** So many pixels of the view are drawn in the time of a key. */
  private static final int SOON = 1 << 17;

  private final Easel easel;
  private final Toolbox tools;
  private final CanvasPainter painter = new CanvasPainter();
  private final OverlayPainter overlay = new OverlayPainter();
  private final Frame frame = new Frame(painter);
  private final CatchUp catchUp =
      new CatchUp(part -> painter.refresh(sight(), part), frame::render, this::repaint);
  private final CanvasHand hand;
  private final Timer ants;
  private Runnable moved = () -> {};
  private Lens lens = new Lens(1, 0, 0);
  private boolean fitted = true;
  private final SelectionLine selection = new SelectionLine(this::selected);
  private Shape drawing;
  private Point pointer;
  private Rectangle tip = new Rectangle();
  private boolean panning;
  private Border outlined = Border.NONE;

  CanvasView(Easel easel, Toolbox tools) {
    this.easel = easel;
    this.tools = tools;
    setFocusable(true);
    setOpaque(true);
    setMinimumSize(new Dimension(Space.px(160), Space.px(160)));
    ants = new Timer(ANT_MILLIS, e -> march());
    tools.listen(this::repaintTip);
    easel.listen(
        (change, dirty) -> {
          switch (change) {
            case DOCUMENT -> opened();
            case SELECTION -> selection.follow(picture());
            case LAYERS -> changed(dirty);
            case LOCK -> {}
          }
        });
    hand = new CanvasHand(this, easel, tools);
    selection.follow(picture());
  }

  /** Tells one listener whenever the picture lies elsewhere or in another size. */
  void onMove(Runnable listener) {
    moved = listener;
  }

  CanvasHand hand() {
    return hand;
  }

  Toolbox tools() {
    return tools;
  }

  private Picture picture() {
    return easel.picture();
  }

  int pictureWidth() {
    return picture().document().width();
  }

  int pictureHeight() {
    return picture().document().height();
  }

  Lens lens() {
    return lens;
  }

  void lens(Lens other) {
    fitted = false;
    keep(other);
  }

  private void keep(Lens other) {
    set(other.kept(pictureWidth(), pictureHeight(), getWidth(), getHeight(), Space.px(MARGIN)));
  }

  private void set(Lens other) {
    if (!other.equals(lens)) {
      lens = other;
      repaint();
      moved.run();
    }
  }

  /**
   * The whole picture, with what it may be extended by, also when the view is made larger or
   * smaller.
   */
  void fit() {
    fitted = true;
    if (getWidth() > 0 && getHeight() > 0) {
      Rectangle all = extended(outlined);
      Lens whole = Lens.fitting(all.width, all.height, getWidth(), getHeight(), Space.px(MARGIN));
      set(whole.moved(-all.x * whole.scale(), -all.y * whole.scale()));
    }
  }

  /** One pixel of the picture on one of the screen, around the view's middle. */
  void actualSize() {
    lens(lens.at(1 / density(), getWidth() / 2.0, getHeight() / 2.0));
  }

  void step(Lens.Step step) {
    lens(lens.stepped(step, getWidth() / 2.0, getHeight() / 2.0));
  }

  /** Pixels of the screen for one of the picture. */
  double zoom() {
    return lens.scale() * density();
  }

  private double density() {
    return getGraphicsConfiguration() == null
        ? 1
        : getGraphicsConfiguration().getDefaultTransform().getScaleX();
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean resized = width != getWidth() || height != getHeight();
    super.setBounds(x, y, width, height);
    if (resized && fitted) {
      fit();
    } else if (resized) {
      keep(lens);
    }
  }

  private void opened() {
    frame.stale(getBounds());
    outlined = picture().outline();
    selection.follow(picture());
    fit();
    repaint();
  }

  private void changed(Rectangle dirty) {
    boolean other = !picture().outline().equals(outlined);
    outlined = picture().outline();
    // A ghost or a grown canvas may show beyond the picture.
    if (fitted) {
      fit();
    } else if (other) {
      seeAll(extended(outlined));
    }
    frame.stale(lens.view(dirty));
    if (picture().ghost().isPresent() || dirty.isEmpty()) {
      repaint();
    } else {
      repaint(lens.view(dirty));
    }
  }

  private Rectangle extended(Border border) {
    return new Rectangle(
        -border.left(),
        -border.top(),
        pictureWidth() + border.left() + border.right(),
        pictureHeight() + border.top() + border.bottom());
  }

  /** Zooms out just so far that all of it is seen; not at all where it is. */
  private void seeAll(Rectangle part) {
    if (outlined.isNone() || new Rectangle(getSize()).contains(lens.view(part))) {
      return;
    }
    Lens whole = Lens.fitting(part.width, part.height, getWidth(), getHeight(), Space.px(MARGIN));
    double scale = Math.min(lens.scale(), whole.scale());
    Lens centred = Lens.centred(scale, part.width, part.height, getWidth(), getHeight());
    lens(centred.moved(-part.x * scale, -part.y * scale));
  }

  private void selected() {
    restless();
    repaint();
  }

  /** What the hand is drawing to select; null where nothing is. */
  void drawing(Shape shape) {
    if (shape != drawing) {
      drawing = shape;
      restless();
      repaint();
    }
  }

  private void restless() {
    if ((selection.isThere() || drawing != null) && isShowing()) {
      ants.start();
    } else {
      ants.stop();
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    javax.swing.SwingUtilities.invokeLater(this::restless);
  }

  @Override
  public void removeNotify() {
    ants.stop();
    super.removeNotify();
  }

  private void march() {
    overlay.march();
    selection.seen(lens).ifPresent(line -> repaintAround(line.getBounds()));
    if (drawing != null) {
      repaintAround(lens.view(drawing.getBounds()));
    }
  }

  private void repaintAround(Rectangle line) {
    repaint(line.x - 1, line.y - 1, line.width + 3, line.height + 3);
  }

  /** Where the pointer is in the view; null where it is elsewhere. */
  void pointer(Point at, boolean pans) {
    pointer = at;
    panning = pans;
    repaintTip();
  }

  private void repaintTip() {
    repaint(tip); // another tool's may be larger than the one that comes
    tip = new Rectangle();
    if (pointer != null) {
      int radius = (int) Math.ceil(Math.max(tipOnScreen(), Space.px(24))) / 2 + 3;
      tip = new Rectangle(pointer.x - radius, pointer.y - radius, 2 * radius, 2 * radius);
      repaint(tip);
    }
    setCursor(Cursors.of(tools.tool(), panning, tipOnScreen()));
  }

  private double tipOnScreen() {
    return tools.tip().diameter() * lens.scale();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    frame.fit(sight(), getSize());
    refresh(frame.staleOf(g.getClipBounds()));
    frame.draw(g);
    if (!picture().outline().isNone() && picture().ghost().isEmpty()) {
      overlay.frame(g, extended(picture().outline()), lens);
    }
    picture().ghost().ifPresent(ghost -> overlay.ghost(g, ghost, lens));
    selection.seen(lens).ifPresent(line -> overlay.ants(g, line));
    if (drawing != null) {
      overlay.ants(g, lens.transform().createTransformedShape(drawing));
    }
    if (pointer != null && !panning && tools.tool().paints()) {
      overlay.tip(g, pointer, tipOnScreen());
    }
    g.dispose();
  }

  /** Whether what was done last is not seen yet. */
  boolean catchingUp() {
    return catchUp.busy();
  }

  private CanvasPainter.Sight sight() {
    return new CanvasPainter.Sight(
        picture().projection(), lens, density(), pictureWidth(), pictureHeight());
  }

  /** What is small or was never seen is drawn at once. */
  private void refresh(Rectangle stale) {
    if (stale.isEmpty()) {
      return;
    }
    boolean soon = frame.isNew() || stale.width * stale.height <= SOON;
    boolean ready = soon && painter.refresh(sight(), stale);
    if (ready || frame.isNew()) {
      frame.render(stale);
    }
    if (!ready) {
      catchUp.go(stale);
    }
  }
}
