package shirushi.host.easel.view;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import shirushi.language.Words;
import shirushi.style.Space;

/** Asks how large a new picture is to be, and on what paper. */
final class NewPicture extends JPanel {
  private static final int LARGEST = 16384;
  private static final int WHITE = 0xFFFFFFFF;

  private final JSpinner width;
  private final JSpinner height;
  private final JRadioButton white;

  NewPicture(Words words, int usualWidth, int usualHeight) {
    super(new GridBagLayout());
    setOpaque(false);
    width = side(words.get("new.width"), usualWidth);
    height = side(words.get("new.height"), usualHeight);
    white = new JRadioButton(words.get("new.white"), true);
    JRadioButton transparent = new JRadioButton(words.get("new.transparent"));
    ButtonGroup papers = new ButtonGroup();
    papers.add(white);
    papers.add(transparent);
    JPanel paper = Parts.clear(new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0)));
    white.setOpaque(false);
    transparent.setOpaque(false);
    paper.add(white);
    paper.add(javax.swing.Box.createHorizontalStrut(Space.far()));
    paper.add(transparent);
    row(0, words.get("new.width"), width);
    row(1, words.get("new.height"), height);
    row(2, words.get("new.paper"), paper);
  }

  private static JSpinner side(String name, int usual) {
    JSpinner spinner = new JSpinner(new SpinnerNumberModel(usual, 1, LARGEST, 64));
    JSpinner.NumberEditor editor = new JSpinner.NumberEditor(spinner, "0 px");
    editor.getTextField().setColumns(7);
    editor.getTextField().getAccessibleContext().setAccessibleName(name);
    spinner.setEditor(editor);
    spinner.getAccessibleContext().setAccessibleName(name);
    return spinner;
  }

  private void row(int row, String name, JComponent part) {
    JLabel label = Parts.quiet(name);
    label.setLabelFor(part);
    GridBagConstraints place = new GridBagConstraints();
    place.gridy = row;
    place.gridx = 0;
    place.anchor = GridBagConstraints.LINE_START;
    place.insets = new Insets(Space.px(3), 0, Space.px(3), Space.far());
    add(label, place);
    place.gridx = 1;
    place.weightx = 1;
    place.insets = new Insets(Space.px(3), 0, Space.px(3), 0);
    add(part, place);
  }

  int width() {
    return (Integer) width.getValue();
  }

  int height() {
    return (Integer) height.getValue();
  }

  /** {@code 0xAARRGGBB}. */
  int paper() {
    return white.isSelected() ? WHITE : 0;
  }

  @Override
  public void requestFocus() {
    ((JSpinner.DefaultEditor) width.getEditor()).getTextField().requestFocus();
  }
}
