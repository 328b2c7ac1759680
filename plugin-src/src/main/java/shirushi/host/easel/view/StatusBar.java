package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import shirushi.canvas.Layer;
import shirushi.host.Document;
import shirushi.host.easel.Picture;
import shirushi.language.Words;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginNames;
import shirushi.origin.OriginTag;
import shirushi.style.Badge;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** Size and zoom at one end; at the other what is known of the picture, and what is asked. */
final class StatusBar extends JPanel {
  private static final int HEIGHT = 30;
  private static final int DONE_MILLIS = 8000;

  private final Words words;
  private final OriginNames names;
  private final JLabel size = Parts.quiet("");
  private final JLabel zoom = new JLabel("", JLabel.CENTER);
  private final JLabel busy = Parts.quiet("");
  private final Timer fading = new Timer(DONE_MILLIS, e -> last("", false));
  private String doing = "";
  private String done = "";
  private boolean refusing;
  private final JLabel origin = new JLabel();
  private final JLabel wishes = new JLabel();
  private final JLabel lock = new JLabel();

  StatusBar(Words words, Consumer<Command> command) {
    super(new BorderLayout());
    this.words = words;
    fading.setRepeats(false);
    names = new OriginNames(words.language());
    setBorder(Space.border(0, 6, 0, 12));
    JPanel start = row(FlowLayout.LEADING);
    JPanel end = row(FlowLayout.TRAILING);
    zoom.setFont(Type.small());
    zoom.setPreferredSize(
        new Dimension(
            zoom.getFontMetrics(zoom.getFont()).stringWidth("6400 %"),
            zoom.getFontMetrics(zoom.getFont()).getHeight()));
    start.add(small(Glyph.REMOVE, Command.ZOOM_OUT, command));
    start.add(zoom);
    start.add(small(Glyph.ADD, Command.ZOOM_IN, command));
    start.add(size);
    busy.setBorder(Space.border(0, 8, 0, 0));
    start.add(busy);
    for (JLabel label : new JLabel[] {lock, wishes, origin}) {
      label.setFont(Type.small());
      label.setBorder(Space.border(2, 12, 2, 0));
      label.setIconTextGap(Space.px(6));
      end.add(label);
    }
    add(start, BorderLayout.LINE_START);
    add(end, BorderLayout.CENTER);
  }

  private static JPanel row(int align) {
    return Parts.clear(new JPanel(new FlowLayout(align, Space.px(6), Space.px(4))));
  }

  private JButton small(Glyph glyph, Command does, Consumer<Command> command) {
    JButton button =
        Parts.button(glyph.icon(13), words.get(does.key()), () -> command.accept(does));
    button.setToolTipText(does.tip(words));
    button.setPreferredSize(new Dimension(Space.px(22), Space.px(22)));
    return button;
  }

  void zoom(double factor) {
    zoom.setText(percent(factor));
  }

  /** Whole percents from ten on; below, one digit more. */
  static String percent(double factor) {
    double percent = 100 * factor;
    String digits =
        percent < 9.95
            ? String.format(Locale.ROOT, "%.1f", percent)
            : String.valueOf(Math.round(percent));
    return digits + " %";
  }

  /** What is being done in the background; empty where nothing is. */
  void busy(String text) {
    doing = text;
    busy.setText(doing.isEmpty() ? done : doing);
    boolean warns = doing.isEmpty() && refusing;
    busy.setIcon(warns ? Glyph.WARNING.icon(14, Colours.now().alarm()) : null);
  }

  /** What was done, for a while. */
  void done(String text) {
    last(text, false);
  }

  /** Why something was not done, for a while. */
  void refused(String text) {
    last(text, true);
  }

  /** Something is done again: what was refused before is over. */
  void goesOn() {
    if (refusing) {
      last("", false);
    }
  }

  private void last(String text, boolean refused) {
    done = text;
    refusing = refused;
    busy(doing);
    fading.restart();
  }

  void refresh(Picture picture) {
    Document document = picture.document();
    size.setText(words.get("status.size", document.width(), document.height()));
    List<Layer> layers = picture.canvas().layers();
    OriginKind kind = OriginKind.of(OriginTag.union(layers.stream().map(Layer::tag).toList()));
    origin.setIcon(Badge.icon(kind, 14));
    origin.setText(origin(kind, layers));
    origin.setToolTipText(names.legend(kind));
    boolean asked = !picture.wishes().statements().isEmpty();
    wishes.setVisible(asked);
    wishes.setIcon(Glyph.NO_AI.icon(14, Colours.now().alarm()));
    wishes.setText(words.get("status.wishes"));
    wishes.setToolTipText(
        picture.wishes().statements().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("; ")));
    lock.setVisible(picture.noAi().isPresent());
    lock.setIcon(Glyph.LOCK.icon(14, Colours.now().text()));
    lock.setText(words.get("status.locked"));
    lock.setToolTipText(
        picture.noAi().map(noAi -> noAi.reason()).filter(r -> !r.isEmpty()).orElse(null));
  }

  /** The kind; of several layers, hidden ones included, how many have AI in them. */
  private String origin(OriginKind kind, List<Layer> layers) {
    long ai =
        layers.stream().flatMap(layer -> layer.tag().stream()).filter(OriginTag::isAi).count();
    return ai > 0 && layers.size() > 1
        ? words.get("status.ai", ai, layers.size())
        : names.name(kind);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(super.getPreferredSize().width, Space.px(HEIGHT));
  }
}
