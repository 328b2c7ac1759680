package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * One at a time, between processes and threads: a file whose creation is atomic, holding its
 * owner's process id and start. The JDK's own file locks need a file channel, which loads the
 * network library.
 *
 * <p>It is held for one append, some milliseconds. One whose owner is dead is removed, by whoever
 * holds a second such file meanwhile, so that no two see a dead lock and remove a living one.
 */
final class Lock implements Closeable {
  /** A dead owner's lock is left this long: a process id may be out of our sight, and slow. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration ABANDONED = Duration.ofSeconds(10);
  private static final int PAUSE_MILLIS = 2;

  private static final byte[] OWNER = owner(ProcessHandle.current());

  private final File file;

  private Lock(File file) {
    this.file = file;
  }

  /**
   * @throws LedgerException where someone living keeps it longer than {@code patience}, or the
   *     folder can't be written
   */
  static Lock take(Path path, Duration patience) throws LedgerException {
    File file = path.toFile();
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!file.createNewFile()) {
        if (isStale(path) && breakStale(path)) {
          continue;
        }
        if (System.nanoTime() > end) {
          throw new LedgerException(
              path + ": the ledger is in use by another process for too long");
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      SmallFile.overwrite(file, OWNER);
      return new Lock(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(path + ": interrupted while waiting for the ledger", e);
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          path.getParent() + ": the ledger can't be written (" + e.getMessage() + ")", e);
    }
  }

  private static byte[] owner(ProcessHandle process) {
    String start = process.info().startInstant().map(Instant::toString).orElse("");
    return (process.pid() + " " + start).getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isStale(Path path) throws IOException {
    try {
      // Read in this order: a lock that changes hands between the two is younger than it seems.
      Instant taken = Files.getLastModifiedTime(path).toInstant();
      String text = SmallFile.readText(path);
      return taken.plus(GRACE).isBefore(Instant.now()) && !isAlive(text);
    } catch (NoSuchFileException | java.io.FileNotFoundException e) {
      // Given back meanwhile.
      return false;
    }
  }

  /** An empty file is one whose owner died before it could write its name. */
  private static boolean isAlive(String text) {
    String[] words = text.split(" ", 2);
    if (!words[0].matches("[0-9]{1,18}")) {
      return false;
    }
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .map(Lock::owner)
        .filter(found -> new String(found, StandardCharsets.US_ASCII).equals(text))
        .isPresent();
  }

  /** Returns whether it may be free now. */
  private static boolean breakStale(Path path) throws IOException {
    Path breaking = path.resolveSibling(path.getFileName() + ".break");
    if (breaking.toFile().createNewFile()) {
      try {
        if (isStale(path)) {
          Files.deleteIfExists(path);
        }
      } finally {
        Files.deleteIfExists(breaking);
      }
      return true;
    }
    if (isAbandoned(breaking)) {
      Files.deleteIfExists(breaking);
      return true;
    }
    return false;
  }

  private static boolean isAbandoned(Path breaking) throws IOException {
    try {
      Instant since = Files.getLastModifiedTime(breaking).toInstant();
      return since.plus(ABANDONED).isBefore(Instant.now());
    } catch (NoSuchFileException e) {
      // Given back meanwhile.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file.toPath());
  }
}
