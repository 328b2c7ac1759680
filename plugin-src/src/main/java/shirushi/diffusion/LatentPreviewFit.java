package shirushi.diffusion;

/**
 * Finds the {@link LatentPreview} that comes nearest, by least squares, to pictures the decoder
 * made: one teaches a little, some dozens of different ones all there is to learn.
 */
final class LatentPreviewFit {
  /** Keeps what few pictures can't tell near zero. */
  private static final double RIDGE = 1e-2;

  private final int channels;
  private final int features;
  private final double[][] normal;
  private int cells;

  LatentPreviewFit(int channels) {
    this.channels = channels;
    features = LatentPreview.NEIGHBOURS * channels + 1;
    normal = new double[features][features + 3];
  }

  /**
   * Adds one picture.
   *
   * @param latents [C,h,w]
   * @param picture what they were decoded to, [3,h·scale,w·scale]
   */
  LatentPreviewFit add(float[] latents, int height, int width, float[] picture) {
    int scale = (int) Math.round(Math.sqrt(picture.length / 3.0 / (height * width)));
    float[] seen = new float[features];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        LatentPreview.look(latents, channels, height, width, y, x, seen);
        for (int i = 0; i < features; i++) {
          for (int j = 0; j < features; j++) {
            normal[i][j] += (double) seen[i] * seen[j];
          }
          for (int rgb = 0; rgb < 3; rgb++) {
            normal[i][features + rgb] += seen[i] * colour(picture, rgb, x, y, width * scale, scale);
          }
        }
      }
    }
    cells += height * width;
    return this;
  }

  LatentPreview solve() {
    double[][] rows = new double[features][];
    for (int i = 0; i < features; i++) {
      rows[i] = normal[i].clone();
      rows[i][i] += RIDGE * cells;
    }
    eliminate(rows);
    float[][] weights = new float[3][features];
    for (int rgb = 0; rgb < 3; rgb++) {
      for (int i = 0; i < features; i++) {
        weights[rgb][i] = (float) rows[i][features + rgb];
      }
    }
    return new LatentPreview(weights);
  }

  /** The mean colour of one latent's square. */
  private static double colour(float[] picture, int rgb, int x, int y, int width, int scale) {
    int plane = picture.length / 3;
    double sum = 0;
    for (int dy = 0; dy < scale; dy++) {
      for (int dx = 0; dx < scale; dx++) {
        float value = picture[rgb * plane + (y * scale + dy) * width + x * scale + dx];
        sum += Math.max(-1, Math.min(1, value));
      }
    }
    return sum / (scale * scale);
  }

  /** Gauss-Jordan on a symmetric positive definite matrix with its right-hand sides beside it. */
  private static void eliminate(double[][] rows) {
    for (int pivot = 0; pivot < rows.length; pivot++) {
      for (int j = rows[pivot].length - 1; j >= pivot; j--) {
        rows[pivot][j] /= rows[pivot][pivot];
      }
      for (int i = 0; i < rows.length; i++) {
        if (i != pivot) {
          double factor = rows[i][pivot];
          for (int j = pivot; j < rows[i].length; j++) {
            rows[i][j] -= factor * rows[pivot][j];
          }
        }
      }
    }
  }
}
