package shirushi.host.easel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.host.Sight;
import shirushi.origin.policy.MiningPreference;

/**
 * The easel as the palette sees it. Any thread; calls wait for the event thread, and an insertion
 * or a ghost for the end of the stroke that is being drawn.
 */
public final class EaselHost implements Host {
  private final Easel easel;
  private final Executor ui;
  private Canvas told;
  private volatile boolean closed;

  /**
   * @param easel which outlives this
   */
  public EaselHost(Easel easel) {
    this.easel = easel;
    ui = easel.ui();
  }

  private interface Question<T> {
    T ask(Picture picture) throws HostException;
  }

  private <T> T now(Question<T> question) throws HostException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    ui.execute(() -> answer(question, answer));
    return waitFor(answer);
  }

  private <T> T whenIdle(Question<T> question) throws HostException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    ui.execute(() -> easel.picture().course().whenIdle(() -> answer(question, answer)));
    return waitFor(answer);
  }

  private <T> void answer(Question<T> question, CompletableFuture<T> answer) {
    try {
      answer.complete(question.ask(easel.picture()));
    } catch (HostException | RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private static <T> T waitFor(CompletableFuture<T> answer) throws HostException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while waiting for the easel", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HostException refused) {
        throw refused;
      }
      throw new IllegalStateException("the easel failed", e.getCause());
    }
  }

  @Override
  public String name() {
    return "easel";
  }

  @Override
  public Document document() throws HostException {
    return now(Picture::document);
  }

  @Override
  public Optional<Sight> look() throws HostException {
    return Optional.of(Sight.of(read()));
  }

  /** The picture as it is now, with the hashes of all its pixels. */
  public Canvas read() throws HostException {
    // A moment never changes: its hashes are taken on the thread that asks.
    return now(Picture::state).hashed();
  }

  /** The tag of a layer painted on since it was read last may lack the hash of its pixels. */
  @Override
  public List<Listed> layers() throws HostException {
    return now(
        picture ->
            picture.canvas().layers().stream()
                .map(it -> new Listed(it.id(), it.name(), it.visible(), it.tag()))
                .toList());
  }

  @Override
  public Optional<Mask> selection() throws HostException {
    return now(Picture::selection);
  }

  @Override
  public MiningPreference wishes() throws HostException {
    return now(Picture::wishes);
  }

  @Override
  public Optional<NoAi> noAi() throws HostException {
    return now(Picture::noAi);
  }

  @Override
  public void lock(Optional<NoAi> lock) throws HostException {
    now(
        picture -> {
          picture.lock(lock);
          return lock;
        });
  }

  @Override
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    return whenIdle(picture -> picture.insert(layers, border));
  }

  /** Nothing comes over a stroke that is being drawn; whoever calls does not wait for its end. */
  @Override
  public void preview(Optional<Ghost> ghost) throws HostException {
    now(
        picture -> {
          picture.course().whenIdle(() -> picture.preview(ghost));
          return ghost;
        });
  }

  @Override
  public void outline(Border border) throws HostException {
    now(
        picture -> {
          picture.outline(border);
          return border;
        });
  }

  /** A stroke is told of when it has ended. */
  @Override
  public void listen(Host.Listener listener) {
    ui.execute(
        () -> {
          told = easel.picture().canvas();
          easel.listen((change, dirty) -> tell(listener, change));
        });
  }

  /** A ghost or another current layer is no change of the picture. */
  private void tell(Host.Listener listener, Change change) {
    Picture picture = easel.picture();
    if (change == Change.WORK) {
      if (!closed) {
        listener.changed(change);
      }
      return;
    }
    boolean same = change == Change.LAYERS && picture.canvas() == told;
    if (!closed && !picture.course().busy() && !same) {
      told = picture.canvas();
      listener.changed(change);
    }
  }

  /** The easel goes on. */
  @Override
  public void close() {
    closed = true;
  }
}
