package shirushi.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Where a file goes, and what becomes of one that is there already. Nothing is replaced that was
 * not to be, not even what came there while this was at work.
 *
 * @param overwrites whether what is there is replaced; a folder never is
 */
public record Destination(Path file, boolean overwrites) {

  /** Another file, of which the same is asked. */
  public Destination with(Path other) {
    return new Destination(other, overwrites);
  }

  /** Whether something is there, a link that leads nowhere included, and is to stay. */
  public boolean taken() {
    return !overwrites && isThere();
  }

  private boolean isThere() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Finds out before the work what would keep its result from being written.
   *
   * @param inputs are never replaced, whatever is asked for: what the artist made outlives a slip
   *     of the hand
   * @throws TakenException where something is there that is not to be replaced
   * @throws IllegalArgumentException where it is one of the inputs
   * @throws IOException where the world is in the way
   */
  public void check(Collection<Path> inputs) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw unwritable("no such folder");
    }
    for (Path given : inputs) {
      if (Files.exists(given) && Files.exists(file) && Files.isSameFile(given, file)) {
        throw new IllegalArgumentException(
            file + " is the picture you gave: choose another name for the result");
      }
    }
    if (Files.isDirectory(file)) {
      throw unwritable("a folder is in its place");
    }
    if (taken()) {
      throw new TakenException(file);
    }
    if (isThere() && !Files.exists(file)) {
      throw unwritable("it is a link to a file that is not there");
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw unwritable("no permission");
    }
  }

  private IOException unwritable(String why) {
    return new IOException(file + ": cannot be written (" + why + ")");
  }

  /**
   * Writes the file, as {@link AtomicFile#write} does.
   *
   * @throws TakenException where something is there that is not to be replaced
   * @throws IOException in one plain sentence, where it cannot be written
   */
  public void write(AtomicFile.Body body) throws IOException {
    if (overwrites) {
      AtomicFile.write(file, body);
    } else {
      AtomicFile.writeNew(file, body);
    }
  }

  /**
   * Makes the file in several steps, as {@link AtomicFile#build} does.
   *
   * @throws TakenException where something is there that is not to be replaced
   * @throws IOException the steps' own, or where it cannot be moved into place
   */
  public void build(AtomicFile.Steps steps) throws IOException {
    if (overwrites) {
      AtomicFile.build(file, steps);
    } else {
      AtomicFile.buildNew(file, steps);
    }
  }
}
