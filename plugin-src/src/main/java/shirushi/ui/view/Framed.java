package shirushi.ui.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import shirushi.style.Colours;
import shirushi.style.Space;

/** A box with round corners around something; it shows when what is in it has the focus. */
final class Framed extends JPanel {
  private boolean focused;
  private boolean alarm;
  private Color ground;

  Framed(JComponent content) {
    super(new Column(0));
    setOpaque(false);
    int edge = Space.px(2);
    setBorder(javax.swing.BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    add(content);
    if (content instanceof JTextComponent) {
      content.setOpaque(false);
      content.addFocusListener(
          new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
              focused = true;
              repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
              focused = false;
              repaint();
            }
          });
    }
  }

  /** A warning's frame. */
  Framed alarm() {
    alarm = true;
    ground = Colours.now().alarmGround();
    return this;
  }

  /** A card's ground in place of a field's. */
  Framed raised() {
    ground = Colours.now().raised();
    return this;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Colours colours = Colours.now();
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int arc = Space.px(10);
    g.setColor(edge(colours));
    g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
    int in = focused ? Space.px(2) : 1;
    g.setColor(ground == null ? colours.field() : ground);
    g.fillRoundRect(in, in, getWidth() - 2 * in, getHeight() - 2 * in, arc - in, arc - in);
    g.dispose();
  }

  private Color edge(Colours colours) {
    if (alarm) {
      return colours.alarm();
    }
    if (focused) {
      return colours.accentInk();
    }
    return ground == null ? colours.edge() : colours.line();
  }
}
