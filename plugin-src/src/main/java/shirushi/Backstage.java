package shirushi;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import shirushi.cli.Context;
import shirushi.format.Format;
import shirushi.host.Host;
import shirushi.host.file.SealKeys;
import shirushi.host.file.Seals;
import shirushi.job.Journal;
import shirushi.job.LocalEngines;
import shirushi.language.Language;
import shirushi.model.Catalogue;
import shirushi.origin.c2pa.KeyFile;
import shirushi.ui.Artist;
import shirushi.ui.PaletteModel;
import shirushi.ui.Workplace;

/**
 * What the palette stands on, in whichever program it is seen: the ways off the event thread, the
 * artist's keys, the models, the ledger.
 */
final class Backstage {
  private final Context context;
  private final Path data;
  private final Executor events;
  private final KeyFile keys;
  private final ExecutorService calls = background("palette calls");
  private final ExecutorService files = background("palette files");
  private final ExecutorService wishes = background("palette wishes");

  /**
   * @param data the user's own folder for what is kept
   * @param events runs what it is given on the event thread, later and in order
   */
  Backstage(Context context, Path data, Executor events) {
    this.context = context;
    this.data = data;
    this.events = events;
    keys = new KeyFile(context.ledger().keys());
  }

  /**
   * Sees to it that windows can be shown.
   *
   * @param what that needs it
   * @throws IOException in one sentence, where there is no screen
   */
  static void needScreen(String what, String instead) throws IOException {
    if (GraphicsEnvironment.isHeadless()) {
      throw new IOException("there is no screen to show " + what + " on" + instead);
    }
    try {
      Toolkit.getDefaultToolkit();
    } catch (AWTError | LinkageError e) {
      // Such as a screen that is not there, or a Java that came without its windows.
      throw new IOException(what + " cannot use the screen: " + e.getMessage() + instead, e);
    }
  }

  /**
   * What a file of this format is signed with.
   *
   * @param said hears what became of the keys; any thread
   */
  Seals seals(Format format, SealKeys.Listener said) throws IOException {
    return new SealKeys(keys, Backstage::password, context.ledger(), said)
        .seals(format, context.tool());
  }

  /** For calls of the host and the ledger. */
  Executor calls() {
    return calls;
  }

  /** For what is told the host and waits for no answer: it overtakes the calls. */
  Executor wishes() {
    return wishes;
  }

  /** Event thread only. */
  PaletteModel palette(Host host, Language language) {
    return new PaletteModel(
        new Workplace(
            host,
            new LocalEngines("native", "auto", context.cache()),
            Catalogue.of(context.home()),
            context.ledger(),
            new Artist(keys, Backstage::password),
            context.tool(),
            data,
            context.cache(),
            events,
            calls,
            files),
        language);
  }

  /**
   * What was saved can be known again by its pixels, whatever becomes of its marks. May wait.
   *
   * @param unrecorded is told why nothing is recorded
   */
  void record(String document, Path saved, Consumer<IOException> unrecorded) {
    new Journal(context.ledger(), context.tool(), document, unrecorded).exported(List.of(saved));
  }

  /** What was asked for before is still done, by threads that keep no process alive. */
  void close() {
    calls.shutdown();
    wishes.shutdown();
    files.shutdown();
  }

  /**
   * Waits for what was asked for before.
   *
   * @param millis at most
   */
  void await(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    files.awaitTermination(millis, TimeUnit.MILLISECONDS);
    calls.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private static char[] password() {
    return System.getenv().getOrDefault("SHIRUSHI_KEY_PASSWORD", "").toCharArray();
  }

  /** A thread for one thing after the other; what comes after the end is not done. */
  private static ExecutorService background(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
