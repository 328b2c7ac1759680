package shirushi.ui.view;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.job.Engine;
import shirushi.job.Engines;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/** Engines that sketch hills by the seed alone, and can be held in the middle of a picture. */
final class Sketches implements Engines {
  private static final int STEPS = 12;
  private static final int HELD_AT = 7;
  private static final int PREVIEW = 32;

  final AtomicInteger painted = new AtomicInteger();
  private boolean held;

  /** From now on pictures stop at a step until they are let go, or cancelled. */
  synchronized void hold() {
    held = true;
  }

  synchronized void letGo() {
    held = false;
    notifyAll();
  }

  private synchronized void wake() {
    notifyAll();
  }

  @Override
  public Engine open(Path model, Cancel cancel) throws ModelException {
    ModelStatement statement = ModelStatement.read(model);
    return new Sketcher(statement);
  }

  private final class Sketcher implements Engine {
    private final ModelStatement statement;

    Sketcher(ModelStatement statement) {
      this.statement = statement;
    }

    @Override
    public ModelStatement statement() {
      return statement;
    }

    @Override
    public Model model() {
      return new Model(statement.name(), "1", "hash of " + statement.name(), "", "", false);
    }

    @Override
    public int[] latentShape(Request request) {
      return new int[] {1, 4, 32, 32};
    }

    @Override
    public List<Painting> paint(
        Request request, Optional<float[]> noise, Trace trace, Progress progress) {
      List<Painting> paintings = new ArrayList<>();
      for (int i = 0; i < request.sampling().count(); i++) {
        long seed = request.sampling().seed() + i;
        for (int step = 1; step <= STEPS; step++) {
          if (step == HELD_AT) {
            waitFor(progress.cancel());
          }
          progress.step(i, step, STEPS, () -> hills(PREVIEW, PREVIEW, seed));
          if (progress.cancel().requested()) {
            throw new CancellationException();
          }
        }
        painted.incrementAndGet();
        Raster pixels = masked(request, hills(width(request), height(request), seed));
        paintings.add(new Painting(pixels, seed, "ddim", request.prompt().text()));
      }
      return paintings;
    }

    @Override
    public void close() {
      // There is nothing to let go of.
    }
  }

  private synchronized void waitFor(Cancel cancel) {
    try (Cancel.Registration registration = cancel.onRequest(this::wake)) {
      while (held && !cancel.requested()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As painted into a picture: only where the mask is. */
  private static Raster masked(Request request, Raster painted) {
    if (!(request instanceof Inpaint inpaint)) {
      return painted;
    }
    int[] argb = painted.argb();
    byte[] mask = inpaint.mask().values();
    for (int i = 0; i < argb.length; i++) {
      argb[i] = argb[i] & 0xFFFFFF | mask[i] << 24;
    }
    return Raster.painted(painted.width(), painted.height(), argb);
  }

  private static int width(Request request) {
    if (request instanceof Refine refine) {
      return refine.source().width();
    } else if (request instanceof Inpaint inpaint) {
      return inpaint.source().width();
    }
    return Optional.ofNullable(request.sampling().width()).orElse(256);
  }

  private static int height(Request request) {
    if (request instanceof Refine refine) {
      return refine.source().height();
    } else if (request instanceof Inpaint inpaint) {
      return inpaint.source().height();
    }
    return Optional.ofNullable(request.sampling().height()).orElse(256);
  }

  /** A sky with a sun, and three ranges of hills before it. */
  static Raster hills(int width, int height, long seed) {
    Random random = new Random(seed * 7919 + 5);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float hue = random.nextFloat();
    Color above = Color.getHSBColor(hue, 0.55f, 0.72f);
    Color below = Color.getHSBColor(hue + 0.12f, 0.35f, 0.98f);
    g.setPaint(new GradientPaint(0, 0, above, 0, height * 0.7f, below));
    g.fillRect(0, 0, width, height);
    double sun = width * (0.1 + random.nextDouble() * 0.08);
    double x = width * (0.15 + random.nextDouble() * 0.7);
    g.setColor(new Color(255, 250, 235));
    g.fill(new Ellipse2D.Double(x - sun, height * 0.32 - sun, 2 * sun, 2 * sun));
    for (int range = 0; range < 3; range++) {
      g.setColor(Color.getHSBColor(hue + 0.45f, 0.3f + 0.15f * range, 0.72f - 0.2f * range));
      g.fill(range(width, height, height * (0.55 + 0.14 * range), random));
    }
    g.dispose();
    return Raster.painted(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static Path2D range(int width, int height, double top, Random random) {
    double phase = random.nextDouble() * 6;
    double bend = 1.5 + random.nextDouble() * 2;
    Path2D line = new Path2D.Double();
    line.moveTo(0, height);
    for (int x = 0; x <= width; x += Math.max(1, width / 64)) {
      double wave = Math.sin(phase + bend * x / width * 2) + 0.4 * Math.sin(7.0 * x / width);
      line.lineTo(x, top + wave * height * 0.06);
    }
    line.lineTo(width, height);
    line.closePath();
    return line;
  }
}
