package shirushi.diffusion;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import shirushi.canvas.Raster;

/**
 * A picture at latent resolution straight from the latents: colour is very nearly a linear function
 * of Stable Diffusion's, so a matrix of a few numbers stands in for the decoder at a thousandth of
 * its cost. Of stronger compression it sees less: about half of the colours. The matrix is fitted
 * by least squares to a picture the decoder made.
 *
 * @param weights [3][C+1], the last column constant; colours in [-1,1]
 */
record LatentPreview(float[][] weights) {
  private static final double RIDGE = 1e-3;

  /** Before the first picture: the first three channels as colours, for shapes rather than hues. */
  static LatentPreview rough(int channels) {
    float[][] weights = new float[3][channels + 1];
    for (int rgb = 0; rgb < 3; rgb++) {
      weights[rgb][Math.min(rgb, channels - 1)] = 0.25f;
    }
    return new LatentPreview(weights);
  }

  int channels() {
    return weights[0].length - 1;
  }

  /** A raster of width×height pixels, one a latent. */
  Raster of(float[] latents, int height, int width) {
    int plane = width * height;
    float[] picture = new float[3 * plane];
    for (int rgb = 0; rgb < 3; rgb++) {
      float[] row = weights[rgb];
      for (int i = 0; i < plane; i++) {
        float value = row[channels()];
        for (int c = 0; c < channels(); c++) {
          value += row[c] * latents[c * plane + i];
        }
        picture[rgb * plane + i] = value;
      }
    }
    return Pictures.toRaster(picture, width, height);
  }

  /**
   * The matrix that comes nearest to a decoded picture.
   *
   * @param latents [C,h,w]
   * @param picture [3,h·scale,w·scale]
   */
  static LatentPreview fit(float[] latents, int channels, int height, int width, float[] picture) {
    int plane = height * width;
    int scale = (int) Math.round(Math.sqrt(picture.length / 3.0 / plane));
    int n = channels + 1;
    double[][] normal = new double[n][n + 3];
    double[] row = new double[n];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          row[c] = latents[c * plane + y * width + x];
        }
        row[channels] = 1;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            normal[i][j] += row[i] * row[j];
          }
          for (int rgb = 0; rgb < 3; rgb++) {
            normal[i][n + rgb] += row[i] * cell(picture, rgb, x, y, width * scale, scale);
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      normal[i][i] += RIDGE * plane;
    }
    solve(normal, n);
    float[][] weights = new float[3][n];
    for (int rgb = 0; rgb < 3; rgb++) {
      for (int i = 0; i < n; i++) {
        weights[rgb][i] = (float) normal[i][n + rgb];
      }
    }
    return new LatentPreview(weights);
  }

  /** The mean colour of one latent's square. */
  private static double cell(float[] picture, int rgb, int x, int y, int width, int scale) {
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
  private static void solve(double[][] rows, int n) {
    for (int pivot = 0; pivot < n; pivot++) {
      for (int j = rows[pivot].length - 1; j >= pivot; j--) {
        rows[pivot][j] /= rows[pivot][pivot];
      }
      for (int i = 0; i < n; i++) {
        if (i != pivot) {
          double factor = rows[i][pivot];
          for (int j = pivot; j < rows[i].length; j++) {
            rows[i][j] -= factor * rows[pivot][j];
          }
        }
      }
    }
  }

  /** Reads a kept matrix; empty where there is none that fits. */
  static Optional<LatentPreview> read(Path file, int channels) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader in = new FileReader(file.toFile(), StandardCharsets.UTF_8)) {
      float[][] weights = new Gson().fromJson(in, float[][].class);
      boolean fits = weights != null && weights.length == 3;
      for (int rgb = 0; fits && rgb < 3; rgb++) {
        fits = weights[rgb] != null && weights[rgb].length == channels + 1;
        for (int i = 0; fits && i <= channels; i++) {
          fits = Float.isFinite(weights[rgb][i]);
        }
      }
      return fits ? Optional.of(new LatentPreview(weights)) : Optional.empty();
    } catch (JsonParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = File.createTempFile("preview", ".part", file.getParent().toFile()).toPath();
    try {
      try (Writer out = new FileWriter(beside.toFile(), StandardCharsets.UTF_8)) {
        new Gson().toJson(weights, out);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
