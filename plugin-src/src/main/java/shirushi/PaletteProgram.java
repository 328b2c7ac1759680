package shirushi;

import java.awt.KeyboardFocusManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import shirushi.cli.Context;
import shirushi.host.HostException;
import shirushi.host.remote.Conversation;
import shirushi.host.remote.RemoteHost;
import shirushi.host.remote.RemotePanel;
import shirushi.host.remote.view.Mount;
import shirushi.host.remote.view.SpareKeys;
import shirushi.language.Language;
import shirushi.style.Theme;
import shirushi.ui.PaletteModel;
import shirushi.ui.view.PalettePanel;
import shirushi.ui.view.Surroundings;

/**
 * The palette of a painting program in another process, from hello until the program closes the
 * line. Until the panel is shown nothing is looked at.
 */
public final class PaletteProgram implements RemotePanel {
  private static final System.Logger LOG = System.getLogger("shirushi.palette");

  /** The line's end has to be followed by the process's within two seconds. */
  private static final int PATIENCE_MILLIS = 1_000;

  private final Backstage backstage;
  private final Conversation conversation;
  private final SpareKeys spare = new SpareKeys(this::unused);
  // Set once, before anybody asks for it: by the line's thread.
  private volatile RemoteHost host;
  private final Tongue tongue;
  private Language language = Language.ENGLISH;
  private Theme theme = Theme.DARK;
  private PaletteModel model;
  private PalettePanel panel;
  private Mount mount;

  /**
   * @param data the user's own folder for what is kept
   * @param in what the painting program says
   * @param out for what is said to it, and nothing else
   */
  public PaletteProgram(Context context, Path data, InputStream in, OutputStream out) {
    backstage = new Backstage(context, data, SwingUtilities::invokeLater);
    conversation = new Conversation(in, out, context.tool(), this);
    tongue = new Tongue(data.resolve("palette.properties"));
  }

  /**
   * Returns when the program has closed the line and all is put away.
   *
   * @throws IOException in one sentence, where there is no screen
   */
  public void run() throws IOException {
    Backstage.needScreen("the palette", "");
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> LOG.log(System.Logger.Level.ERROR, "a step ended with a fault", fault));
    try {
      conversation.run();
    } finally {
      end();
    }
  }

  private void end() {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    SwingUtilities.invokeLater(
        () -> {
          if (model != null) {
            model.shutDown();
            spare.end();
            mount.close();
          }
          backstage.close();
          ended.complete(null);
        });
    try {
      ended.completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      ended.join();
      backstage.await(PATIENCE_MILLIS / 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void unrecorded(IOException fault) {
    LOG.log(System.Logger.Level.WARNING, "the picture is not in the ledger", fault);
  }

  private static void note(String sentence) {
    LOG.log(System.Logger.Level.WARNING, sentence);
  }

  @Override
  public void greeted(RemoteHost program, Language spoken, Theme look) {
    host = program;
    Language wanted = tongue.chosen().orElse(spoken);
    SwingUtilities.invokeLater(
        () -> {
          language = wanted;
          dress(look);
        });
  }

  private void dress(Theme look) {
    theme = look;
    Locale locale = Locale.forLanguageTag(language.code());
    JComponent.setDefaultLocale(locale);
    theme.install(locale);
  }

  @Override
  public CompletableFuture<Void> show(OptionalLong window, int width, int height) {
    CompletableFuture<Void> shown = new CompletableFuture<>();
    SwingUtilities.invokeLater(
        () -> {
          try {
            seen(window, width, height);
            shown.complete(null);
          } catch (HostException | RuntimeException | Error e) {
            shown.completeExceptionally(e); // whoever waits must hear of it
          }
        });
    return shown;
  }

  private void seen(OptionalLong window, int width, int height) throws HostException {
    if (model == null) {
      model = backstage.palette(host, language);
      panel = new PalettePanel(model, new InProgram());
      spare.begin();
    }
    if (mount != null && !mount.isIn(window)) {
      mount.close();
      mount = null;
    }
    if (mount == null) {
      mount = Mount.of(window, width, height, host.name(), panel);
    } else {
      mount.size(width, height);
      mount.visible(true);
    }
    panel.seen(true);
  }

  @Override
  public void size(int width, int height) {
    mounted(() -> mount.size(width, height));
  }

  @Override
  public void hide() {
    mounted(
        () -> {
          panel.seen(false);
          mount.visible(false);
        });
  }

  @Override
  public void theme(Theme look) {
    SwingUtilities.invokeLater(
        () -> {
          if (!look.equals(theme)) {
            dress(look);
            if (panel != null) {
              panel.dressed();
            }
          }
        });
  }

  @Override
  public void toggle(boolean onlyOpen) {
    mounted(
        () -> {
          if (onlyOpen || !model.isOpen()) {
            mount.focus();
            panel.open();
          } else {
            wish(
                () ->
                    host.leave(true)); // before what is remembered of it, which waits for the disk
            model.close();
          }
        });
  }

  @Override
  public void saved(String document, Path file) {
    later(
        backstage.calls(),
        () -> backstage.record(host.id(document), file, PaletteProgram::unrecorded));
    mounted(() -> model.exports().saved(document, file));
  }

  /** On the event thread, where there is a panel. */
  private void mounted(Runnable work) {
    SwingUtilities.invokeLater(
        () -> {
          if (mount != null) {
            work.run();
          }
        });
  }

  /** What the program may do when it comes to it, and nobody misses where it cannot. */
  private interface Wish {
    void tell() throws HostException;
  }

  private void unused(String key) {
    wish(() -> host.key(key));
  }

  private void wish(Wish wish) {
    later(backstage.wishes(), wish);
  }

  private static void later(Executor thread, Wish wish) {
    thread.execute(
        () -> {
          try {
            wish.tell();
          } catch (HostException e) {
            note(e.getMessage());
          }
        });
  }

  /** The painting program as the panel knows it. */
  private final class InProgram implements Surroundings {
    @Override
    public Theme theme() {
      return theme;
    }

    @Override
    public void theme(Theme other) {
      theme = other;
    }

    @Override
    public void language(Language other) {
      language = other;
      backstage.calls().execute(() -> tongue.choose(other));
    }

    @Override
    public void shown(boolean shown) {
      // The docker is the artist's to open and close.
    }

    @Override
    public void makeRoom() {
      wish(() -> host.leave(true));
    }

    @Override
    public void leave() {
      // Otherwise a button that is greyed now would hand its focus on, and take the keyboard back.
      KeyboardFocusManager.getCurrentKeyboardFocusManager().clearGlobalFocusOwner();
      wish(() -> host.leave(false));
    }

    @Override
    public Optional<Path> file() {
      return host.file();
    }
  }
}
