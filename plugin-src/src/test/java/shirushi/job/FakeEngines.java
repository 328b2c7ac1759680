package shirushi.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/** Engines that paint one colour in three steps, and misbehave by what the prompt says. */
public final class FakeEngines implements Engines {
  /** Prompts that make trouble. */
  public static final String FREEZE = "freeze";

  public static final String WAIT = "wait";
  public static final String MEMORY = "memory";
  public static final String DEVICE = "device";
  public static final String FAULT = "fault";

  /** One that says something, and what it says. */
  public static final String NOTE = "note";

  public final List<Request> requests = new CopyOnWriteArrayList<>();
  public final AtomicInteger opened = new AtomicInteger();
  public final AtomicInteger closed = new AtomicInteger();
  public volatile CountDownLatch begun = new CountDownLatch(1);

  /** What {@link #FREEZE} waits for, deaf to being cancelled. */
  public final CountDownLatch thaw = new CountDownLatch(1);

  public volatile boolean missing;

  /** The hash of the model in a directory. */
  public volatile Function<Path, String> hash = model -> "hash of " + model.getFileName();

  public int open() {
    return opened.get() - closed.get();
  }

  @Override
  public Engine open(Path model, Cancel cancel) throws ModelException {
    if (missing) {
      throw new ModelException("no such model directory: " + model);
    }
    opened.incrementAndGet();
    return new Fake(model.getFileName().toString(), hash.apply(model));
  }

  private final class Fake implements Engine {
    private final String name;
    private final String sha256;

    Fake(String name, String sha256) {
      this.name = name;
      this.sha256 = sha256;
    }

    @Override
    public ModelStatement statement() {
      return ModelStatement.unknown(name);
    }

    @Override
    public Model model() {
      return new Model(name, "1", sha256, "", "", false);
    }

    @Override
    public int[] latentShape(Request request) {
      return new int[] {1, 4, 2, 2};
    }

    @Override
    public List<Painting> paint(
        Request request, Optional<float[]> noise, Trace trace, Progress progress)
        throws BridgeException {
      requests.add(request);
      begun.countDown();
      String text = request.prompt().text();
      switch (text) {
        case FREEZE -> await(thaw);
        case WAIT -> {
          CountDownLatch told = new CountDownLatch(1);
          progress.step(0, 1, 3, () -> Raster.painted(1, 1, new int[1]));
          progress.step(0, 2, 3, () -> Raster.painted(1, 1, new int[] {-1}));
          try (var registration = progress.cancel().onRequest(told::countDown)) {
            await(told);
          }
        }
        case MEMORY -> throw new OutOfMemoryError("Java heap space");
        case DEVICE -> throw new BridgeException("the card is gone");
        case FAULT -> throw new IllegalStateException("a fault");
        case NOTE -> progress.note(NOTE);
        default -> progress.resized("painting at another size");
      }
      List<Painting> paintings = new ArrayList<>();
      for (int i = 0; i < request.sampling().count(); i++) {
        for (int step = 1; step <= 3; step++) {
          if (progress.cancel().requested()) {
            throw new CancellationException();
          }
          progress.step(i, step, 3, () -> Raster.painted(1, 1, new int[] {-1}));
        }
        long seed = request.sampling().seed() + i;
        paintings.add(new Painting(pixels(request, (int) seed), seed, "fake", text));
      }
      return paintings;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Raster pixels(Request request, int seed) {
    Integer width = request.sampling().width();
    Integer height = request.sampling().height();
    if (request instanceof Refine refine) {
      width = refine.source().width();
      height = refine.source().height();
    } else if (request instanceof Inpaint inpaint) {
      width = inpaint.source().width();
      height = inpaint.source().height();
    }
    int[] argb = new int[(width == null ? 16 : width) * (height == null ? 16 : height)];
    Arrays.fill(argb, 0xff000000 | seed);
    return Raster.painted(width == null ? 16 : width, height == null ? 16 : height, argb);
  }
}
