package shirushi.host.easel.view;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.DropMode;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.text.Position;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.language.Words;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginNames;
import shirushi.style.Space;

/** The rows of {@link LayerPanel}: choose, show and hide, rename, drag to another place. */
final class LayerList extends JList<LayerRow> {
  private static final int SHARPNESS = 2;

  private final Easel easel;
  private final Words words;
  private final Consumer<LayerPanel.Edit> guarded;
  private final DefaultListModel<LayerRow> rows = new DefaultListModel<>();
  private final Thumbnails thumbnails = new Thumbnails(SHARPNESS * LayerCell.THUMBNAIL);
  private boolean showing;
  private boolean onEye;

  LayerList(Easel easel, Words words, Consumer<LayerPanel.Edit> guarded) {
    this.easel = easel;
    this.words = words;
    this.guarded = guarded;
    setModel(rows);
    setCellRenderer(new LayerCell(words));
    setFixedCellHeight(Space.px(LayerCell.HEIGHT));
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setOpaque(false);
    setBackground(null);
    getAccessibleContext().setAccessibleName(words.get("layers.title"));
    setDragEnabled(true);
    setDropMode(DropMode.INSERT);
    setTransferHandler(new LayerMove(this));
    addListSelectionListener(e -> chosen());
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent e) {
            if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 2 && index(e) >= 0) {
              rename();
            }
          }
        });
    Parts.key(this, "SPACE", () -> show(getSelectedValue()));
    Parts.key(this, "F2", this::rename);
    // These mean something for the whole window.
    for (String keys : List.of("ctrl A", "ctrl C", "ctrl V", "ctrl X", "ctrl SLASH")) {
      getInputMap().put(KeyStroke.getKeyStroke(keys), "none");
    }
    setToolTipText("");
  }

  private Picture picture() {
    return easel.picture();
  }

  void refresh() {
    Canvas canvas = picture().canvas();
    List<Layer> layers = LayerPanel.fromTop(canvas.layers());
    showing = true;
    while (rows.size() > layers.size()) {
      rows.remove(rows.size() - 1);
    }
    for (int i = 0; i < layers.size(); i++) {
      LayerRow row = row(layers.get(i), canvas);
      if (i >= rows.size()) {
        rows.addElement(row);
      } else if (!rows.get(i).looksLike(row)) {
        rows.set(i, row);
      }
      if (row.layer().id().equals(picture().current())) {
        setSelectedIndex(i);
      }
    }
    showing = false;
    thumbnails.keep(canvas);
  }

  private LayerRow row(Layer layer, Canvas canvas) {
    int depth = layer.group().map(group -> group.path().size()).orElse(0);
    return new LayerRow(
        layer,
        picture().layers().locked(layer.id()),
        OriginKind.of(layer.tag()),
        depth,
        thumbnails.of(layer, canvas));
  }

  private void chosen() {
    if (!showing && !getValueIsAdjusting() && getSelectedValue() != null) {
      picture().layers().select(getSelectedValue().layer().id());
    }
  }

  private void show(LayerRow row) {
    if (row != null) {
      picture().layers().visible(row.layer().id(), !row.layer().visible());
      refresh(); // the next press may come soon
    }
  }

  /** An eye is no part of what chooses and drags a layer. */
  @Override
  protected void processMouseEvent(MouseEvent e) {
    boolean press = e.getID() == MouseEvent.MOUSE_PRESSED;
    if (press) {
      int index = index(e);
      onEye = index >= 0 && LayerCell.onEye(getCellBounds(index, index), e.getX());
    }
    if (!onEye || !SwingUtilities.isLeftMouseButton(e)) {
      super.processMouseEvent(e);
    } else if (press) {
      show(rows.get(index(e)));
    }
  }

  @Override
  protected void processMouseMotionEvent(MouseEvent e) {
    if (!onEye || e.getID() != MouseEvent.MOUSE_DRAGGED) {
      super.processMouseMotionEvent(e);
    }
  }

  /** Of the row under the pointer, from the top; -1 where there is none. */
  private int index(MouseEvent e) {
    int nearest = locationToIndex(e.getPoint());
    boolean on = nearest >= 0 && getCellBounds(nearest, nearest).contains(e.getPoint());
    return on ? nearest : -1;
  }

  /** Lets the name of the chosen layer be written where it stands. */
  void rename() {
    int index = getSelectedIndex();
    if (index < 0) {
      return;
    }
    LayerRow row = rows.get(index);
    String prefix = row.name().startsWith(Layer.AI_PREFIX) ? Layer.AI_PREFIX : "";
    JTextField field = new JTextField(row.name().substring(prefix.length()));
    field.getAccessibleContext().setAccessibleName(words.get("command.rename-layer"));
    Rectangle place = LayerCell.nameIn(getCellBounds(index, index), row.depth());
    int height = field.getPreferredSize().height;
    field.setBounds(
        place.x - Space.px(6), place.y + (place.height - height) / 2, place.width, height);
    LayerId layer = row.layer().id();
    field.addActionListener(
        e -> {
          picture().layers().rename(layer, prefix + field.getText().strip());
          close(field);
        });
    Parts.key(field, "ESCAPE", () -> close(field));
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent e) {
            close(field);
          }
        });
    add(field);
    field.selectAll();
    field.requestFocusInWindow();
    repaint();
  }

  private void close(JTextField field) {
    if (field.getParent() == this) {
      boolean focused = field.isFocusOwner();
      remove(field);
      repaint();
      if (focused) {
        requestFocusInWindow();
      }
    }
  }

  /**
   * @param index of the row above which it is let go, counted from the top
   */
  void drop(LayerId layer, int index) {
    int from = 0;
    while (from < rows.size() && !rows.get(from).layer().id().equals(layer)) {
      from++;
    }
    int top = index > from ? index - 1 : index;
    if (top != from) {
      guarded.accept(picture -> picture.layers().reorder(layer, rows.size() - 1 - top));
    }
  }

  /** Names are cut short where the panel is narrow; badges are not. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  /** Letters are tools here, and choose no layer. */
  @Override
  public int getNextMatch(String prefix, int start, Position.Bias bias) {
    return -1;
  }

  @Override
  public String getToolTipText(MouseEvent e) {
    int index = index(e);
    if (index < 0) {
      return null;
    }
    Rectangle cell = getCellBounds(index, index);
    if (LayerCell.onEye(cell, e.getX())) {
      return words.get(rows.get(index).layer().visible() ? "layer.hide" : "layer.show");
    }
    return LayerCell.onBadge(cell, e.getX())
        ? new OriginNames(words.language()).legend(rows.get(index).origin())
        : rows.get(index).name();
  }
}
