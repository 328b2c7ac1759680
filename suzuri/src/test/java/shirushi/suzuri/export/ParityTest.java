package shirushi.suzuri.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.suzuri.export.Exported.Array;
import shirushi.suzuri.train.Nets;
import shirushi.suzuri.train.VaeNet;

/** What is exported computes what the trainers' own networks compute. */
class ParityTest {
  private static final int VOCABULARY = 300;
  private static final int END = VOCABULARY - 1;
  private static final Nets NETS = new Nets(VOCABULARY);

  @TempDir private Path folder;
  private final Random random = new Random(3);

  @ParameterizedTest
  @CsvSource({"1, 16, 16, 1", "3, 16, 16, 3", "2, 24, 24, 1", "2, 8, 14, 2"})
  void theUnetDoesAtAnySizeWithOneTimeOrOneAPicture(int batch, int h, int w, int times)
      throws Exception {
    assertThat(unet(Storage.FLOAT32, batch, h, w, times)).isLessThan(1e-4);
  }

  @Test
  void theUnetTakesATimeBeyondTheLastForTheLast() throws Exception {
    Map<String, Array> inputs =
        new HashMap<>(
            Map.of(
                "sample", noise(1, 1, VaeNet.CHANNELS, 8, 8),
                "encoder_hidden_states", noise(1, 1, 5, 160)));
    try (Exported exported = new Exported(UnetGraph.of(NETS, Storage.FLOAT32), folder)) {
      inputs.put("timestep", new Array(new float[] {999}, 1));
      float[] last = exported.run(inputs, "out_sample");
      inputs.put("timestep", new Array(new float[] {1000}, 1)); // flow-euler's first
      assertThat(exported.run(inputs, "out_sample")).containsExactly(last);
      inputs.put("timestep", new Array(new float[] {500}, 1));
      assertThat(largest(exported.run(inputs, "out_sample"), last)).isGreaterThan(1e-4);
    }
  }

