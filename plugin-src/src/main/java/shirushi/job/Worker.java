package shirushi.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import shirushi.bridge.BridgeException;
import shirushi.diffusion.Trace;
import shirushi.host.NewLayer;
import shirushi.model.ModelException;
import shirushi.origin.Tool;

/** Paints the queue's orders with an engine of its own, until it is not wanted any more. */
final class Worker implements Runnable {
  private static final System.Logger LOG = System.getLogger("shirushi.job");

  /** The engine and what it was opened from. */
  private record Opened(Path model, Engine engine) {}

  private final JobQueue queue;
  private final Engines engines;
  private final Tool tool;
  private final JobQueue.Listener listener;
  private Optional<Opened> opened = Optional.empty();

  Worker(JobQueue queue, Engines engines, Tool tool, JobQueue.Listener listener) {
    this.queue = queue;
    this.engines = engines;
    this.tool = tool;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      Optional<Attempt> next = queue.next(this);
      while (next.isPresent()) {
        listener.changed();
        serve(next.get());
        listener.changed();
        next = queue.next(this);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      letGo();
      queue.left(this);
    }
  }

  /** Paints one; whatever happens is told once and ends there. */
  private void serve(Attempt attempt) {
    Order order = attempt.order();
    try {
      List<Result> results = paint(attempt);
      boolean unwanted = attempt.stopped() && !attempt.again();
      if (queue.end(attempt, true) && !unwanted) {
        listener.painted(order, results);
      }
    } catch (CancellationException e) {
      queue.end(attempt, false);
    } catch (IllegalArgumentException e) {
      fail(attempt, Failure.Kind.REQUEST, e);
    } catch (OtherModel e) {
      fail(attempt, Failure.Kind.OTHER_MODEL, e);
    } catch (ModelException e) {
      letGo();
      fail(attempt, Failure.Kind.MODEL, e);
    } catch (BridgeException e) {
      letGo();
      fail(attempt, Failure.Kind.DEVICE, e);
    } catch (OutOfMemoryError e) {
      letGo();
      fail(attempt, Failure.Kind.MEMORY, e);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "an order ended with a fault", e);
      letGo();
      fail(attempt, Failure.Kind.FAULT, e);
    }
  }

  private void fail(Attempt attempt, Failure.Kind kind, Throwable e) {
    if (queue.end(attempt, false) && !attempt.stopped()) {
      String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      listener.failed(attempt.order(), new Failure(kind, detail));
    }
  }

  private List<Result> paint(Attempt attempt) throws ModelException, BridgeException {
    Order order = attempt.order();
    Task task = order.recipe().plan().make();
    Engine engine = engine(attempt);
    attempt.painting(task.request().sampling().count());
    Job job = new Job(engine, tool, Optional.empty(), Trace.NONE, order.journal());
    List<NewLayer> layers = job.paint(order.sight(), task, attempt);
    return layers.stream().map(layer -> new Result(order, task, layer)).toList();
  }

  private Engine engine(Attempt attempt) throws ModelException, BridgeException {
    Order.Recipe recipe = attempt.order().recipe();
    if (opened.filter(it -> it.model().equals(recipe.model())).isEmpty()) {
      letGo();
      Engine engine = engines.open(recipe.model(), attempt.cancel());
      opened = Optional.of(new Opened(recipe.model(), engine));
    }
    Engine engine = opened.get().engine();
    if (recipe.hash().filter(hash -> !hash.equals(engine.model().sha256())).isPresent()) {
      throw new OtherModel(recipe.model() + " is another model than the one that was chosen");
    }
    return engine;
  }

  private void letGo() {
    opened.ifPresent(it -> it.engine().close());
    opened = Optional.empty();
  }

  /** Another model is there than was chosen. */
  private static final class OtherModel extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherModel(String message) {
      super(message);
    }
  }
}
