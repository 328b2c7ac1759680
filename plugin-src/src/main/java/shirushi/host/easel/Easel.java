package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import shirushi.host.HostException;
import shirushi.host.file.Seals;

/**
 * The open picture with what keeps it: its file, and a copy for the case that the process dies.
 * Event thread only, but for what says otherwise.
 */
public final class Easel implements AutoCloseable {
  /**
   * With an empty picture.
   *
   * @param ui runs on the event thread, and at once where it is called there
   * @param recovery a folder for the copies; made when it is needed
   */
  public Easel(Executor ui, Seals seals, Path recovery) {}

  /** The open one. */
  public Picture picture() {
    throw new UnsupportedOperationException();
  }

  /** Tells of every change of whatever picture is open. */
  public void listen(Listener listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * A new picture in the place of the open one.
   *
   * @param paper its colour; 0 for transparent
   * @throws IllegalArgumentException where it has no size or is over the limit of 64 megapixels
   */
  public void create(int width, int height, int paper) {
    throw new UnsupportedOperationException();
  }

  /** A picture's file as it was read. */
  public record Loaded(Picture picture) {}

  /**
   * Reads a file without opening it. Any thread: it takes seconds for a large one.
   *
   * @throws IOException in one sentence, where it cannot be read
   */
  public Loaded load(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Opens what was read in the place of the open picture. */
  public void open(Loaded loaded) {
    throw new UnsupportedOperationException();
  }

  /** Both; the open picture stays where it cannot be read. */
  public void open(Path file) throws IOException {
    open(load(file));
  }

  /** Lays a file's picture over the open one, as {@link Picture#place}. */
  public void place(Path file) throws IOException, HostException {
    throw new UnsupportedOperationException();
  }

  /** The picture as it is at this moment, to be written elsewhere. */
  public Snapshot snapshot() {
    throw new UnsupportedOperationException();
  }

  /** One moment of a picture; any thread may write it. */
  public final class Snapshot {
    /**
     * Writes it as the file's ending says, with all tags, and what it is sealed with.
     *
     * @throws IOException in one sentence, where it cannot be written; what was there stays
     */
    public void write(Path file) throws IOException {
      throw new UnsupportedOperationException();
    }
  }

  /** The picture is saved in that file as it was at that moment. */
  public void saved(Snapshot snapshot, Path file) {
    throw new UnsupportedOperationException();
  }

  /** Writes and remembers it. */
  public void save(Path file) throws IOException {
    Snapshot snapshot = snapshot();
    snapshot.write(file);
    saved(snapshot, file);
  }

  /** What processes that died have left behind, the newest first. */
  public List<Recovery> recoveries() {
    throw new UnsupportedOperationException();
  }

  /** Opens one as a changed picture; it is kept until that is saved or closed. */
  public void recover(Recovery recovery) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Throws one away. */
  public void discard(Recovery recovery) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Ends, and drops the copy of the open picture: asking to save comes before. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
