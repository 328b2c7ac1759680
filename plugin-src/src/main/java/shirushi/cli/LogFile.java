package shirushi.cli;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * The log, {@code log.txt} in the user's cache folder: what nobody needs to see while painting,
 * such as a device that was demoted. Begun anew once it passes a megabyte. The JDK's own file
 * handler is not used, for it opens sockets while it looks for the network.
 */
public final class LogFile extends Handler {
  private static final long LARGEST = 1 << 20;

  private final File file;

  public LogFile(Path folder) {
    file = folder.resolve("log.txt").toFile();
    setLevel(Level.INFO);
    setFormatter(new SimpleFormatter());
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    file.getParentFile().mkdirs();
    try (Writer out =
        new OutputStreamWriter(
            new FileOutputStream(file, file.length() < LARGEST), StandardCharsets.UTF_8)) {
      String time = Instant.ofEpochMilli(entry.getMillis()).truncatedTo(ChronoUnit.SECONDS) + " ";
      out.write(time + entry.getLevel() + " " + getFormatter().formatMessage(entry) + "\n");
    } catch (IOException e) {
      reportError("the log can't be written", e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
