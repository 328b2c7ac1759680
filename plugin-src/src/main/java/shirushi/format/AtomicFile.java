package shirushi.format;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file beside its target and moves it into place when it is whole. Whatever fails, the
 * target stays as it was and nothing is left beside it, even where the process is interrupted.
 */
public final class AtomicFile {
  /** Writes the content. */
  @FunctionalInterface
  public interface Body {
    void to(OutputStream out) throws IOException;
  }

  /** Makes a file in several steps. */
  @FunctionalInterface
  public interface Steps {
    /**
     * @param unfinished where to make it; nothing is there yet
     */
    void at(Path unfinished) throws IOException;
  }

  private interface Move {
    void to(Path whole, Path file) throws IOException;
  }

  /** As {@link #suffix} makes them, with the process that wrote. */
  private static final Pattern LEFT = Pattern.compile(".+\\.(\\d{1,18})-[0-9a-z]+\\.tmp");

  private static final Set<Path> UNFINISHED = new HashSet<>();
  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtomicFile::removeUnfinished, "unfinished"));
  }

  private AtomicFile() {}

  /**
   * Replaces {@code target} by what {@code body} writes.
   *
   * @throws IOException in one plain sentence, where it cannot be written
   */
  public static void write(Path target, Body body) throws IOException {
    write(target, followed(target), AtomicFile::move, body);
  }

  /**
   * The same where nothing is to be replaced, not even what has come there in the meantime.
   *
   * @throws TakenException where something is in the target's place, a link that leads nowhere
   *     included
   */
  public static void writeNew(Path target, Body body) throws IOException {
    write(target, target.toAbsolutePath(), AtomicFile::moveBesideOthers, body);
  }

  private static void write(Path target, Path file, Move move, Body body) throws IOException {
    Path temporary = file.resolveSibling(Limits.name(file) + suffix());
    try {
      writeWhole(temporary, body);
      move.to(temporary, file);
    } catch (FileAlreadyExistsException e) {
      throw new TakenException(target);
    } catch (IOException e) {
      throw unwritable(target, file, e);
    } finally {
      synchronized (UNFINISHED) {
        UNFINISHED.remove(temporary);
        Files.deleteIfExists(temporary);
      }
    }
  }

  /**
   * Replaces {@code target} by the file that several steps make beside it, each of which may read
   * and replace what the one before has made.
   *
   * @throws IOException the steps' own, which then speak of the target; or where it cannot be moved
   */
  public static void build(Path target, Steps steps) throws IOException {
    build(target, followed(target), AtomicFile::move, steps);
  }

  private static Path followed(Path target) throws IOException {
    return Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
  }

  /**
   * The same where nothing is to be replaced, not even what has come there in the meantime.
   *
   * @throws TakenException where something is in the target's place, a link that leads nowhere
   *     included
   */
  public static void buildNew(Path target, Steps steps) throws IOException {
    build(target, target.toAbsolutePath(), AtomicFile::moveBesideOthers, steps);
  }

  private static void build(Path target, Path file, Move move, Steps steps) throws IOException {
    Path unfinished = file.resolveSibling(Limits.name(file) + suffix());
    try {
      synchronized (UNFINISHED) {
        UNFINISHED.add(unfinished);
      }
      steps.at(unfinished);
      moveWhole(unfinished, file, target, move);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      String told =
          message
              .replace(unfinished.toString(), target.toString())
              .replace(Limits.name(unfinished), Limits.name(target));
      if (told.equals(message)) {
        throw e;
      }
      throw new IOException(told, e);
    } finally {
      synchronized (UNFINISHED) {
        UNFINISHED.remove(unfinished);
        Files.deleteIfExists(unfinished);
      }
    }
  }

  private static void moveWhole(Path whole, Path file, Path target, Move move) throws IOException {
    synchronized (UNFINISHED) {
      if (ending) {
        throw new IOException(target + ": cannot be written (interrupted)");
      }
    }
    try {
      move.to(whole, file);
    } catch (FileAlreadyExistsException e) {
      throw new TakenException(target);
    } catch (IOException e) {
      throw unwritable(target, file, e);
    }
  }

  private static void writeWhole(Path temporary, Body body) throws IOException {
    try (FileOutputStream file = create(temporary);
        OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
      body.to(out);
      out.flush();
      file.getFD().sync();
    }
  }

  /** Registered and created in one step, so that the end of the process cannot fall between. */
  private static FileOutputStream create(Path temporary) throws IOException {
    synchronized (UNFINISHED) {
      if (ending) {
        throw new IOException("interrupted");
      }
      UNFINISHED.add(temporary);
      return new FileOutputStream(temporary.toFile());
    }
  }

  private static void move(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Moving has no way to ask and move in one step; a second name for the file has. */
  private static void moveBesideOthers(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(temporary, file); // a disk without second names: asked first, then moved
    }
  }

  private static IOException unwritable(Path target, Path file, IOException e) {
    return new IOException(target + ": cannot be written (" + reason(file, e) + ")", e);
  }

  private static String reason(Path file, IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left") || message.contains("not enough space")) {
      return "the disk is full";
    }
    if (Files.isDirectory(file)) {
      return "a folder is in its place";
    }
    if (!Files.isDirectory(file.getParent())) {
      return "no such folder";
    }
    if (!Files.isWritable(file.getParent())) {
      return "no permission";
    }
    if (e instanceof FileNotFoundException) {
      return "no file can be made there";
    }
    // The other name is none that the artist knows.
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : message;
  }

  private static String suffix() {
    String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    return "." + ProcessHandle.current().pid() + "-" + random + ".tmp";
  }

  /**
   * Removes from a folder what processes have left beside their targets that were killed.
   *
   * @throws IOException where the folder cannot be read
   */
  public static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Matcher name = LEFT.matcher(Limits.name(file));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void removeUnfinished() {
    synchronized (UNFINISHED) {
      ending = true;
      for (Path path : UNFINISHED) {
        // Nobody is left to tell of a failure.
        path.toFile().delete();
      }
    }
  }
}
