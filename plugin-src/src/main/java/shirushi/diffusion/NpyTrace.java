package shirushi.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a run's intermediate values as NumPy arrays, to hold them against another
 * implementation's: {@code ids}, {@code text_embeds}, {@code latents}, {@code image}, of the first
 * picture.
 */
public final class NpyTrace implements Trace {
  private final List<float[]> latents = new ArrayList<>();
  private PromptChunks prompt;
  private float[] embeddings;
  private int embeddingWidth;
  private int[] latentShape;
  private float[] image;
  private int[] imageShape;

  @Override
  public void text(PromptChunks chunks, float[] values, int width) {
    prompt = chunks;
    embeddings = values.clone();
    embeddingWidth = width;
  }

  @Override
  public void latents(float[] values, int channels, int height, int width) {
    if (image == null) {
      latents.add(values.clone());
      latentShape = new int[] {channels, height, width};
    }
  }

  @Override
  public void image(float[] values, int height, int width) {
    if (image == null) {
      image = values.clone();
      imageShape = new int[] {1, 3, height, width};
    }
  }

  /** Writes the arrays into the folder, which is made where it isn't there. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    int length = prompt.ids().get(0).length;
    long[] ids = prompt.ids().stream().flatMapToLong(java.util.Arrays::stream).toArray();
    Npy.write(folder.resolve("ids.npy"), ids, prompt.ids().size(), length);
    Npy.write(
        folder.resolve("text_embeds.npy"),
        embeddings,
        1,
        embeddings.length / embeddingWidth,
        embeddingWidth);
    float[] all = new float[latents.size() * latents.get(0).length];
    for (int i = 0; i < latents.size(); i++) {
      System.arraycopy(latents.get(i), 0, all, i * latents.get(i).length, latents.get(i).length);
    }
    Npy.write(
        folder.resolve("latents.npy"),
        all,
        latents.size(),
        latentShape[0],
        latentShape[1],
        latentShape[2]);
    Npy.write(folder.resolve("image.npy"), image, imageShape);
  }
}
