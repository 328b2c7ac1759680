package shirushi.host.easel.view;

import java.nio.file.Path;
import javax.swing.SwingUtilities;
import shirushi.host.file.SealKeys;

/** Says on the window what became of the artist's keys. Any thread. */
record KeysSaid(Stage stage) implements SealKeys.Listener {
  @Override
  public void made(String name, Path key, boolean earlier) {
    String sentence = earlier ? "notice.key-again" : "notice.key";
    SwingUtilities.invokeLater(
        () -> stage.notices().tell(stage.words().get(sentence, name, key)));
  }

  @Override
  public void noCredentials(Exception why) {
    fail("fault.credentials", why);
  }

  @Override
  public void noSidecar(Exception why) {
    fail("fault.sidecar", why);
  }

  private void fail(String key, Exception why) {
    SwingUtilities.invokeLater(
        () -> stage.notices().fail(Fault.keeping(stage.words(), key, why)));
  }
}
