package shirushi.host.easel.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.JPanel;
import javax.swing.Timer;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.style.Space;

/** The picture on the screen: where it lies, and everything that is drawn over it. */
final class CanvasView extends JPanel {
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
  private final Outlook outlook = new Outlook(this, this::picture, this::elsewhere);
  private final SelectionLine selection = new SelectionLine(this::selected);
  private Shape drawing;
  private Point pointer;
  private Rectangle tip = new Rectangle();
  private boolean panning;

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
            case WORK, LOCK -> {}
          }
        });
    hand = new CanvasHand(this, easel, tools);
    selection.follow(picture());
  }

  /** Tells one listener whenever the picture lies elsewhere or in another size. */
  void onMove(Runnable listener) {
    moved = listener;
  }

  private void elsewhere() {
    repaint();
    moved.run();
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
    return outlook.lens();
  }

  void lens(Lens other) {
    outlook.look(other);
  }

  void fit() {
    outlook.fit();
  }

  /** One pixel of the picture on one of the screen, around the view's middle. */
  void actualSize() {
    lens(lens().at(1 / density(), getWidth() / 2.0, getHeight() / 2.0));
  }

  void step(Lens.Step step) {
    lens(lens().stepped(step, getWidth() / 2.0, getHeight() / 2.0));
  }

  /** Pixels of the screen for one of the picture. */
  double zoom() {
    return lens().scale() * density();
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
    if (resized) {
      outlook.resized();
    }
  }

  private void opened() {
    frame.stale(getBounds());
    selection.follow(picture());
    fit();
    repaint();
  }

  private void changed(Rectangle dirty) {
    outlook.changed();
    frame.stale(lens().view(dirty));
    if (picture().ghost().isPresent() || dirty.isEmpty()) {
      repaint();
    } else {
      repaint(lens().view(dirty));
    }
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
    selection.seen(lens()).ifPresent(line -> repaintAround(line.getBounds()));
    if (drawing != null) {
      repaintAround(lens().view(drawing.getBounds()));
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
    return tools.tip().diameter() * lens().scale();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    frame.fit(sight(), getSize());
    refresh(frame.staleOf(g.getClipBounds()));
    frame.draw(g);
    if (!picture().outline().isNone() && picture().ghost().isEmpty()) {
      overlay.frame(g, outlook.whole(), lens());
    }
    picture().ghost().ifPresent(ghost -> overlay.ghost(g, ghost, lens()));
    selection.seen(lens()).ifPresent(line -> overlay.ants(g, line));
    if (drawing != null) {
      overlay.ants(g, lens().transform().createTransformedShape(drawing));
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
        picture().projection(), lens(), density(), pictureWidth(), pictureHeight());
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
