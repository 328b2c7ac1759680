package shirushi.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.JToggleButton;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import shirushi.job.Result;
import shirushi.language.Words;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginNames;
import shirushi.origin.OriginTag;
import shirushi.style.Badge;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;

/** A result, small, with its origin's badge. */
final class Thumb extends JToggleButton {
  /** Dark enough that white is read on it whatever is below. */
  private static final Color SHADE = new Color(0, 0, 0, 190);

  private final transient ResultsPiece results;
  private final transient Result result;
  private final transient Image image;
  private final String seed;
  private final String number;

  Thumb(ResultsPiece results, Result result, Words labels, OriginNames names) {
    this.results = results;
    this.result = result;
    image = Pixels.image(result.thumbnail());
    OriginTag tag = result.layer().tag();
    number = tag.seed().isPresent() ? Long.toString(tag.seed().getAsLong()) : "";
    seed = number.isEmpty() ? "" : labels.get("label.seed") + " " + number;
    String name = names.name(OriginKind.AI) + " · " + result.order().prompt();
    Buttons.named(this, seed.isEmpty() ? name : name + " · " + seed);
    setContentAreaFilled(false);
    setBorder(null);
    addActionListener(
        event -> results.select(result, (event.getModifiers() & ActionEvent.CTRL_MASK) != 0));
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseEntered(MouseEvent event) {
            results.hover(Optional.of(result));
          }

          @Override
          public void mouseExited(MouseEvent event) {
            results.hover(Optional.empty());
          }
        });
    addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            // Not where it fell to this one because another went, or the window came back.
            Component from = event.getOppositeComponent();
            if (from != null && from.isShowing() && from.isEnabled()) {
              results.hover(Optional.of(result));
            }
          }

          @Override
          public void focusLost(FocusEvent event) {
            results.hover(Optional.empty());
          }
        });
    Keys.on(this, "LEFT", () -> results.step(this, -1));
    Keys.on(this, "RIGHT", () -> results.step(this, 1));
    Keys.on(this, "UP", () -> results.step(this, -results.columns()));
    Keys.on(this, "DOWN", () -> results.step(this, results.columns()));
    Keys.on(this, "ENTER", () -> results.select(result, false));
  }

  /** Its picture's shape. */
  @Override
  public Dimension getPreferredSize() {
    return new Dimension(image.getWidth(null), image.getHeight(null));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Colours colours = Colours.now();
    Graphics2D g = (Graphics2D) graphics.create();
    int arc = Space.px(8);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(new RoundRectangle2D.Float(0, 0, getWidth(), getHeight(), arc, arc));
    Picture.paint(inside, image, 0, 0, getWidth(), getHeight());
    inside.dispose();
    boolean near = isFocusOwner() || getModel().isRollover();
    if (near) {
      seed(g, arc);
    }
    int inset = Space.px(6);
    int halo = Space.px(2);
    int badge = Badge.icon(OriginKind.AI).getIconWidth() + 2 * halo;
    g.setColor(colours.ground());
    g.fillRoundRect(inset - halo, inset - halo, badge, badge, arc, arc);
    Badge.icon(OriginKind.AI).paintIcon(this, g, inset, inset);
    if (isSelected() || near) {
      // The ring of the focus leaves the frame of what is chosen to be seen within it.
      float in = isFocusOwner() ? Space.px(3) : 0;
      float thick = isSelected() ? Space.px(3) : Space.px(1);
      g.setColor(isSelected() ? colours.accentInk() : colours.text());
      g.setStroke(new BasicStroke(thick));
      float off = in + thick / 2;
      g.draw(
          new RoundRectangle2D.Float(
              off, off, getWidth() - 2 * off, getHeight() - 2 * off, arc - in, arc - in));
    }
    if (isFocusOwner()) {
      Ring.paint(g, getWidth(), getHeight(), arc);
    }
    g.dispose();
  }

  /** What paints it again, along the foot: the number whole, its name where there is room. */
  private void seed(Graphics2D g, int arc) {
    if (seed.isEmpty()) {
      return;
    }
    Graphics2D foot = (Graphics2D) g.create();
    FontMetrics metrics = getFontMetrics(Type.small());
    int high = metrics.getHeight() + Space.px(4);
    foot.clip(new RoundRectangle2D.Float(0, 0, getWidth(), getHeight(), arc, arc));
    foot.setColor(SHADE);
    foot.fillRect(0, getHeight() - high, getWidth(), high);
    foot.setColor(Color.WHITE);
    foot.setFont(Type.small());
    int room = getWidth() - 2 * Space.near();
    String whole = metrics.stringWidth(seed) <= room ? seed : number;
    String text = Elided.text(whole, metrics, room);
    BasicGraphicsUtils.drawString(
        this, foot, text, Space.near(), getHeight() - Space.px(2) - metrics.getDescent());
    foot.dispose();
  }
}
