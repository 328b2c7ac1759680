package shirushi.suzuri.train;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A batch of captions padded to the longest.
 *
 * @param ids int64 [N, L]
 * @param keep 1 up to and with a caption's end, 0 after it: [N, L, 1]
 * @param mask what attention adds to the scores of keys, 0 or -10000: [N, 1, 1, L]
 * @param lengths how many tokens are kept: [N, 1]
 */
record Tokens(Tensor ids, Tensor keep, Tensor mask, Tensor lengths) {
  static Tokens of(List<int[]> captions, int vocabulary, ScalarType type) {
    int n = captions.size();
    int longest = captions.stream().mapToInt(c -> c.length).max().orElseThrow();
    long[] ids = new long[n * longest];
    float[] keep = new float[n * longest];
    float[] lengths = new float[n];
    for (int i = 0; i < n; i++) {
      int[] caption = captions.get(i);
      for (int j = 0; j < longest; j++) {
        ids[i * longest + j] = j < caption.length ? caption[j] : vocabulary - 1;
        keep[i * longest + j] = j < caption.length ? 1 : 0;
      }
      lengths[i] = caption.length;
    }
    Tensor kept = Tensor.create(keep, n, longest, 1).to(type);
    Tensor mask = Ops.times(kept.sub(new Scalar(1)), 1e4).view(n, 1, 1, longest);
    Tensor counted = Tensor.create(lengths, n, 1).to(type);
    return new Tokens(Tensor.create(ids, n, longest), kept, mask, counted);
  }

  /** The caption that says nothing. */
  static int[] empty(int vocabulary) {
    return new int[] {vocabulary - 2, vocabulary - 1};
  }
}
