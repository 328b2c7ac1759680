package shirushi.host.easel.view;

import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import shirushi.host.HostException;
import shirushi.host.easel.Easel;
import shirushi.style.Space;

/** What mouse, wheel and keys do on the canvas. */
final class CanvasHand extends MouseAdapter {
  private static final int PAN = 48;
  private static final int FAR = 10;

  private final CanvasView view;
  private final Easel easel;
  private final Toolbox tools;
  private Consumer<HostException> refused = refusal -> {};
  private BooleanSupplier escaped = () -> false;
  private Optional<Gesture> gesture = Optional.empty();
  private Optional<Point2D.Double> lastEnd = Optional.empty();
  private final Trace trace = new Trace();
  private Point grabbed;
  private boolean space;

  CanvasHand(CanvasView view, Easel easel, Toolbox tools) {
    this.view = view;
    this.easel = easel;
    this.tools = tools;
    view.addMouseListener(this);
    view.addMouseMotionListener(this);
    view.addMouseWheelListener(this);
    view.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent e) {
            space(false);
          }
        });
    key("SPACE", () -> space(true));
    key("released SPACE", () -> space(false));
    key("ESCAPE", this::escape);
    arrow("LEFT", -1, 0);
    arrow("RIGHT", 1, 0);
    arrow("UP", 0, -1);
    arrow("DOWN", 0, 1);
    easel.listen(
        (change, dirty) -> {
          if (change == shirushi.host.Host.Change.DOCUMENT) {
            gesture = Optional.empty();
            trace.end();
            lastEnd = Optional.empty();
            view.drawing(null);
          }
        });
  }

  /** Tells one listener what the picture refused. */
  void onRefusal(Consumer<HostException> listener) {
    refused = listener;
  }

  /**
   * Does something else with Escape, where nothing is being drawn.
   *
   * @param use whether it did
   */
  void onEscape(BooleanSupplier use) {
    escaped = use;
  }

  /** Whether something is being done that is no step yet. */
  boolean busy() {
    return gesture.isPresent();
  }

  private void key(String keys, Runnable does) {
    view.getInputMap().put(KeyStroke.getKeyStroke(keys), keys);
    view.getActionMap()
        .put(
            keys,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                does.run();
              }
            });
  }

  /** Moves the layer where that is the tool in hand, and the view otherwise. */
  private void arrow(String key, int dx, int dy) {
    key(key, () -> arrow(dx, dy, 1));
    key("shift " + key, () -> arrow(dx, dy, FAR));
  }

  private void arrow(int dx, int dy, int times) {
    if (tools.tool() != Tool.MOVE) {
      int by = -Space.px(PAN) * (times == 1 ? 1 : 4);
      view.lens(view.lens().moved(dx * by, dy * by));
      return;
    }
    easel.picture().work();
    try {
      easel.picture().painting().move(easel.picture().current(), dx * times, dy * times);
    } catch (HostException e) {
      refused.accept(e);
    }
  }

  private void space(boolean held) {
    space = held;
    view.pointer(view.getMousePosition(), held || grabbed != null);
  }

  /** What is being drawn; else what lies over the picture, the foremost first. */
  private void escape() {
    if (busy()) {
      cancel();
    } else if (!escaped.getAsBoolean()) {
      easel.picture().work();
    }
  }

  private void cancel() {
    gesture.ifPresent(Gesture::cancel);
    gesture = Optional.empty();
    trace.end();
    view.drawing(null);
  }

  @Override
  public void mouseEntered(MouseEvent e) {
    if (!Typing.now()) {
      view.requestFocusInWindow();
    }
    mouseMoved(e);
  }

  @Override
  public void mouseExited(MouseEvent e) {
    view.pointer(null, space);
  }

  @Override
  public void mouseMoved(MouseEvent e) {
    view.pointer(e.getPoint(), space);
  }

  @Override
  public void mousePressed(MouseEvent e) {
    view.requestFocusInWindow();
    if (gesture.isPresent()) {
      return;
    }
    boolean left = SwingUtilities.isLeftMouseButton(e);
    if (SwingUtilities.isMiddleMouseButton(e) || left && (space || tools.tool() == Tool.HAND)) {
      grabbed = e.getPoint();
      view.pointer(e.getPoint(), true);
    } else if (left) {
      begin(e);
    }
  }

  private void begin(MouseEvent e) {
    Gestures.Held held = new Gestures.Held(e.isShiftDown(), e.isAltDown());
    try {
      gesture = new Gestures(easel.picture(), tools).begin(point(e), held, lastEnd);
      gesture.ifPresent(begun -> view.drawing(begun.outline()));
      gesture.ifPresent(begun -> trace.begin());
    } catch (HostException refusal) {
      refused.accept(refusal);
    }
  }

  @Override
  public void mouseDragged(MouseEvent e) {
    if (grabbed != null) {
      view.lens(view.lens().moved(e.getX() - grabbed.x, e.getY() - grabbed.y));
      grabbed = e.getPoint();
    }
    view.pointer(e.getPoint(), space || grabbed != null);
    if (gesture.isPresent()) {
      follow(e);
      view.drawing(gesture.get().outline());
    }
  }

  private void follow(MouseEvent e) {
    Point corner = view.getLocationOnScreen();
    for (Point at : trace.until(e.getWhen())) {
      gesture.get().to(view.lens().picture(at.x - corner.x, at.y - corner.y));
    }
    gesture.get().to(point(e));
  }

  @Override
  public void mouseReleased(MouseEvent e) {
    grabbed = null;
    view.pointer(e.getPoint(), space);
    if (gesture.isPresent() && SwingUtilities.isLeftMouseButton(e)) {
      follow(e);
      trace.end();
      Gesture done = gesture.get();
      gesture = Optional.empty();
      try {
        done.end();
      } catch (HostException refusal) {
        refused.accept(refusal);
      }
      view.drawing(null);
      lastEnd = tools.tool().paints() ? Optional.of(point(e)) : Optional.empty();
    }
  }

  /** Zooms at the pointer; with Shift, moves across. */
  @Override
  public void mouseWheelMoved(MouseWheelEvent e) {
    double turns = e.getPreciseWheelRotation();
    if (e.isShiftDown()) {
      view.lens(view.lens().moved(-turns * Space.px(PAN), 0));
    } else {
      double factor = Math.pow(2, -turns / 4);
      view.lens(view.lens().at(view.lens().scale() * factor, e.getX(), e.getY()));
    }
    view.pointer(e.getPoint(), space || grabbed != null);
  }

  private Point2D.Double point(MouseEvent e) {
    return view.lens().picture(e.getX(), e.getY());
  }
}
