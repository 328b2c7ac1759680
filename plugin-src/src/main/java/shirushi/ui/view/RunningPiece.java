package shirushi.ui.view;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import shirushi.canvas.Raster;
import shirushi.job.Running;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Part;

/** What is being painted: how it looks by now, how far it is, how long it takes; and stop. */
final class RunningPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Picture preview = new Picture(88);
  private final JLabel state = Buttons.label("");
  private final JLabel left = Buttons.quiet("");
  private final JPanel elsewhere = new JPanel(new Column(0));
  private final JProgressBar bar = new JProgressBar();
  private final JButton stop;
  private Optional<String> place = Optional.empty();
  private Raster shown;

  RunningPiece(PalettePanel panel) {
    super(new Column(0));
    this.panel = panel;
    Words labels = panel.labels();
    setOpaque(false);
    preview.getAccessibleContext().setAccessibleName(labels.get("running.preview"));
    bar.getAccessibleContext().setAccessibleName(labels.get("running.progress"));
    stop = Buttons.word(Glyph.STOP, labels.get("button.cancel"), panel.model().orders()::cancel);
    state.setFont(Type.strong());
    JPanel end = new JPanel(new Line(0, null));
    end.setOpaque(false);
    end.add(stop);
    JPanel texts = new JPanel(new Column(Space.px(5)));
    texts.setOpaque(false);
    elsewhere.setOpaque(false);
    texts.add(state);
    texts.add(elsewhere);
    texts.add(left);
    texts.add(bar);
    texts.add(end);
    JPanel line = new JPanel(new Across(Space.far(), texts));
    line.setOpaque(false);
    line.setBorder(Space.border(6, 6, 6, 6));
    line.add(preview);
    line.add(texts);
    add(new Framed(line).raised());
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.RUNNING) {
      Optional<Running> running = panel.model().orders().running();
      if (isVisible() != running.isPresent()) {
        setVisible(running.isPresent());
        revalidate();
      }
      if (running.isPresent()) {
        show(running.get());
      } else {
        shown = null;
        preview.show(null);
      }
    }
  }

  private void show(Running running) {
    Words labels = panel.labels();
    stop.setEnabled(running.state() != Running.State.STOPPING);
    state.setText(labels.get("running." + running.state(), running.step(), running.steps()));
    left.setText(left(running));
    showPlace(panel.model().orders().elsewhere(running.order()));
    bar.setIndeterminate(running.steps() == 0);
    int pictures = Math.max(1, running.pictures());
    bar.setMaximum(Math.max(1, running.steps() * pictures));
    bar.setValue((running.picture() - 1) * running.steps() + running.step());
    Raster picture = running.preview().orElse(shown);
    if (picture != null && picture != shown) {
      shown = picture;
      preview.show(Pixels.image(picture));
    }
    bar.setForeground(Colours.now().accentInk());
  }

  private void showPlace(Optional<String> other) {
    if (!other.equals(place)) {
      place = other;
      elsewhere.removeAll();
      other
          .map(title -> panel.labels().get("queue.elsewhere", title))
          .map(text -> new OneLine(text, Type.small(), Colours.now().quiet()))
          .ifPresent(elsewhere::add);
      revalidate();
    }
  }

  private String left(Running running) {
    Words labels = panel.labels();
    StringBuilder text = new StringBuilder();
    if (running.secondsLeft().isPresent()) {
      long seconds = Math.max(1, Math.round(running.secondsLeft().getAsDouble()));
      text.append(
          seconds < 100
              ? labels.get("running.seconds", seconds)
              : labels.get("running.minutes", Math.round(seconds / 60.0)));
    }
    if (running.pictures() > 1) {
      text.append(text.isEmpty() ? "" : " · ");
      text.append(running.picture()).append('/').append(running.pictures());
    }
    return text.isEmpty() ? " " : text.toString();
  }
}
