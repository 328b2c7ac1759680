package shirushi.host.easel;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Ora;
import shirushi.host.DocumentFacts;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NoAi;
import shirushi.host.file.Seals;
import shirushi.origin.DataMining;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;

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
  private static final int SECONDS = 60;

  private final Executor ui;
  private final Tool tool;
  private final Sealing sealing;
  private final Copies copies;
  private final List<Listener> listeners = new ArrayList<>();
  private final ScheduledExecutorService background;
  private Consumer<String> worried = sentence -> {};
  private Picture picture;
  private State kept;

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
    this.tool = tool;
    this.sealing = sealing;
    copies = new Copies(recovery);
    background =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "easel copies");
              thread.setDaemon(true);
              return thread;
            });
    background.scheduleWithFixedDelay(
        () -> ui.execute(this::keepChanged), SECONDS, SECONDS, TimeUnit.SECONDS);
    show(blank(WIDTH, HEIGHT, WHITE));
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

  /** Tells of every change of whatever picture is open. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Tells on the event thread, in a sentence, where a copy could not be kept. */
  public void worry(Consumer<String> listener) {
    worried = listener;
  }

  /**
   * A new picture in the place of the open one.
   *
   * @param paper its colour; 0 for transparent
   * @throws IllegalArgumentException where it has no size or is over the limit of 64 megapixels
   */
  public void create(int width, int height, int paper) {
    replace(blank(width, height, paper));
  }

  private Picture blank(int width, int height, int paper) {
    if ((long) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "%d×%d is over the limit of %d megapixels"
              .formatted(width, height, MOST_PIXELS / 1_000_000));
    }
    return new Picture(
        DocumentFacts.NONE,
        new Canvas(width, height, List.of(layer(width, height, paper))),
        Optional.empty(),
        MiningPreference.NONE,
        Optional.empty(),
        tool);
  }

  private Layer layer(int width, int height, int paper) {
    Raster pixels = Raster.plain(width, height, paper);
    OriginTag tag = Picture.byHand(tool);
    return new Layer(LayerId.random(), "paper", 0, 0, pixels, 1, true, Optional.of(tag));
  }

  /** A picture's file as it was read. */
  public record Loaded(Picture picture) {}

  /**
   * Reads a file without opening it. Any thread: it takes seconds for a large one.
   *
   * @throws IOException in one sentence, where it cannot be read
   */
  public Loaded load(Path file) throws IOException {
    return new Loaded(read(file, Optional.of(file)));
  }

  private Picture read(Path from, Optional<Path> belongsTo) throws IOException {
    Inspection inspection = Formats.inspect(from);
    Canvas canvas = Formats.read(from);
    if (canvas.layers().isEmpty()) {
      canvas = canvas.with(layer(canvas.width(), canvas.height(), 0));
    }
    try {
      return new Picture(
          DocumentFacts.of(canvas), canvas, belongsTo, inspection.mining(), inspection.xmp(), tool);
    } catch (HostException e) {
      throw new IOException(from.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Opens what was read in the place of the open picture. */
  public void open(Loaded loaded) {
    replace(loaded.picture());
  }

  /** Both; the open picture stays where it cannot be read. */
  public void open(Path file) throws IOException {
    open(load(file));
  }

  /** Lays a file's picture over the open one, as {@link Picture#place}. */
  public void place(Path file) throws IOException, HostException {
    Picture other = load(file).picture();
    picture.place(other.canvas(), other.document().title(), other.wishes());
  }

  private void replace(Picture other) {
    picture.settle();
    dropCopy(picture.document().id());
    show(other);
    tell(Host.Change.DOCUMENT, other.bounds());
  }

  private void show(Picture other) {
    picture = other;
    kept = other.state();
    other.listen(
        (change, dirty) -> {
          if (picture == other) {
            tell(change, dirty);
          }
        });
    other.onInsert(this::keepChanged);
  }

  private void tell(Host.Change change, Rectangle dirty) {
    List.copyOf(listeners).forEach(listener -> listener.changed(change, dirty));
  }

  /** The picture as it is at this moment, to be written elsewhere. */
  public Snapshot snapshot() {
    picture.settle();
    return new Snapshot();
  }

  /** One moment of a picture; any thread may write it. */
  public final class Snapshot {
    private final State state = picture.state();
    private final DocumentFacts facts = picture.facts();
    private final Optional<NoAi> lock = picture.noAi();
    private final Optional<Path> from = picture.file();
    private final Optional<String> xmp = picture.xmp();

    private Snapshot() {}

    /**
     * Writes it as the file's ending says, with all tags, and what it is sealed with.
     *
     * @throws IOException in one sentence, where it cannot be written; what was there stays
     */
    public void write(Path file) throws IOException {
      Format format = Formats.forWriting(file);
      boolean keepsFacts = format instanceof Ora;
      Canvas canvas = keepsFacts ? full() : state.hashed();
      Optional<String> rights = XmpRights.packet(xmp, mining(state.wishes()), "", "");
      sealing.seals(format).export(from.filter(Files::isRegularFile), rights).write(canvas, file);
    }

    private Canvas full() {
      return facts.on(state.hashed());
    }

    private void keep() throws IOException {
      copies.keep(full(), facts.id(), from);
    }
  }

  /** What several makers forbid, in one word; absent where none does. */
  private static Optional<DataMining> mining(MiningPreference wishes) {
    if (Policy.judge(wishes, Use.TRAINING).answer() != Answer.REFUSED) {
      return Optional.empty();
    }
    List<DataMining> terms =
        wishes.statements().stream()
            .filter(it -> DataMining.prohibits(it.term()))
            .flatMap(it -> DataMining.of(it.term()).stream())
            .distinct()
            .toList();
    boolean plain = terms.size() == 1 && wishes.statements().size() == 1;
    return Optional.of(plain ? terms.get(0) : DataMining.PROHIBITED);
  }

  /** The picture is saved in that file as it was at that moment. */
  public void saved(Snapshot snapshot, Path file) {
    picture.saved(snapshot.state, snapshot.lock, file);
    if (!picture.changed()) {
      dropCopy(picture.document().id());
    }
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
    boolean known = picture.state().sameContent(kept);
    if (background.isShutdown() || picture.busy() || known || !picture.changed()) {
      return;
    }
    kept = picture.state();
    Snapshot snapshot = snapshot();
    background.execute(() -> worrying(snapshot::keep));
  }

  private void dropCopy(String document) {
    if (background.isShutdown()) {
      return; // what was still being read when the window was closed
    }
    background.execute(() -> worrying(() -> copies.drop(document)));
  }

  private interface Work {
    void run() throws IOException;
  }

  private void worrying(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      ui.execute(() -> worried.accept(e.getMessage()));
    }
  }

  /**
   * What processes that died have left behind, the newest first.
   *
   * @return none where the folder cannot be read, of which {@link #worry} hears
   */
  public List<Recovery> recoveries() {
    List<Recovery> found = new ArrayList<>();
    worrying(() -> found.addAll(copies.left()));
    return found;
  }

  /** Opens one as a changed picture; it is kept until that is saved or closed. */
  public void recover(Recovery recovery) throws IOException {
    Picture recovered = read(recovery.kept(), recovery.file());
    recovered.neverSaved();
    replace(recovered);
    Snapshot snapshot = snapshot();
    background.execute(
        () ->
            worrying(
                () -> {
                  snapshot.keep();
                  Copies.drop(recovery);
                }));
  }

  /** Throws one away. */
  public void discard(Recovery recovery) throws IOException {
    Copies.drop(recovery);
  }

  /** Ends without anybody being asked: where something is not saved, its copy stays. */
  public void abandon() {
    if (background.isShutdown()) {
      return;
    }
    picture.settle();
    keepChanged();
    if (!picture.changed()) {
      dropCopy(picture.document().id());
    }
    end();
  }

  /** Ends, and drops the copy of the open picture: asking to save comes before. */
  @Override
  public void close() {
    if (background.isShutdown()) {
      return;
    }
    dropCopy(picture.document().id());
    end();
  }

  private void end() {
    background.shutdown();
    try {
      // What is being written is written to its end; a large picture takes seconds.
      background.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
