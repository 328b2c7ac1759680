package shirushi.ui.view;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.ui.Choices;
import shirushi.ui.Part;
import shirushi.ui.Results;

/** What was painted: seen over the canvas where the pointer or the focus is; kept or put away. */
final class ResultsPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Results results;
  private final JPanel grid = new JPanel(new Tiles(Space.px(6), Space.px(92)));
  private final JPanel actions;
  private final JButton apply;
  private final JButton discard;
  private final JButton more;
  private final Strength far;
  private final Map<Result, Thumb> thumbs = new IdentityHashMap<>();
  private transient Optional<Result> chosen = Optional.empty();

  ResultsPiece(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    results = panel.model().results();
    Words labels = panel.labels();
    setOpaque(false);
    grid.setOpaque(false);
    apply = Buttons.main(Glyph.APPLY, labels.get("button.apply"), this::apply);
    discard =
        Buttons.icon(
            Glyph.TRASH, labels.get("button.discard"), () -> results.discard(results.selected()));
    more = Buttons.word(Glyph.VARIATION, labels.get("button.moreLike"), this::more);
    Choices choices = panel.model().choices();
    far =
        new Strength(
            labels.get("label.farther"), share -> choices.strength(Mode.VARIATION, (float) share));
    far.setToolTipText(labels.get("tip.farther"));
    actions = new JPanel(new Line(Space.px(6), null));
    actions.setOpaque(false);
    actions.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(1, 0, 0, 0, Colours.now().line()),
            BorderFactory.createEmptyBorder(Space.near(), Space.far(), Space.near(), Space.far())));
    actions.add(apply);
    actions.add(discard);
    actions.add(more);
    add(Buttons.head(labels.get("tab.results")));
    add(grid);
    add(far);
    Keys.within(grid, "DELETE", () -> results.discard(results.selected()));
    Keys.within(grid, "ESCAPE", this::clear);
    Keys.within(actions, "ESCAPE", this::clear);
    panel.keep(this);
  }

  /** What is done with the chosen ones: it stands where it is in sight however many there are. */
  JComponent actions() {
    return actions;
  }

  /** Chooses none: the canvas is seen again, also where the pointer or the focus still is. */
  private void clear() {
    results.hover(Optional.empty());
    results.select(List.of());
  }

  private void apply() {
    results.apply(results.selected());
    panel.surroundings().leave();
  }

  private void more() {
    results.selected().stream().findFirst().ifPresent(panel.model().orders()::moreLike);
  }

  /** Selects one alone, or none where it was; with Ctrl, in addition to the others or no more. */
  void select(Result result, boolean also) {
    if (!also && results.selected().equals(List.of(result))) {
      clear();
      return;
    }
    List<Result> selected = new ArrayList<>();
    if (also) {
      selected.addAll(results.selected());
    }
    if (!selected.remove(result)) {
      selected.add(0, result);
    }
    results.select(selected);
  }

  void hover(Optional<Result> result) {
    results.hover(result);
  }

  /** Moves the focus among the pictures. */
  void step(Thumb from, int by) {
    int at = grid.getComponentZOrder(from) + by;
    if (at >= 0 && at < grid.getComponentCount()) {
      grid.getComponent(at).requestFocusInWindow();
    }
  }

  int columns() {
    return ((Tiles) grid.getLayout()).columns(grid);
  }

  @Override
  public void show(Part part) {
    if (part == Part.RESULTS) {
      List<Result> all = results.all();
      setVisible(!all.isEmpty());
      actions.setVisible(!all.isEmpty());
      thumbs.keySet().removeIf(result -> !all.contains(result));
      List<Thumb> now = new ArrayList<>();
      for (Result result : all) {
        now.add(
            thumbs.computeIfAbsent(
                result, one -> new Thumb(this, one, panel.labels(), panel.origins())));
      }
      arrange(now);
      List<Result> selected = results.selected();
      thumbs.forEach((result, thumb) -> thumb.setSelected(selected.contains(result)));
      boolean locked = panel.model().lock().lock().isPresent();
      apply.setEnabled(!selected.isEmpty() && !locked);
      discard.setEnabled(!selected.isEmpty());
      more.setEnabled(selected.size() == 1 && !locked);
      far.setVisible(more.isEnabled());
      revalidate();
      repaint();
      see(selected.stream().findFirst());
    }
    if (part == Part.CHOICES) {
      far.show(panel.model().choices().strength(Mode.VARIATION));
    }
    if (part == Part.PANEL) {
      show(Part.RESULTS);
    }
  }

  /** Brings what was chosen anew into sight, once it has its place. */
  private void see(Optional<Result> first) {
    if (!first.equals(chosen)) {
      chosen = first;
      first
          .map(thumbs::get)
          .ifPresent(
              thumb ->
                  SwingUtilities.invokeLater(
                      () ->
                          thumb.scrollRectToVisible(
                              new Rectangle(thumb.getWidth(), thumb.getHeight()))));
    }
  }

  /** Those that stay are not touched: one of them may have the focus. */
  private void arrange(List<Thumb> now) {
    for (Component there : grid.getComponents()) {
      if (!now.contains(there)) {
        grid.remove(there);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).getParent() != grid) {
        grid.add(now.get(i), i);
      }
    }
  }
}
