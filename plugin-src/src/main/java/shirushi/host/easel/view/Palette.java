package shirushi.host.easel.view;

import javax.swing.JComponent;
import shirushi.origin.disclosure.Language;

/** What is docked at the window's right: the AI palette, made elsewhere. Event thread only. */
public interface Palette {

  JComponent component();

  /** It is shown from now on, or no longer. */
  void shown(boolean shown);

  /** The window speaks another language now. */
  void language(Language language);
}
