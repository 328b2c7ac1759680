package shirushi.host.remote;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import shirushi.language.Language;
import shirushi.style.Theme;

/**
 * The palette's panel, as a painting program sees it. All of it is called on the line's own thread,
 * which waits for nothing: what takes its time is done elsewhere. The host must not be called
 * before the panel is shown.
 */
public interface RemotePanel {
  /** The program has said hello: once, and first. */
  void greeted(RemoteHost host, Language language, Theme theme);

  /**
   * Shows the panel.
   *
   * @param window the native window that it goes into; empty for a window of its own
   * @param width of that window, in pixels of the screen
   * @param height of that window, in pixels of the screen
   * @return ends when the panel is seen; with a {@code HostException} where it cannot be
   */
  CompletableFuture<Void> show(OptionalLong window, int width, int height);

  /** The window that the panel is in has another size. */
  void size(int width, int height);

  /** The panel is not to be seen any more. */
  void hide();

  void theme(Theme theme);

  /**
   * The artist pressed the palette's key.
   *
   * @param onlyOpen whether it opens the palette where it is closed, and never closes it
   */
  void toggle(boolean onlyOpen);

  /**
   * The program wrote a document.
   *
   * @param document as the program calls it
   */
  void saved(String document, Path file);
}
