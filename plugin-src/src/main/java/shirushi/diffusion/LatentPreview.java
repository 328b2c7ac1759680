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
 * of a latent and its eight neighbours, so a matrix of some hundred numbers stands in for the
 * decoder at a thousandth of its cost. {@link LatentPreviewFit} finds it.
 *
 * @param weights [3][9·C+1], neighbour by neighbour from the top left, all channels of one
 *     together, the last column constant; colours in [-1,1]
 */
record LatentPreview(float[][] weights) {
  static final int NEIGHBOURS = 9;
  private static final int CENTRE = 4;

  /** Before the first picture: the first three channels as colours, for shapes rather than hues. */
  static LatentPreview rough(int channels) {
    float[][] weights = new float[3][NEIGHBOURS * channels + 1];
    for (int rgb = 0; rgb < 3; rgb++) {
      weights[rgb][CENTRE * channels + Math.min(rgb, channels - 1)] = 0.25f;
    }
    return new LatentPreview(weights);
  }

  int channels() {
    return (weights[0].length - 1) / NEIGHBOURS;
  }

  /** A raster of width×height pixels, one a latent. */
  Raster of(float[] latents, int height, int width) {
    int plane = width * height;
    float[] picture = new float[3 * plane];
    float[] seen = new float[weights[0].length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        look(latents, channels(), height, width, y, x, seen);
        for (int rgb = 0; rgb < 3; rgb++) {
          float value = 0;
          for (int i = 0; i < seen.length; i++) {
            value += weights[rgb][i] * seen[i];
          }
          picture[rgb * plane + y * width + x] = value;
        }
      }
    }
    return Pictures.toRaster(picture, width, height);
  }

  /** What the matrix sees at one latent; beyond the edge, the edge goes on. */
  static void look(
      float[] latents, int channels, int height, int width, int y, int x, float[] seen) {
    int at = 0;
    for (int dy = -1; dy <= 1; dy++) {
      int row = Math.max(0, Math.min(height - 1, y + dy)) * width;
      for (int dx = -1; dx <= 1; dx++) {
        int cell = row + Math.max(0, Math.min(width - 1, x + dx));
        for (int c = 0; c < channels; c++) {
          seen[at++] = latents[c * width * height + cell];
        }
      }
    }
    seen[at] = 1;
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
        fits = weights[rgb] != null && weights[rgb].length == NEIGHBOURS * channels + 1;
        for (int i = 0; fits && i < weights[rgb].length; i++) {
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
