package shirushi.job;

import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Sight;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Sampling;

/**
 * Makes tasks from what is on a canvas. Only the part of it that matters goes into the model, so
 * that a small selection of a large canvas is painted finely.
 *
 * @param side at which the model paints, in pixels
 * @param sampling whose size is that of pictures from words, and what is painted over the whole
 *     canvas at; for the other modes it is planned here
 * @param strength above 0 up to 1: how much of what is there is noised away
 */
public record Tasks(int side, Prompt prompt, Sampling sampling, float strength) {

  /** From words, in the middle of the canvas. */
  public Task words(Document document) {
    int width = sampling.width() == null ? side : sampling.width();
    int height = sampling.height() == null ? side : sampling.height();
    return new Task(
        new Generate(prompt, sampling),
        (document.width() - width) / 2,
        (document.height() - height) / 2,
        Border.NONE);
  }

  public Task over(Sight sight) {
    return Task.whole(new Refine(prompt, sampling, sight.pixels(), strength));
  }

  /**
   * Into a selection.
   *
   * @param selection as large as the canvas
   * @param grow by which it grows, in pixels
   * @param feather over which its edge then fades, in pixels
   * @throws IllegalArgumentException where nothing is selected
   */
  public Task into(Sight sight, Mask selection, int grow, int feather) {
    Frame whole = new Frame(0, 0, sight.width(), sight.height());
    Frame part = Selecting.bounds(selection).grown(grow + feather, whole);
    Frame seen = part.within(whole, side);
    Mask mask = Selecting.inside(seen, selection, grow, feather);
    Raster picture = picture(sight.pixels(), seen);
    return task(seen, Border.NONE, new Inpaint(prompt, planned(), picture, mask, strength));
  }

  /**
   * Beyond the canvas.
   *
   * @param feather over which the new part fades into the old, in pixels
   * @throws IllegalArgumentException where there is no border
   */
  public Task beyond(Sight sight, Border border, int feather) {
    if (border.isNone()) {
      throw new IllegalArgumentException("a canvas is extended by at least one pixel");
    }
    Frame old = new Frame(0, 0, sight.width(), sight.height());
    Frame whole =
        new Frame(
            -border.left(),
            -border.top(),
            sight.width() + border.left() + border.right(),
            sight.height() + border.top() + border.bottom());
    Frame seen = strip(old, border, feather).within(whole, side);
    Mask mask = Selecting.outside(seen, old, border, feather);
    Raster picture = picture(sight.pixels(), seen);
    return task(seen, border, new Inpaint(prompt, planned(), picture, mask, strength));
  }

  /** More like a result, in its place. */
  public Task like(Result result) {
    Task task = result.task();
    Raster pixels = result.layer().pixels();
    if (task.request() instanceof Inpaint inpaint) {
      Raster with = inpaint.source().over(pixels, 0, 0, 1);
      Inpaint more = new Inpaint(prompt, planned(), with, inpaint.mask(), strength);
      return new Task(more, task.x(), task.y(), task.border());
    }
    Refine more = new Refine(prompt, planned(), pixels, strength);
    return new Task(more, task.x(), task.y(), Border.NONE);
  }

  /** The smallest frame with all of the border, and what of the canvas it fades into. */
  private static Frame strip(Frame old, Border border, int feather) {
    boolean wide = border.top() > 0 || border.bottom() > 0;
    boolean high = border.left() > 0 || border.right() > 0;
    int left = wide || border.left() > 0 ? -border.left() : old.width() - feather;
    int right = wide || border.right() > 0 ? old.width() + border.right() : feather;
    int top = high || border.top() > 0 ? -border.top() : old.height() - feather;
    int bottom = high || border.bottom() > 0 ? old.height() + border.bottom() : feather;
    return new Frame(left, top, right - left, bottom - top);
  }

  private static Task task(Frame frame, Border border, Inpaint inpaint) {
    return new Task(inpaint, frame.x(), frame.y(), border);
  }

  private Sampling planned() {
    return new Sampling(
        sampling.scheduler(),
        sampling.steps(),
        sampling.guidance(),
        sampling.seed(),
        sampling.count(),
        null,
        null);
  }

  /** The picture in a frame; beyond its edges it is mirrored. */
  private static Raster picture(Raster flat, Frame frame) {
    boolean inside =
        frame.x() >= 0
            && frame.y() >= 0
            && frame.x() + frame.width() <= flat.width()
            && frame.y() + frame.height() <= flat.height();
    if (inside) {
      return flat.crop(frame.x(), frame.y(), frame.width(), frame.height());
    }
    int[] pixels = new int[frame.width() * frame.height()];
    int[] row = new int[flat.width()];
    for (int y = 0; y < frame.height(); y++) {
      flat.row(mirrored(frame.y() + y, flat.height()), row);
      for (int x = 0; x < frame.width(); x++) {
        pixels[y * frame.width() + x] = row[mirrored(frame.x() + x, flat.width())];
      }
    }
    Raster picture = Raster.of(frame.width(), frame.height(), pixels);
    return flat.painted() ? picture.asPainted() : picture;
  }

  private static int mirrored(int place, int length) {
    int folded = Math.floorMod(place, 2 * length);
    return folded < length ? folded : 2 * length - 1 - folded;
  }
}
