package shirushi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import shirushi.bridge.Cancel;
import shirushi.cli.Context;
import shirushi.host.easel.Easel;
import shirushi.host.easel.EaselHost;
import shirushi.host.easel.view.EaselWindow;
import shirushi.host.easel.view.Palette;
import shirushi.host.easel.view.Preferences;
import shirushi.language.Language;
import shirushi.style.Theme;
import shirushi.ui.PaletteModel;
import shirushi.ui.view.PalettePanel;
import shirushi.ui.view.Surroundings;

/**
 * The easel with the palette at its side, from opening to closing; wires what {@code Main} does
 * not.
 */
public final class EaselProgram {
  private static final System.Logger LOG = System.getLogger("shirushi.easel");

  private final Context context;
  private final Path config;
  private final Path data;
  private final Backstage backstage;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Easel easel;
  private EaselHost host;
  private EaselWindow window;
  private PaletteModel model;

  /**
   * @param config the user's own folder for settings
   * @param data the user's own folder for what is kept
   */
  public EaselProgram(Context context, Path config, Path data) {
    this.context = context;
    this.config = config;
    this.data = data;
    backstage = new Backstage(context, data, SwingUtilities::invokeLater);
  }

  /**
   * Shows the window and returns when it was closed, or when the process is asked to end: then a
   * copy of the picture is kept.
   *
   * @throws IOException in one sentence, where there is no screen
   */
  public void run(Optional<Path> file) throws IOException {
    Backstage.needScreen("the easel", "; ./shirushi paint works without one");
    onEvents(
        () -> {
          open(file);
          return null;
        });
    try (Cancel.Registration asked = context.cancel().onRequest(this::interrupted)) {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(Optional<Path> file) {
    easel =
        new Easel(
            EaselProgram::soon,
            context.tool(),
            format -> backstage.seals(format, window.keys()),
            data.resolve("easel").resolve("recovery"));
    easel.onSaved(this::record);
    host = new EaselHost(easel);
    window =
        new EaselWindow(easel, new Preferences(config.resolve("easel.properties")), this::close);
    model = backstage.palette(host, window.language());
    window.dock(new Docked());
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught(fault));
    file.ifPresent(window::open);
    window.setVisible(true);
  }

  /** Event thread only, as is the palette; both are there once the window is. */
  public Easel easel() {
    return easel;
  }

  public PaletteModel palette() {
    return model;
  }

  /** What was saved can be known again by its pixels, whatever becomes of its marks. */
  private void record(Path saved) {
    String document = easel.picture().document().id();
    backstage.calls().execute(() -> backstage.record(document, saved, this::unrecorded));
  }

  private void unrecorded(IOException fault) {
    SwingUtilities.invokeLater(() -> window.unrecorded(fault));
  }

  private void uncaught(Throwable fault) {
    LOG.log(System.Logger.Level.ERROR, "a step ended with a fault", fault);
    SwingUtilities.invokeLater(() -> window.fault(fault));
  }

  private void close() {
    model.shutDown();
    host.close();
    backstage.close();
    Thread.setDefaultUncaughtExceptionHandler(null);
    closed.countDown();
  }

  /** Ctrl-C, or the end of the session: nobody is there to be asked. */
  private void interrupted() {
    try {
      onEvents(
          () -> {
            model.shutDown();
            easel.abandon();
            return null;
          });
    } finally {
      closed.countDown();
    }
  }

  /** An {@link Executor} as the easel wants it: at once where it is called on the event thread. */
  private static void soon(Runnable work) {
    if (SwingUtilities.isEventDispatchThread()) {
      work.run();
    } else {
      SwingUtilities.invokeLater(work);
    }
  }

  private static void onEvents(Supplier<Void> work) {
    try {
      SwingUtilities.invokeAndWait(work::get);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the easel failed", e.getCause());
    }
  }

  /** The palette as the window knows it, and the window as the palette does. */
  private final class Docked implements Palette, Surroundings {
    private final PalettePanel panel = new PalettePanel(model, this);

    @Override
    public JComponent component() {
      return panel;
    }

    @Override
    public boolean isOpen() {
      return model.isOpen();
    }

    @Override
    public void open(boolean open) {
      if (open) {
        panel.open();
      } else {
        model.close();
        leave();
      }
    }

    @Override
    public void dressed(Language language) {
      model.language(language);
    }

    @Override
    public Theme theme() {
      return window.dark() ? Theme.DARK : Theme.LIGHT;
    }

    @Override
    public void theme(Theme theme) {
      window.dark(theme.dark());
    }

    @Override
    public void language(Language language) {
      window.speak(language);
    }

    @Override
    public void shown(boolean shown) {
      window.showPalette(shown);
    }

    @Override
    public void makeRoom() {
      window.showPalette(false);
    }

    @Override
    public void leave() {
      window.toCanvas();
    }

    @Override
    public Optional<Path> file() {
      return easel.picture().file();
    }
  }
}
