package shirushi.ui.view;

import java.nio.file.Path;
import java.util.Optional;
import shirushi.language.Language;
import shirushi.style.Theme;

/** What the panel is docked in: it shares its look and its language. Event thread only. */
public interface Surroundings {
  Theme theme();

  /** The artist chose another; it is installed already. */
  void theme(Theme theme);

  /** The artist chose another language for the palette. */
  void language(Language language);

  /** The palette was opened or closed. */
  void shown(boolean shown);

  /** The artist does not want to see even the closed palette. */
  void makeRoom();

  /** The artist is done here and goes on painting: the keyboard is the canvas's. */
  void leave();

  /** The file of the document in front, where it is saved and that is known. */
  Optional<Path> file();
}
