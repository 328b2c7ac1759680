package shirushi.host.easel.view;

import javax.swing.JComponent;
import shirushi.language.Language;

/** What is docked at the window's right: the AI palette, made elsewhere. Event thread only. */
public interface Palette {

  JComponent component();

  boolean isOpen();

  /** Opens or closes it for the open picture; it tells the window what became of that. */
  void open(boolean open);

  /** The window speaks another language now, or looks otherwise. */
  void dressed(Language language);
}
