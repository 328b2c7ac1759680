package shirushi.host.easel;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import shirushi.format.Format;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NoAi;
import shirushi.host.file.Seals;
import shirushi.origin.Tool;

/**
 * The open picture with what keeps it: its file, and a copy for the case that the process dies,
 * which is written in the background every minute in which something changed, and at once when AI
 * layers came. Event thread only, but for what says otherwise.
 */
public final class Easel implements AutoCloseable {
  /** How many pixels a picture may have. */
  static final long MOST_PIXELS = 64_000_000;

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 1024;
  private static final int WHITE = 0xFFFFFFFF;
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final Executor ui;
  private final Pictures pictures;
  private final Sealing sealing;
  private final Autosave autosave;
  private final List<Listener> listeners = new ArrayList<>();
  private Consumer<Path> saved = file -> {};
  private String untitled = "untitled";
  private Picture picture;
  private State kept;
  private Optional<NoAi> keptLock;

  /**
   * With an empty picture.
   *
   * @param ui runs on the event thread, and at once where it is called there
   * @param tool the program that stands in the tags of what is painted here
   * @param sealing what a picture is sealed with when it is saved
   * @param recovery a folder for the copies; made when it is needed
   */
  public Easel(Executor ui, Tool tool, Sealing sealing, Path recovery) {
    this.ui = ui;
    this.sealing = sealing;
    pictures = new Pictures(tool);
    autosave = new Autosave(ui, recovery);
    keepEvery(INTERVAL);
    show(pictures.plain(WIDTH, HEIGHT, WHITE));
  }

  /** What a picture is sealed with, found only when one is saved: keys take a moment. */
  public interface Sealing {
    /** Any thread. */
    Seals seals(Format format) throws IOException;
  }

  Executor ui() {
    return ui;
  }

  /** The open one. */
  public Picture picture() {
    return picture;
  }

  /** What pictures that have no file are called from now on, in the artist's language. */
  public void untitled(String name) {
    untitled = name;
    picture.untitled(name);
  }

  /** Tells of every change of whatever picture is open. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  private void tell(Host.Change change, Rectangle dirty) {
    List.copyOf(listeners).forEach(listener -> listener.changed(change, dirty));
  }

  /** Tells on the event thread where a copy could not be kept. */
  public void worry(Consumer<IOException> listener) {
    autosave.worry(listener);
  }

  /** Looks so often whether there is anything to keep a copy of. */
  public void keepEvery(Duration interval) {
    autosave.every(interval, this::keepChanged);
  }

  // --- opening

  /** A new picture in the place of the open one. */
  public void create(Blank blank) {
    open(make(blank));
  }

  /** A new picture that is not open yet. Any thread. */
  public Picture make(Blank blank) {
    return pictures.blank(blank);
  }

  /**
   * The same of one layer that is not locked.
   *
   * @param paper its colour; 0 for transparent
   * @throws IllegalArgumentException where it has no size or is over the limit of 64 megapixels
   */
  public void create(int width, int height, int paper) {
    open(pictures.plain(width, height, paper));
  }

  /**
   * Reads a file without opening it. Any thread: it takes seconds for a large one.
   *
   * @throws IOException in one sentence, where it cannot be read
   */
  public Picture load(Path file) throws IOException {
    return pictures.read(file, Optional.of(file));
  }

  /** Opens it in the place of the open picture. */
  public void open(Picture other) {
    picture.course().settle();
    autosave.drop(picture.document().id());
    show(other);
    tell(Host.Change.DOCUMENT, other.course().bounds());
  }

  /** Reads and opens; the open picture stays where it cannot be read. */
  public void open(Path file) throws IOException {
    open(load(file));
  }

  /** Lays a file's picture over the open one, as {@link Layers#place}. */
  public void place(Path file) throws IOException, HostException {
    Picture other = load(file);
    picture.layers().place(other.canvas(), other.document().title(), other.wishes());
  }

  private void show(Picture other) {
    picture = other;
    other.untitled(untitled);
    other.course().beside().of(ui);
    kept = other.state();
    keptLock = other.noAi();
    other.listen(
        (change, dirty) -> {
          if (picture == other) {
            tell(change, dirty);
          }
        });
    other.onInsert(this::keepChanged);
  }

  // --- saving

  /** The picture as it is at this moment, to be written elsewhere. */
  public Snapshot snapshot() {
    return new Snapshot(picture, sealing);
  }

  /** The picture is saved in that file as it was at that moment. */
  public void saved(Snapshot snapshot, Path file) {
    picture.saved(snapshot, file);
    if (snapshot.isAi()) {
      saved.accept(file);
    }
    if (!picture.changed()) {
      autosave.drop(picture.document().id());
    }
  }

  /** A copy is in that file; the picture's own file is what it was. */
  public void exported(Snapshot snapshot, Path file) {
    picture.exported(file);
    if (snapshot.isAi()) {
      saved.accept(file);
    }
  }

  /** Tells on the event thread of every file in which a picture with AI in it was saved. */
  public void onSaved(Consumer<Path> listener) {
    saved = listener;
  }

  /** Writes and remembers it. */
  public void save(Path file) throws IOException {
    Snapshot snapshot = snapshot();
    snapshot.write(file);
    saved(snapshot, file);
  }

  // --- copies

  /** In the background, where there is anything new. */
  private void keepChanged() {
    boolean known = picture.state().sameContent(kept) && picture.noAi().equals(keptLock);
    if (autosave.closed() || picture.course().busy() || known || !picture.changed()) {
      return;
    }
    kept = picture.state();
    keptLock = picture.noAi();
    autosave.keep(snapshot());
  }

  /**
   * What processes that died have left behind, the newest first.
   *
   * @return none where the folder cannot be read, of which {@link #worry} hears
   */
  public List<Recovery> recoveries() {
    return autosave.left();
  }

  /**
   * Reads one without opening it, as a changed picture. Any thread.
   *
   * @throws IOException in one sentence, where it cannot be read
   */
  public Picture load(Recovery recovery) throws IOException {
    Picture recovered = pictures.read(recovery.kept(), recovery.file());
    recovered.neverSaved();
    recovered.stamp(recovery.stamp());
    return recovered;
  }

  /** Opens what was read of one; it is kept until that is saved or closed. */
  public void recover(Recovery recovery, Picture recovered) {
    open(recovered);
    autosave.keep(snapshot(), recovery);
  }

  /** Throws one away. */
  public void discard(Recovery recovery) throws IOException {
    Copies.drop(recovery);
  }

  /** Ends without anybody being asked: where something is not saved, its copy stays. */
  public void abandon() {
    if (autosave.closed()) {
      return;
    }
    picture.course().settle();
    keepChanged();
    if (!picture.changed()) {
      autosave.drop(picture.document().id());
    }
    autosave.close();
  }

  /** Ends, and drops the copy of the open picture: asking to save comes before. */
  @Override
  public void close() {
    if (autosave.closed()) {
      return;
    }
    autosave.drop(picture.document().id());
    autosave.close();
  }
}
