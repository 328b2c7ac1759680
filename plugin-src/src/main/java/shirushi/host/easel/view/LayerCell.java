package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import shirushi.language.Words;
import shirushi.origin.OriginNames;
import shirushi.style.Badge;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** Draws a layer's row: eye, small picture, name and detail, lock, badge of origin. */
final class LayerCell extends JPanel implements ListCellRenderer<LayerRow> {
  static final int HEIGHT = 48;
  static final int THUMBNAIL = 36;

  private static final int EYE = 34;
  private static final int INDENT = 10;

  private final Words words;
  private final OriginNames names;
  private LayerRow row;
  private boolean chosen;
  private boolean focused;

  LayerCell(Words words) {
    this.words = words;
    names = new OriginNames(words.language());
    setOpaque(false);
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends LayerRow> list, LayerRow value, int index, boolean selected, boolean focus) {
    row = value;
    chosen = selected;
    focused = focus && list.isFocusOwner();
    setForeground(Colours.now().text());
    setBackground(Colours.now().ground());
    getAccessibleContext().setAccessibleName(read(value));
    return this;
  }

  /** Everything the row shows, in words. */
  private String read(LayerRow value) {
    return String.join(
        ", ",
        value.name(),
        names.name(value.origin()),
        words.get(value.layer().visible() ? "layer.shown" : "layer.hidden"),
        words.get(value.locked() ? "layer.locked" : "layer.open"));
  }

  /** Where a press shows or hides the layer. */
  static boolean onEye(Rectangle cell, int x) {
    return x < cell.x + Space.px(EYE);
  }

  /** Where a press tells of the layer's origin. */
  static boolean onBadge(Rectangle cell, int x) {
    return x > cell.x + cell.width - Space.px(34);
  }

  /** Where the name is written in a cell. */
  static Rectangle nameIn(Rectangle cell, int depth) {
    int left = cell.x + Space.px(EYE + depth * INDENT + THUMBNAIL + 8);
    return new Rectangle(left, cell.y, cell.x + cell.width - left - Space.px(36), cell.height);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.px(200), Space.px(HEIGHT));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    com.formdev.flatlaf.ui.FlatUIUtils.setRenderingHints(g);
    Colours colours = Colours.now();
    if (chosen) {
      g.setColor(colours.chosen());
      int arc = Space.px(8);
      g.fillRoundRect(Space.px(4), 1, getWidth() - Space.px(8), getHeight() - 2, arc, arc);
      if (focused) {
        g.setColor(colours.accentInk());
        g.drawRoundRect(Space.px(4), 1, getWidth() - Space.px(8) - 1, getHeight() - 3, arc, arc);
      }
    }
    boolean visible = row.layer().visible();
    middle(
        g,
        (visible ? Glyph.EYE : Glyph.EYE_OFF).icon(16, visible ? colours.text() : colours.quiet()),
        Space.px(12));
    thumbnail(g, Space.px(EYE + row.depth() * INDENT));
    text(g, visible ? colours.text() : colours.quiet());
    middle(g, Badge.icon(row.origin()), getWidth() - Space.px(30));
    g.dispose();
  }

  private void middle(Graphics2D g, Icon icon, int x) {
    icon.paintIcon(this, g, x, (getHeight() - icon.getIconHeight()) / 2);
  }

  private void thumbnail(Graphics2D g, int x) {
    int side = Space.px(THUMBNAIL);
    int y = (getHeight() - side) / 2;
    g.setColor(Color.WHITE);
    g.fillRect(x, y, side, side);
    g.setColor(new Color(0xDDDDDD));
    int check = Math.max(1, side / 6);
    for (int i = 0; i < 6; i++) {
      for (int j = i % 2; j < 6; j += 2) {
        g.fillRect(x + i * check, y + j * check, check, check);
      }
    }
    g.drawImage(row.thumbnail(), x, y, side, side, null);
    g.setColor(Colours.now().edge());
    g.drawRect(x, y, side - 1, side - 1);
  }

  private void text(Graphics2D g, Color ink) {
    Rectangle place = nameIn(new Rectangle(getWidth(), getHeight()), row.depth());
    Font font = Type.body();
    String detail = row.detail();
    FontMetrics metrics = g.getFontMetrics(font);
    int lock = row.locked() ? Space.px(18) : 0;
    g.setFont(font);
    g.setColor(ink);
    int line = metrics.getHeight();
    int top = (getHeight() - (detail.isEmpty() ? line : 2 * line - Space.px(2))) / 2;
    g.drawString(
        clipped(row.name(), metrics, place.width - lock), place.x, top + metrics.getAscent());
    if (!detail.isEmpty()) {
      Font small = Type.small();
      g.setFont(small);
      g.setColor(Colours.now().quiet());
      g.drawString(
          clipped(detail, g.getFontMetrics(small), place.width - lock),
          place.x,
          top + line - Space.px(2) + metrics.getAscent());
    }
    if (row.locked()) {
      middle(g, Glyph.LOCK.icon(13, Colours.now().quiet()), place.x + place.width - Space.px(14));
    }
  }

  private String clipped(String text, FontMetrics metrics, int width) {
    return javax.swing.SwingUtilities.layoutCompoundLabel(
        this,
        metrics,
        text,
        null,
        CENTER,
        LEADING,
        CENTER,
        LEADING,
        new Rectangle(width, HEIGHT),
        new Rectangle(),
        new Rectangle(),
        0);
  }

  private static final int CENTER = javax.swing.SwingConstants.CENTER;
  private static final int LEADING = javax.swing.SwingConstants.LEADING;
}
