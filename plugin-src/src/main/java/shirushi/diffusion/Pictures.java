package shirushi.diffusion;

import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** Between rasters and a network's {@code [3,H,W]} floats in [-1,1]. */
final class Pictures {
  private static final int PAPER = 255;

  private Pictures() {}

  /** Transparent pixels are seen on white paper. */
  static float[] toFloats(Raster raster) {
    int plane = raster.width() * raster.height();
    float[] values = new float[3 * plane];
    int[] argb = raster.argb();
    for (int i = 0; i < plane; i++) {
      int pixel = argb[i];
      int alpha = pixel >>> 24;
      for (int channel = 0; channel < 3; channel++) {
        int value = pixel >> 16 - 8 * channel & 255;
        float seen = alpha == 255 ? value : (value * alpha + PAPER * (255 - alpha)) / 255f;
        values[channel * plane + i] = seen / 255 * 2 - 1;
      }
    }
    return values;
  }

  /** Opaque pixels, marked as painted by an AI. */
  static Raster toRaster(float[] values, int width, int height) {
    int plane = width * height;
    int[] argb = new int[plane];
    for (int i = 0; i < plane; i++) {
      int pixel = 0xff;
      for (int channel = 0; channel < 3; channel++) {
        float unit = values[channel * plane + i] / 2 + 0.5f;
        pixel = pixel << 8 | (int) Math.rint(Math.max(0, Math.min(1, unit)) * 255.0);
      }
      argb[i] = pixel;
    }
    return Raster.painted(width, height, argb);
  }

  /** The picture where the mask is white, transparent where it is black. */
  static Raster cutOut(Raster raster, Mask mask) {
    int[] argb = raster.argb();
    byte[] values = mask.values();
    for (int i = 0; i < argb.length; i++) {
      int alpha = ((argb[i] >>> 24) * (values[i] & 255) + 127) / 255;
      // Nothing is left under what can't be seen.
      argb[i] = alpha == 0 ? 0 : argb[i] & 0xffffff | alpha << 24;
    }
    return Raster.painted(raster.width(), raster.height(), argb);
  }

  /** The picture with what will be repainted set to mid grey, as inpainting models were trained. */
  static float[] without(float[] values, float[] mask) {
    float[] masked = values.clone();
    for (int i = 0; i < masked.length; i++) {
      if (mask[i % mask.length] >= 0.5f) {
        masked[i] = 0;
      }
    }
    return masked;
  }

  /**
   * The mask at latent resolution, 1 = repaint: the sample at each cell's top left, thresholded at
   * one half, as the reference pipeline takes it.
   */
  static float[] latentMask(Mask mask, int scale) {
    int width = mask.width() / scale;
    int height = mask.height() / scale;
    float[] cells = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cells[y * width + x] = mask.at(x * scale, y * scale) >= 128 ? 1 : 0;
      }
    }
    return cells;
  }

  /** The mask at its own resolution, 1 = repaint. */
  static float[] fullMask(Mask mask) {
    return latentMask(mask, 1);
  }
}
