package shirushi.ui.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputMethodEvent;
import java.awt.event.InputMethodListener;
import java.text.AttributedCharacterIterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JTextArea;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.UnknownWord;

/**
 * Where words are written. What an input method is still composing is not yet said: until it is
 * committed nobody is told of it, and nothing can be started from here.
 */
final class PromptField extends JTextArea {
  private final Consumer<String> told;
  private String hint = "";
  private boolean composing;
  private boolean showing;
  private int typedTo;

  /**
   * @param rows that are seen at least
   * @param told what was written
   */
  PromptField(String name, int rows, Consumer<String> told) {
    super(rows, 0);
    this.told = told;
    setFont(Type.body());
    setLineWrap(true);
    setWrapStyleWord(true);
    setBorder(Space.border(5, 7, 5, 7));
    getAccessibleContext().setAccessibleName(name);
    // Tab leaves the field as it leaves every other; a prompt has no use for one.
    setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    addInputMethodListener(
        new InputMethodListener() {
          @Override
          public void inputMethodTextChanged(InputMethodEvent event) {
            composing = length(event.getText()) > event.getCommittedCharacterCount();
          }

          @Override
          public void caretPositionChanged(InputMethodEvent event) {
            // The text is what matters.
          }
        });
    getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                typedTo = event.getOffset() + event.getLength();
                tell();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                typedTo = event.getOffset();
                tell();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                // Attributes only.
              }
            });
  }

  /**
   * @param text shown while nothing is written
   */
  void hint(String text) {
    hint = text;
  }

  String hint() {
    return hint;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (getDocument().getLength() == 0 && !hint.isEmpty()) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setFont(getFont());
      g.setColor(Colours.now().quiet());
      // As text components smooth theirs.
      if (getToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
        g.addRenderingHints(hints);
      }
      Insets in = getInsets();
      g.drawString(hint, in.left, in.top + g.getFontMetrics().getAscent());
      g.dispose();
    }
  }

  /** Whether an input method holds text that is not committed. */
  boolean composing() {
    return composing;
  }

  /** Where the last change ends: there typing leaves the caret. */
  int typedTo() {
    return typedTo;
  }

  /** Shows a text that was changed elsewhere; tells nobody. */
  void show(String text) {
    if (!composing && !text.equals(getText())) {
      int caret = Math.min(getCaretPosition(), text.length());
      showing = true;
      setText(text);
      showing = false;
      setCaretPosition(caret);
    }
  }

  /** Draws a wave under these words. */
  void mark(List<UnknownWord> words) {
    getHighlighter().removeAllHighlights();
    for (UnknownWord word : words) {
      if (word.to() <= getDocument().getLength()) {
        try {
          getHighlighter().addHighlight(word.from(), word.to(), Wave.PAINTER);
        } catch (BadLocationException e) {
          throw new IllegalArgumentException("no such place in the prompt: " + word, e);
        }
      }
    }
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    int rows = getRows() * getRowHeight() + getInsets().top + getInsets().bottom;
    return new Dimension(size.width, Math.max(size.height, rows));
  }

  private static int length(AttributedCharacterIterator text) {
    return text == null ? 0 : text.getEndIndex() - text.getBeginIndex();
  }

  private void tell() {
    if (!composing && !showing) {
      told.accept(getText());
    }
  }
}
