package shirushi.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A prompt as it enters the text encoder: chunks of {@link ClipTokenizer#maxLength()} ids, each
 * BOS, up to 75 ids of the prompt, EOS, padding; and beside each id the weight of its embedding, 1
 * for the frame and the padding. An empty prompt is one chunk.
 *
 * @param ids [77] each
 * @param weights [77] each, as many as {@code ids}
 */
public record PromptChunks(List<long[]> ids, List<float[]> weights) {
  public PromptChunks {
    ids = List.copyOf(ids);
    weights = List.copyOf(weights);
    if (ids.size() != weights.size()) {
      throw new IllegalArgumentException(
          "%d chunks of ids, %d of weights".formatted(ids.size(), weights.size()));
    }
  }

  /**
   * Reads the prompt's weights ({@link WeightedPrompt}) and splits it after every 75 ids.
   *
   * @throws IllegalArgumentException where a weight is out of range
   */
  public static PromptChunks of(ClipTokenizer tokenizer, String prompt) {
    int[] ids = {};
    float[] weights = {};
    for (WeightedPrompt.Part part : WeightedPrompt.parse(prompt)) {
      int[] more = tokenizer.tokens(part.text());
      int start = ids.length;
      ids = Arrays.copyOf(ids, start + more.length);
      weights = Arrays.copyOf(weights, ids.length);
      System.arraycopy(more, 0, ids, start, more.length);
      Arrays.fill(weights, start, ids.length, part.weight());
    }
    int content = tokenizer.contentLength();
    List<long[]> chunks = new ArrayList<>();
    List<float[]> chunkWeights = new ArrayList<>();
    for (int from = 0; from == 0 || from < ids.length; from += content) {
      int to = Math.min(from + content, ids.length);
      chunks.add(tokenizer.chunk(ids, from, to));
      float[] weight = ones(tokenizer.maxLength());
      System.arraycopy(weights, from, weight, 1, to - from);
      chunkWeights.add(weight);
    }
    return new PromptChunks(chunks, chunkWeights);
  }

  /** How many chunks there are, 1 or more. */
  public int count() {
    return ids.size();
  }

  /** Only the first chunk, for models that take no more. */
  public PromptChunks first() {
    return new PromptChunks(ids.subList(0, 1), weights.subList(0, 1));
  }

  /** True where no id is weighted: the embeddings stay as they are. */
  public boolean plain() {
    for (float[] chunk : weights) {
      for (float weight : chunk) {
        if (weight != 1) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * These chunks, followed by empty ones up to {@code chunks}: prompt and negative must be equal.
   */
  public PromptChunks atLeast(int chunks, ClipTokenizer tokenizer) {
    List<long[]> moreIds = new ArrayList<>(ids);
    List<float[]> moreWeights = new ArrayList<>(weights);
    while (moreIds.size() < chunks) {
      moreIds.add(tokenizer.chunk(new int[0], 0, 0));
      moreWeights.add(ones(tokenizer.maxLength()));
    }
    return new PromptChunks(moreIds, moreWeights);
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
