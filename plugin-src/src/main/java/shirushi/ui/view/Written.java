package shirushi.ui.view;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Runs something whenever a text was changed. */
record Written(Runnable then) implements DocumentListener {
  @Override
  public void insertUpdate(DocumentEvent event) {
    then.run();
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    then.run();
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    // Attributes only.
  }
}
