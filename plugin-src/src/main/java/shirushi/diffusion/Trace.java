package shirushi.diffusion;

/** Looks at what passes between the networks; the arrays are the run's own and must be copied. */
public interface Trace {
  Trace NONE = new Trace() {};

  /** The prompt's chunks and their embeddings: [chunks,77] and [1,chunks·77,D]. */
  default void text(PromptChunks prompt, float[] embeddings, int width) {}

  /** The latents [C,h,w] before the first step and after each. */
  default void latents(float[] latents, int channels, int height, int width) {}

  /** The decoded picture [3,H,W], nominally in [-1,1]. */
  default void image(float[] image, int height, int width) {}
}
