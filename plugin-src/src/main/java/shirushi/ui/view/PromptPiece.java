package shirushi.ui.view;

import java.awt.AWTKeyStroke;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Completion;
import shirushi.ui.Part;
import shirushi.ui.Phrase;
import shirushi.ui.Prompting;
import shirushi.ui.Selected;
import shirushi.ui.UnknownWord;

/**
 * The words: written, counted, completed, weighed. Ctrl+Enter paints; Enter alone begins a line, or
 * takes the completion one went to, and never starts anything.
 */
final class PromptPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Prompting model;
  private final PromptField field;
  private final Completions completions;
  private final JLabel tokens = Buttons.quiet("");
  private final Prose remark;

  PromptPiece(PalettePanel panel) {
    super(new Column(Space.px(3)));
    this.panel = panel;
    model = panel.model().prompting();
    Words labels = panel.labels();
    setOpaque(false);
    field = new PromptField(labels.get("label.prompt"), 3, this::written);
    field.hint(labels.get("prompt.hint"));
    completions = new Completions(labels.get("completions"), this::accept);
    panel.floating(completions);
    panel.writesIn(field);
    remark = new Prose("", Type.small(), Colours.now().alarm());
    tokens.setToolTipText(labels.get("tokens.tip"));
    JPanel foot = new JPanel(new Across(Space.near(), remark));
    foot.setOpaque(false);
    foot.add(remark);
    foot.add(tokens);
    add(new Framed(field));
    add(foot);
    keys();
    panel.keep(this);
  }

  private void keys() {
    Keys.on(field, "ctrl ENTER", this::paint);
    Keys.on(field, "meta ENTER", this::paint);
    Keys.on(field, "ctrl UP", () -> weigh(1));
    Keys.on(field, "ctrl DOWN", () -> weigh(-1));
    Keys.sometimes(field, "DOWN", completions::isVisible, () -> completions.step(1));
    Keys.sometimes(field, "UP", this::choosing, () -> completions.step(-1));
    Keys.sometimes(field, "ENTER", this::choosing, this::acceptChosen);
    // As a traversal key, Tab would never come here.
    field.setFocusTraversalKeys(
        KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS,
        Set.of(AWTKeyStroke.getAWTKeyStroke("ctrl TAB")));
    Keys.on(field, "TAB", this::goOn);
    Keys.sometimes(field, "ESCAPE", completions::isVisible, this::hideCompletions);
    Keys.on(field, "ctrl SPACE", this::complete);
    // Typing moves the caret, too, but asks anew after that.
    field.addCaretListener(event -> hideCompletions());
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            hideCompletions();
          }
        });
  }

  /** Nothing starts while words are still being composed. */
  private void paint() {
    if (!field.composing()) {
      hideCompletions();
      panel.model().orders().paint();
    }
  }

  private void written(String text) {
    model.prompt(text);
    // The caret follows after the text; what could stand there is asked once it has.
    SwingUtilities.invokeLater(this::completeTyped);
  }

  /** Nothing where the caret has gone on since. */
  private void completeTyped() {
    if (field.getCaretPosition() == field.typedTo()) {
      complete();
    }
  }

  private void complete() {
    if (field.composing()) {
      hideCompletions();
      return;
    }
    List<Completion> words = model.complete(field.getCaretPosition());
    completions.show(words);
    if (!words.isEmpty()) {
      panel.place(completions, written());
    }
  }

  /**
   * From the caret's line to the last one, as wide as the field's frame, in the panel's
   * coordinates: what is written stays readable.
   */
  private Rectangle written() {
    Rectangle lines = line(field.getCaretPosition()).union(line(field.getDocument().getLength()));
    int frame = Space.px(2);
    lines.x = -frame;
    lines.width = field.getWidth() + 2 * frame;
    return SwingUtilities.convertRectangle(field, lines, panel);
  }

  private Rectangle line(int place) {
    try {
      Rectangle2D at = field.modelToView2D(place);
      return at == null ? new Rectangle(0, 0, 1, 16) : at.getBounds();
    } catch (BadLocationException e) {
      throw new IllegalArgumentException("no place " + place + " in the prompt", e);
    }
  }

  private void hideCompletions() {
    completions.setVisible(false);
  }

  /** Whether the artist went among the completions. */
  private boolean choosing() {
    return completions.isVisible() && completions.chosen().isPresent();
  }

  private void goOn() {
    if (completions.isVisible()) {
      acceptChosen();
    } else {
      field.transferFocus();
    }
  }

  private void acceptChosen() {
    accept(completions.chosen().orElseGet(completions::first));
  }

  private void accept(Completion completion) {
    hideCompletions();
    Selected place = model.accept(completion, field.getCaretPosition());
    field.show(model.prompt());
    field.select(place.from(), place.to());
  }

  private void weigh(int steps) {
    if (!field.composing()) {
      hideCompletions();
      Selected place = model.weigh(field.getSelectionStart(), field.getSelectionEnd(), steps);
      field.show(model.prompt());
      field.select(place.from(), place.to());
    }
  }

  @Override
  public void show(Part part) {
    if (part == Part.PROMPT || part == Part.MODELS) {
      field.show(model.prompt());
      // Places of words are those of the text the model knows.
      field.mark(field.composing() ? List.of() : model.unknown());
      tokens.setText(model.tokenLimit() == 0 ? "" : model.tokens() + " / " + model.tokenLimit());
      tokens
          .getAccessibleContext()
          .setAccessibleName(
              panel.labels().get("label.tokens", model.tokens(), model.tokenLimit()));
      remark.setText(remark());
      revalidate();
    }
  }

  private String remark() {
    Optional<Phrase> fault = model.fault();
    if (fault.isPresent()) {
      return panel.model().say(fault.get());
    }
    String text = model.prompt();
    String words =
        model.unknown().stream()
            .map(word -> word(text, word))
            .distinct()
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : panel.labels().get("unknown.words", words);
  }

  private static String word(String text, UnknownWord word) {
    return text.substring(word.from(), Math.min(word.to(), text.length()));
  }

  PromptField field() {
    return field;
  }
}
