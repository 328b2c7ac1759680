package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;

/** The layers, topmost first, with where each comes from, and what can be done with them. */
final class LayerPanel extends JPanel {
  /** A button where the panel is as narrow as can be. */
  private static final int NARROW = 20;

  /** So many layers are seen where the window is low. */
  private static final int SEEN = 3;

  private final Easel easel;
  private final Words words;
  private final Consumer<Command> command;
  private final LayerList list;
  private final Dial opacity;
  private final Newest newest;

  /**
   * @param command does what a button says
   * @param guarded does what the picture may refuse, and says so
   * @param busy whether what was done is not seen yet
   */
  LayerPanel(
      Easel easel,
      Words words,
      Consumer<Command> command,
      Consumer<Edit> guarded,
      BooleanSupplier busy) {
    super(new BorderLayout());
    this.easel = easel;
    this.words = words;
    this.command = command;
    newest = new Newest(busy);
    list = new LayerList(easel, words, guarded);
    opacity =
        new Dial(
            words.get("option.opacity"),
            100,
            value -> value,
            value -> value + " %",
            "100 %",
            this::opacity);
    JPanel head = Parts.clear(new JPanel(new BorderLayout(0, Space.tight())));
    head.setBorder(Space.border(10, 12, 6, 12));
    head.add(Parts.head(words.get("layers.title")), BorderLayout.PAGE_START);
    head.add(opacity, BorderLayout.CENTER);
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(null);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.getVerticalScrollBar().setUnitIncrement(Space.px(16));
    scroll.setMinimumSize(new Dimension(0, SEEN * Space.px(LayerCell.HEIGHT)));
    add(head, BorderLayout.PAGE_START);
    add(scroll, BorderLayout.CENTER);
    add(foot(), BorderLayout.PAGE_END);
    refresh();
  }

  /**
   * A large picture takes a while to be seen with another opacity: what came between is left out.
   */
  private void opacity(int percent) {
    LayerId layer = picture().current();
    Runnable change = () -> picture().layers().opacity(layer, percent / 100f);
    if (opacity.turning()) {
      newest.wish(change);
    } else {
      newest.last(change);
    }
  }

  private JPanel foot() {
    JPanel foot = Parts.clear(new JPanel());
    foot.setLayout(new BoxLayout(foot, BoxLayout.X_AXIS));
    foot.setBorder(Space.border(4, 8, 6, 6));
    BiConsumer<Glyph, Command> button =
        (glyph, does) -> {
          String name = words.get(does.key());
          JButton made = Parts.button(glyph.icon(18), name, () -> command.accept(does));
          made.setToolTipText(does.tip(words));
          made.setMinimumSize(new Dimension(Space.px(NARROW), made.getMinimumSize().height));
          foot.add(made);
        };
    button.accept(Glyph.ADD, Command.ADD_LAYER);
    button.accept(Glyph.DUPLICATE, Command.DUPLICATE_LAYER);
    button.accept(Glyph.UP, Command.RAISE_LAYER);
    button.accept(Glyph.DOWN, Command.LOWER_LAYER);
    button.accept(Glyph.MERGE, Command.MERGE_DOWN);
    button.accept(Glyph.LOCK, Command.LOCK_LAYER);
    button.accept(Glyph.TRASH, Command.DELETE_LAYER);
    return foot;
  }

  private Picture picture() {
    return easel.picture();
  }

  /** Something the picture may refuse. */
  interface Edit {
    void to(Picture picture) throws shirushi.host.HostException;
  }

  LayerList pile() {
    return list;
  }

  /** Shows the layers as they are now. */
  void refresh() {
    list.refresh();
    LayerId current = picture().current();
    picture().canvas().layers().stream()
        .filter(layer -> layer.id().equals(current) && !opacity.turning())
        .findFirst()
        .ifPresent(layer -> opacity.show(Math.round(100 * layer.opacity())));
  }

  /** Bottom to top in a canvas, top to bottom here. */
  static List<Layer> fromTop(List<Layer> layers) {
    List<Layer> reversed = new ArrayList<>(layers);
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
