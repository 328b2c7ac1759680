package shirushi.ui.view;

import java.awt.Dimension;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.origin.policy.Declaration;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Choices;
import shirushi.ui.Part;
import shirushi.ui.Phrase;

/** Paint, and how many pictures; where one can't, why not, and what can be done about it. */
final class StartPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final JButton paint;
  private final Stepper count;
  private final Prose reason;
  private final JButton read;
  private final JButton declare;

  StartPiece(PalettePanel panel) {
    super(new Column(Space.px(6)));
    this.panel = panel;
    Words labels = panel.labels();
    setOpaque(false);
    paint = Buttons.main(Glyph.PAINT, labels.get("button.paint"), panel.model().orders()::paint);
    paint.setMargin(Buttons.large());
    paint.setToolTipText(labels.get("paint.tip"));
    count = new Stepper(labels.get("label.count"), 1, Choices.MOST_COUNT, 1, "0", this::count);
    count.tip(labels.get("label.count"));
    reason = new Prose("", Type.small(), Colours.now().quiet());
    read =
        Buttons.word(
            Glyph.MODEL, labels.get("button.read"), () -> panel.sheet(new ModelSheet(panel)));
    declare =
        Buttons.word(labels.get("button.declare"), () -> panel.sheet(new DeclareSheet(panel)));
    int high = paint.getPreferredSize().height;
    count.setPreferredSize(new Dimension(count.getPreferredSize().width, high));
    JLabel times = new JLabel("×");
    times.setForeground(Colours.now().quiet());
    JPanel line = new JPanel(new Line(Space.px(6), paint));
    line.setOpaque(false);
    line.add(paint);
    line.add(times);
    line.add(count);
    add(line);
    add(reason);
    add(read);
    add(declare);
    panel.keep(this);
  }

  private void count(double value) {
    panel.model().choices().count((int) value);
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES) {
      count.show(panel.model().choices().count());
    }
    if (part == Part.QUEUE || part == Part.PANEL || part == Part.CHOICES || part == Part.MODELS) {
      String why = panel.model().orders().cannotPaint().map(this::say).orElse("");
      paint.setEnabled(why.isEmpty());
      reason.setText(why);
      reason.setVisible(!why.isEmpty());
      read.setVisible(panel.model().models().mustConfirm());
      declare.setVisible(
          panel.model().choices().mode().usesCanvas()
              && panel.model().wishes().refusal().isPresent()
              && panel.model().wishes().declaration().equals(Declaration.NONE));
      revalidate();
    }
  }

  private String say(Phrase phrase) {
    return panel.model().say(phrase);
  }
}
