package shirushi;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import shirushi.bridge.Cancel;
import shirushi.bridge.UserFolders;
import shirushi.bridge.os.Terminal;
import shirushi.cli.Context;
import shirushi.cli.LogFile;
import shirushi.cli.Shirushi;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

/** The only place that wires the rooms together. */
public final class Main {
  private static final long PATIENCE_SECONDS = 5;

  /**
   * What a painting program's bridge starts this with; not for people, so that no help names it.
   */
  private static final String PALETTE = "palette";

  private Main() {}

  public static void main(String[] arguments) {
    CountDownLatch done = new CountDownLatch(1);
    int code;
    try {
      code = run(arguments, done);
    } catch (IOException | LinkageError e) {
      // Such as on a disk too full for JNA to unpack its library, which is the first thing it does.
      System.err.println("shirushi: cannot start: " + e.getMessage());
      code = Shirushi.NOT_BEGUN;
    }
    done.countDown();
    System.exit(code);
  }

  private static int run(String[] arguments, CountDownLatch done) throws IOException {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("java.util.logging.SimpleFormatter.format", "shirushi: %5$s%n");
    for (Handler console : Logger.getLogger("").getHandlers()) {
      console.setLevel(Level.WARNING);
    }
    Logger.getLogger("").addHandler(new LogFile(UserFolders.cache()));
    Path home = Path.of(System.getProperty("shirushi.home", "")).toAbsolutePath();
    Cancel cancel = new Cancel();
    java.lang.Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cancel, done), "stop"));
    boolean palette = arguments.length == 1 && arguments[0].equals(PALETTE);
    OutputStream line = new FileOutputStream(FileDescriptor.out);
    if (palette) {
      // The line to the painting program is for messages alone, whoever prints.
      System.setOut(System.err);
    }
    Context context =
        new Context(
            home,
            UserFolders.cache(),
            new Ledger(
                UserFolders.data().resolve("ledger"), UserFolders.config().resolve("ledger.key")),
            new Tool("Shirushi", version(home)),
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            Terminal.onStdout(),
            Terminal.onStderr(),
            cancel);
    if (palette) {
      needScreen();
      new PaletteProgram(context, UserFolders.data(), System.in, line).run();
      return 0;
    }
    return Shirushi.run(
        context,
        file -> {
          needScreen();
          new EaselProgram(context, UserFolders.config(), UserFolders.data()).run(file);
        },
        arguments);
  }

  /** Until then it may not even look for a screen: a command needs none. */
  private static void needScreen() {
    System.clearProperty("java.awt.headless");
    // The JDK names its list of fonts after this host, and would ask the network who that is.
    System.setProperty("jdk.net.hosts.file", "/dev/null");
  }

  /** On ctrl-C: the work in flight is stopped and put away before the process goes. */
  private static void stop(Cancel cancel, CountDownLatch done) {
    cancel.request();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From the plugin's manifest, the one place it stands in. */
  private static String version(Path home) throws IOException {
    Path manifest = home.resolve("manifest/plugin.json");
    try (Reader reader = new FileReader(manifest.toFile(), StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, JsonObject.class).get("version").getAsString();
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
