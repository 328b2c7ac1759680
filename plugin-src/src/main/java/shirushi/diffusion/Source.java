package shirushi.diffusion;

import java.util.Arrays;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.model.LatentSpace;
import shirushi.model.ModelException;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/**
 * What a run starts from, seen as the networks see it.
 *
 * @param size to paint at and to scale to
 * @param space of the model
 * @param latents the picture's, [C,h,w]; null when painting from words
 * @param mask [h,w], 1 = repaint; null where everything is
 * @param cutOut what of the finished picture stays visible; null for all of it
 * @param extra the further channels of an inpainting model, [C+1,h,w]; empty for others
 * @param strength in (0,1]
 */
record Source(
    SizePlan size,
    LatentSpace space,
    float[] latents,
    float[] mask,
    Mask cutOut,
    float[] extra,
    float strength) {

  /** Gives the encoder's network when it is needed. */
  interface Encoder {
    Network get(Cancel cancel) throws BridgeException, ModelException;
  }

  /**
   * The size asked for, else the source picture's, else the model's; always fitted to the picture.
   */
  static SizePlan size(Request request, LatentSpace space) {
    Integer width = request.sampling().width();
    Integer height = request.sampling().height();
    Raster picture = picture(request);
    if (width == null && picture != null) {
      width = picture.width();
      height = picture.height();
    }
    SizePlan plan = SizePlan.plan(width, height, space.divisor(), space.nativeSide());
    return picture == null ? plan : plan.fittedTo(picture.width(), picture.height());
  }

  static Source of(
      Request request, SizePlan size, LatentSpace space, Vae vae, Encoder encoder, Cancel cancel)
      throws BridgeException, ModelException {
    int height = size.height();
    int width = size.width();
    Raster picture = picture(request);
    float[] latents = null;
    float[] floats = new float[3 * height * width]; // mid grey: all of it is to be painted
    if (picture != null) {
      floats = Pictures.toFloats(picture.scaled(width, height));
      latents = vae.encode(encoder.get(cancel), floats, height, width, cancel);
      Denoising.requireFinite(latents, "vae_encoder");
    }
    Mask mask = request instanceof Inpaint inpaint ? inpaint.mask() : null;
    float[] cells =
        mask == null ? null : Pictures.latentMask(mask.scaled(width, height), space.scale());
    requireAny(cells, space.scale());
    float[] extra = {};
    boolean inpaintingModel = space.inputChannels() > space.channels();
    if (inpaintingModel) {
      float[] masked =
          mask == null
              ? new float[floats.length]
              : Pictures.without(floats, Pictures.fullMask(mask.scaled(width, height)));
      float[] maskedLatents = vae.encode(encoder.get(cancel), masked, height, width, cancel);
      Denoising.requireFinite(maskedLatents, "vae_encoder");
      extra = extra(cells, maskedLatents, space.channels());
    }
    // An inpainting model keeps the rest by itself; with any other the latents are blended.
    return new Source(
        size, space, latents, inpaintingModel ? null : cells, mask, extra, strength(request));
  }

  /** The finished picture at the wanted size, only what was repainted of it. */
  Raster finished(Raster painted) {
    Raster scaled = painted.scaled(size.wantedWidth(), size.wantedHeight());
    return cutOut == null
        ? scaled
        : Pictures.cutOut(scaled, cutOut.scaled(size.wantedWidth(), size.wantedHeight()));
  }

  int latentHeight() {
    return size.height() / space.scale();
  }

  int latentWidth() {
    return size.width() / space.scale();
  }

  /** Whether it begins from noise alone: from words, or repainting at full strength. */
  boolean fromNoise() {
    return latents == null || strength >= 1 && cutOut != null;
  }

  /** A mask between the cells would repaint nothing and still call the picture repainted. */
  private static void requireAny(float[] cells, int scale) {
    for (int i = 0; cells != null && cells[i] == 0; i++) {
      if (i == cells.length - 1) {
        throw new IllegalArgumentException(
            "the mask's white is too small or too grey: painted are squares of %d×%d pixels"
                .formatted(scale, scale));
      }
    }
  }

  private static float[] extra(float[] cells, float[] maskedLatents, int channels) {
    int plane = maskedLatents.length / channels;
    float[] extra = new float[plane + maskedLatents.length];
    if (cells == null) {
      Arrays.fill(extra, 0, plane, 1);
    } else {
      System.arraycopy(cells, 0, extra, 0, plane);
    }
    System.arraycopy(maskedLatents, 0, extra, plane, maskedLatents.length);
    return extra;
  }

  private static Raster picture(Request request) {
    if (request instanceof Refine refine) {
      return refine.source();
    }
    return request instanceof Inpaint inpaint ? inpaint.source() : null;
  }

  private static float strength(Request request) {
    if (request instanceof Refine refine) {
      return refine.strength();
    }
    return request instanceof Inpaint inpaint ? inpaint.strength() : 1;
  }
}
