package shirushi.ui.view;

import com.formdev.flatlaf.ui.FlatTextAreaUI;
import java.awt.Color;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.Element;
import javax.swing.text.View;

/** Text that takes as many lines as it needs. It can be selected and copied. */
final class Prose extends JTextArea {
  Prose(String text, Font font, Color ink) {
    super(text);
    setFont(font);
    setForeground(ink);
    setDisabledTextColor(ink);
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setOpaque(false);
    setBorder(null);
    setMargin(new java.awt.Insets(0, 0, 0, 0));
    setFocusable(false);
    putClientProperty("JTextArea.infoBackground", UIManager.getColor("Panel.background"));
    getAccessibleContext().setAccessibleName(text);
  }

  @Override
  public void updateUI() {
    setUI(
        new FlatTextAreaUI() {
          @Override
          public View create(Element text) {
            return new Lines(text);
          }
        });
  }

  @Override
  public void setText(String text) {
    if (!text.equals(getText())) {
      super.setText(text);
      getAccessibleContext().setAccessibleName(text);
    }
  }
}
