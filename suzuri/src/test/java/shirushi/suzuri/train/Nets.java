package shirushi.suzuri.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.export.WeightSource;

/** The trainers' networks at the sizes that ship, for the exporter and to compare it with. */
public final class Nets implements WeightSource {
  private final int vocabulary;
  private final Replica words;
  private final Replica autoencoder;
  private final Replica upscaler;
  private final Map<String, SafeTensors.Entry> entries = new HashMap<>();

  /** Not trained, but with no layer idle. */
  public Nets(int vocabulary) {
    this.vocabulary = vocabulary;
    words = replica(DiffusionTrainer.weights(vocabulary, Axis.labels(), 1));
    autoencoder = replica(VaeTrainer.weights(2));
    upscaler = replica(UpscalerNet.plan(new Blueprint(new SplittableRandom(3))).build());
  }

  /** Some layers start at zero, and would hide what others do wrong. */
  private Replica replica(Weights weights) {
    float[] stirred = Tiny.values(weights.master());
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < stirred.length; i++) {
      stirred[i] += (float) (.02 * random.nextGaussian());
    }
    FloatBuffer master = weights.master().createBuffer();
    master.put(stirred);
    for (Weights.Slot slot : weights.slots().values()) {
      int from = (int) slot.offset();
      float[] values = Arrays.copyOfRange(stirred, from, from + (int) slot.size());
      entries.put(slot.name(), new SafeTensors.Entry(slot.shape(), values));
    }
    for (Weights.Buffer buffer : weights.buffers().values()) {
      buffer.values()[0] += .25f;
      entries.put(buffer.name(), new SafeTensors.Entry(buffer.shape(), buffer.values()));
    }
    return new Replica(weights, ScalarType.Float);
  }

  @Override
  public long[] shape(String name) {
    return entry(name).shape().clone();
  }

  @Override
  public float[] values(String name) {
    return entry(name).values().clone();
  }

  private SafeTensors.Entry entry(String name) {
    if (!entries.containsKey(name)) {
      throw new IllegalArgumentException("there is no weight " + name);
    }
    return entries.get(name);
  }

  /** Pictures to latents. */
  public Tensor encode(Tensor pictures) {
    return VaeNet.encode(autoencoder, pictures);
  }

  /** Latents to pictures. */
  public Tensor decode(Tensor latents) {
    return VaeNet.decode(autoencoder, latents);
  }

  /** Pictures to pictures twice as large. */
  public Tensor enlarge(Tensor pictures) {
    return UpscalerNet.enlarge(upscaler, pictures);
  }

  /**
   * Captions to hidden states [N, L, 160].
   *
   * @param ids [N, L]; what follows a first end is padding
   */
  public Tensor read(long[][] ids) {
    return text(ids).hidden();
  }

  /** The mean over a caption's own hidden states, [N, 160]. */
  public Tensor pooled(long[][] ids) {
    return text(ids).pooled();
  }

  private TextNet.Encoded text(long[][] ids) {
    List<int[]> captions = new ArrayList<>();
    for (long[] row : ids) {
      int length = 0;
      while (length < row.length && (length == 0 || row[length - 1] != vocabulary - 1)) {
        length++;
      }
      captions.add(Arrays.stream(row, 0, length).mapToInt(id -> (int) id).toArray());
    }
    return TextNet.encode(words, Tokens.of(captions, vocabulary, ScalarType.Float));
  }

  /**
   * Predicts v.
   *
   * @param times of each sample
   * @param hidden [N, L, 160], all zero from a sample's length on
   * @param lengths of the samples' captions, one of them L
   */
  public Tensor denoise(Tensor samples, int[] times, Tensor hidden, int[] lengths) {
    List<int[]> captions = Arrays.stream(lengths).mapToObj(int[]::new).toList();
    Tokens tokens = Tokens.of(captions, vocabulary, ScalarType.Float);
    TextNet.Encoded text = new TextNet.Encoded(tokens, hidden, hidden.sum(1).div(tokens.lengths()));
    return UnetNet.predict(words, samples, times, text, UnetNet.labels(words, text));
  }
}
