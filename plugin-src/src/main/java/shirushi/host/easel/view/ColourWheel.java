package shirushi.host.easel.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import shirushi.style.Colours;
import shirushi.style.Space;

/** A ring of hues around a square of saturation (to the right) and value (upwards). */
final class ColourWheel extends JPanel {
  private static final float RING = 0.16f;
  private static final float NUDGE = 0.02f;

  private final Consumer<Hsv> chosen;
  private Hsv colour = new Hsv(0, 0, 0);
  private boolean turning;
  private BufferedImage image;
  private float imageHue = -1;

  /**
   * @param chosen told of each colour that the hand goes over
   */
  ColourWheel(Consumer<Hsv> chosen) {
    this.chosen = chosen;
    setFocusable(true);
    setOpaque(false);
    setPreferredSize(new Dimension(Space.px(168), Space.px(168)));
    setMinimumSize(new Dimension(Space.px(72), Space.px(72)));
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            turning = Math.hypot(e.getX() - centreX(), e.getY() - centreY()) > inner();
            point(e);
          }

          @Override
          public void mouseDragged(MouseEvent e) {
            point(e);
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    key("LEFT", 0, -NUDGE, 0);
    key("RIGHT", 0, NUDGE, 0);
    key("UP", 0, 0, NUDGE);
    key("DOWN", 0, 0, -NUDGE);
    key("PAGE_UP", 1 / 72f, 0, 0);
    key("PAGE_DOWN", -1 / 72f, 0, 0);
    addFocusListener(
        new java.awt.event.FocusAdapter() {
          @Override
          public void focusGained(java.awt.event.FocusEvent e) {
            repaint();
          }

          @Override
          public void focusLost(java.awt.event.FocusEvent e) {
            repaint();
          }
        });
  }

  /** Shows a colour without telling of it. */
  void show(Hsv other) {
    if (!other.equals(colour)) {
      colour = other;
      repaint();
    }
  }

  Hsv shown() {
    return colour;
  }

  private void point(MouseEvent e) {
    double dx = e.getX() - centreX();
    double dy = e.getY() - centreY();
    if (turning) {
      float turn = (float) (Math.atan2(dy, dx) / (2 * Math.PI));
      choose(new Hsv(turn < 0 ? turn + 1 : turn, colour.saturation(), colour.value()));
    } else {
      double half = half();
      choose(
          new Hsv(
              colour.hue(), clamp((dx + half) / (2 * half)), 1 - clamp((dy + half) / (2 * half))));
    }
  }

  private void choose(Hsv other) {
    colour = other;
    repaint();
    chosen.accept(other);
  }

  private void key(String key, float hue, float saturation, float value) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                float turned = colour.hue() + hue;
                choose(
                    new Hsv(
                        turned - (float) Math.floor(turned),
                        clamp(colour.saturation() + saturation),
                        clamp(colour.value() + value)));
              }
            });
  }

  private static float clamp(double value) {
    return (float) Math.max(0, Math.min(1, value));
  }

  private double outer() {
    return Math.min(getWidth(), getHeight()) / 2.0 - Space.px(2);
  }

  private double inner() {
    return outer() * (1 - RING);
  }

  /** Half a side of the square. */
  private double half() {
    return (inner() - Space.px(5)) / Math.sqrt(2);
  }

  private double centreX() {
    return getWidth() / 2.0;
  }

  private double centreY() {
    return getHeight() / 2.0;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    double density = g.getTransform().getScaleX();
    int side = (int) Math.ceil(Math.min(getWidth(), getHeight()) * density);
    if (image == null || image.getWidth() != side || imageHue != colour.hue()) {
      image = draw(side, density);
      imageHue = colour.hue();
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double left = centreX() - side / density / 2;
    double top = centreY() - side / density / 2;
    Graphics2D scaled = (Graphics2D) g.create();
    scaled.translate(left, top);
    scaled.scale(1 / density, 1 / density);
    scaled.drawImage(image, 0, 0, null);
    scaled.dispose();
    if (isFocusOwner()) {
      g.setColor(Colours.now().accentInk());
      g.setStroke(new BasicStroke(Space.px(2)));
      double r = outer() + Space.px(1);
      g.draw(new Ellipse2D.Double(centreX() - r, centreY() - r, 2 * r, 2 * r));
    }
    double middle = (outer() + inner()) / 2;
    double turn = 2 * Math.PI * colour.hue();
    knob(
        g,
        centreX() + middle * Math.cos(turn),
        centreY() + middle * Math.sin(turn),
        (outer() - inner()) / 2 - 1,
        new Hsv(colour.hue(), 1, 1).argb());
    double half = half();
    knob(
        g,
        centreX() - half + 2 * half * colour.saturation(),
        centreY() + half - 2 * half * colour.value(),
        Space.px(5),
        colour.argb());
    g.dispose();
  }

  private static void knob(Graphics2D g, double x, double y, double radius, int argb) {
    Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setColor(new Color(argb));
    g.fill(circle);
    g.setColor(new Color(0, 0, 0, 160));
    g.setStroke(new BasicStroke(3.2f));
    g.draw(circle);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(1.8f));
    g.draw(circle);
  }

  /** Ring and square, with the ring's edges softened over a pixel. */
  private BufferedImage draw(int side, double density) {
    BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    double outer = outer() * density;
    double inner = inner() * density;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double dx = x + 0.5 - side / 2.0;
        double dy = y + 0.5 - side / 2.0;
        double r = Math.hypot(dx, dy);
        double cover = clamp(outer - r + 0.5) * clamp(r - inner + 0.5);
        if (cover > 0) {
          float turn = (float) (Math.atan2(dy, dx) / (2 * Math.PI));
          int rgb = Color.HSBtoRGB(turn, 1, 1) & 0xFFFFFF;
          drawn.setRGB(x, y, (int) Math.round(255 * cover) << 24 | rgb);
        }
      }
    }
    double half = half() * density;
    Rectangle2D square =
        new Rectangle2D.Double(side / 2.0 - half, side / 2.0 - half, 2 * half, 2 * half);
    int from = (int) Math.round(square.getMinX());
    int to = (int) Math.round(square.getMaxX());
    for (int y = from; y < to; y++) {
      float value = 1 - (y - from) / (float) (to - from - 1);
      for (int x = from; x < to; x++) {
        drawn.setRGB(
            x, y, Color.HSBtoRGB(colour.hue(), (x - from) / (float) (to - from - 1), value));
      }
    }
    return drawn;
  }
}