  @Test
  void theUnetIsCloseToItWithSmallerWeights() throws Exception {
    assertThat(unet(Storage.FLOAT16, 2, 16, 16, 1)).isBetween(1e-6, 0.02);
    assertThat(unet(Storage.INT8, 2, 16, 16, 1)).isBetween(1e-6, 0.2);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1, 256, 256, 1e-4", "FLOAT32, 3, 96, 64, 1e-4", "FLOAT16, 1, 64, 64, 0.02"})
  void theEncoderDoes(Storage storage, int batch, int h, int w, double most) throws Exception {
    Array x = noise(0.5f, batch, 3, h, w);
    assertThat(off(VaeEncoderGraph::of, storage, "sample", x, "latent_sample", NETS::encode))
        .isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1, 16, 16, 1e-4", "FLOAT32, 3, 6, 4, 1e-4", "FLOAT16, 1, 8, 8, 0.02"})
  void theDecoderDoes(Storage storage, int batch, int h, int w, double most) throws Exception {
    Array z = noise(1, batch, VaeNet.CHANNELS, h, w);
    assertThat(off(VaeDecoderGraph::of, storage, "latent_sample", z, "sample", NETS::decode))
        .isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1, 64, 64, 1e-4", "FLOAT32, 3, 34, 18, 1e-4", "FLOAT16, 1, 32, 32, 0.02"})
  void theUpscalerDoes(Storage storage, int batch, int h, int w, double most) throws Exception {
    Array x = noise(0.5f, batch, 3, h, w);
    assertThat(off(UpscalerGraph::of, storage, "sample", x, "upscaled", NETS::enlarge))
        .isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1e-4", "FLOAT16, 0.02", "INT8, 0.2"})
  void theTextEncoderDoesWithZerosAfterTheFirstEnd(Storage storage, double most) throws Exception {
    Array ids = ids(3, 77, 5, 76, 20);
    ids.values()[30] = 7; // whatever follows the end says nothing
    float[] expected = torch(() -> NETS.read(rows(ids)));
    float[] mean = torch(() -> NETS.pooled(rows(ids)));
    float[] found;
    try (Exported exported = new Exported(TextGraph.of(NETS, storage), folder)) {
      found = exported.run(Map.of("input_ids", ids), "last_hidden_state");
      float[] pooled = exported.run(Map.of("input_ids", ids), "pooler_output");
      assertThat(largest(pooled, mean)).isLessThan(most);
    }
    assertThat(largest(found, expected)).isLessThan(most);
    for (int i = 6 * 160; i < 77 * 160; i++) {
      assertThat(found[i]).isZero();
    }
  }

  @Test
  void theTextEncoderTakesFewerTokens() throws Exception {
    Array ids = ids(2, 9, 4, 30);
    float[] expected = torch(() -> NETS.read(rows(ids)));
    try (Exported exported = new Exported(TextGraph.of(NETS, Storage.FLOAT32), folder)) {
      assertThat(largest(exported.run(Map.of("input_ids", ids), "last_hidden_state"), expected))
          .isLessThan(1e-4);
    }
  }

  @BeforeAll
  static void quiet() {
    torch.globalContext().setUserEnabledNNPACK(false); // it warns at every call where it can't run
  }

  private double unet(Storage storage, int batch, int h, int w, int times) throws Exception {
    Array x = noise(1, batch, VaeNet.CHANNELS, h, w);
    Array time = new Array(new float[times], times);
    for (int i = 0; i < times; i++) {
      time.values()[i] = 999 - 321 * i;
    }
    Array text = noise(1, batch, 20, 160);
    int[] each = new int[batch];
    int[] lengths = new int[batch];
    for (int i = 0; i < batch; i++) {
      each[i] = (int) time.values()[Math.min(i, times - 1)];
      lengths[i] = 20 - 9 * i; // the first fills its place, the others end early
      Arrays.fill(text.values(), (i * 20 + lengths[i]) * 160, (i + 1) * 20 * 160, 0);
    }
    float[] expected = torch(() -> NETS.denoise(floats(x), each, floats(text), lengths));
    try (Exported exported = new Exported(UnetGraph.of(NETS, storage), folder)) {
      Map<String, Array> inputs =
          Map.of("sample", x, "timestep", time, "encoder_hidden_states", text);
      return largest(exported.run(inputs, "out_sample"), expected);
    }
  }

  private double off(
      BiFunction<WeightSource, Storage, ModelProto> graph,
      Storage storage,
      String input,
      Array x,
      String output,
      java.util.function.UnaryOperator<Tensor> torchs)
      throws Exception {
    float[] expected = torch(() -> torchs.apply(floats(x)));
    try (Exported exported = new Exported(graph.apply(NETS, storage), folder)) {
      return largest(exported.run(Map.of(input, x), output), expected);
    }
  }

  /** The largest difference, between numbers that are about 1. */
  private static double largest(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    double off = 0;
    double large = 0;
    for (int i = 0; i < found.length; i++) {
      large = Math.max(large, Math.abs(expected[i]));
      off = Math.max(off, Math.abs(found[i] - expected[i]));
    }
    assertThat(large).isBetween(.5, 100.);
    return off;
  }

  private Array noise(float deviation, long... shape) {
    int count = 1;
    for (long axis : shape) {
      count *= (int) axis;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = deviation * (float) random.nextGaussian();
    }
    return new Array(values, shape);
  }

  /** Words up to an end each, then ends. */
  private Array ids(int batch, int length, int... ends) {
    float[] values = new float[batch * length];
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < length; t++) {
        boolean word = b >= ends.length || t < ends[b];
        values[b * length + t] = t == 0 ? END - 1 : word ? random.nextInt(END - 1) : END;
      }
    }
    return new Array(values, batch, length);
  }

  private static float[] torch(Supplier<Tensor> network) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor answer = network.get().contiguous();
      float[] values = new float[(int) answer.numel()];
      answer.data_ptr_float().get(values);
      return values;
    }
  }

  private static Tensor floats(Array array) {
    return torch.tensor(array.values()).reshape(array.shape());
  }

  private static long[][] rows(Array array) {
    int length = (int) array.shape()[1];
    long[][] rows = new long[(int) array.shape()[0]][length];
    for (int i = 0; i < array.values().length; i++) {
      rows[i / length][i % length] = (long) array.values()[i];
    }
    return rows;
  }
}
