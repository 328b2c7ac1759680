package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.export.Exported;
import shirushi.suzuri.export.Exported.Array;
import shirushi.suzuri.export.Exporter;
import shirushi.suzuri.export.Network;
import shirushi.suzuri.export.Storage;
import shirushi.suzuri.export.WeightSource;

/** What is exported paints what the trainers' own networks paint, at the sizes that ship. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedNetsTest {
  private static final Path TOKENIZER = Path.of("../manifest/models/suzuri/tokenizer");
  private static final int VOCABULARY = 4000;
  private static final double SAME = 2e-4;

  private final List<Weights> all =
      List.of(
          DiffusionTrainer.weights(VOCABULARY, Axis.labels(), 1),
          VaeTrainer.weights(2),
          UpscalerNet.plan(new Blueprint(new SplittableRandom(3))).build());
  private final Map<String, SafeTensors.Entry> entries = new HashMap<>();
  private Path scratch;
  private Path exact;

  @BeforeAll
  void export(@TempDir Path folder) throws Exception {
    scratch = folder;
    exact = folder.resolve("exact");
    torch.globalContext().setUserEnabledNNPACK(false); // it would only say that it can't
    for (Weights weights : all) {
      stir(weights);
      Path file = folder.resolve("weights.safetensors");
      Checkpoint.export(file, weights, weights.master(), SafeTensors.Type.F32);
      entries.putAll(SafeTensors.read(file).entries());
    }
    Exporter.write(
        source(),
        Stream.of(Network.values()).collect(Collectors.toMap(n -> n, n -> Storage.FLOAT32)),
        TOKENIZER,
        exact);
  }

  @Test
  void theTextEncoderAndTheDenoiser() throws Exception {
    int[] caption = {VOCABULARY - 2, 7, 300, 12, VOCABULARY - 1};
    Tensor sample = Noise.of(new SplittableRandom(5), 1, VaeNet.CHANNELS, 16, 16);
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Replica r = replica(0);
      TextNet.Encoded text =
          TextNet.encode(r, Tokens.of(List.of(caption), VOCABULARY, ScalarType.Float));
      Tensor v = UnetNet.predict(r, sample, new int[] {400}, text, UnetNet.labels(r, text));

      float[] ids = new float[caption.length];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = caption[i];
      }
      float[] hidden =
          run(
              Network.TEXT_ENCODER,
              "last_hidden_state",
              Map.of("input_ids", new Array(ids, 1, ids.length)));
      float[] painted =
          run(
              Network.UNET,
              "out_sample",
              Map.of(
                  "sample",
                  array(sample),
                  "timestep",
                  new Array(new float[] {400}, 1),
                  "encoder_hidden_states",
                  new Array(hidden, 1, ids.length, TextNet.WIDTH)));

      same(hidden, text.hidden());
      same(painted, v);
    }
  }

  @Test
  void bothHalvesOfTheAutoencoder() throws Exception {
    Tensor picture = Noise.of(new SplittableRandom(6), 1, 3, 64, 96);
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor z = VaeNet.encode(replica(1), picture);
      Tensor y = VaeNet.decode(replica(1), z);

      same(run(Network.VAE_ENCODER, "latent_sample", Map.of("sample", array(picture))), z);
      same(run(Network.VAE_DECODER, "sample", Map.of("latent_sample", array(z))), y);
    }
  }

  @Test
  void theUpscaler() throws Exception {
    Tensor picture = Noise.of(new SplittableRandom(8), 1, 3, 32, 48);
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor y = UpscalerNet.enlarge(replica(2), picture);

      same(run(Network.UPSCALER, "upscaled", Map.of("sample", array(picture))), y);
    }
  }

  @Test
  void asItShipsItStaysUnderTwentyMegabytes() throws Exception {
    Path shipped = scratch.resolve("shipped");
    Exporter.write(source(), TOKENIZER, shipped);

    assertThat(size(shipped.toFile())).isLessThan(20_000_000);
    assertThat(shipped.resolve("upscaler/model.onnx").toFile().length()).isLessThan(2_000_000);
  }

  /** No layer is idle: some start at zero, and would hide what they do wrong. */
  private static void stir(Weights weights) {
    float[] moved = Tiny.values(weights.master());
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (.02 * random.nextGaussian());
    }
    FloatBuffer master = weights.master().createBuffer();
    master.put(moved);
    weights.buffers().values().forEach(b -> b.values()[0] += .25f);
  }

  private Replica replica(int which) {
    return new Replica(all.get(which), ScalarType.Float);
  }

  private WeightSource source() {
    return new WeightSource() {
      @Override
      public long[] shape(String name) {
        return entries.get(name).shape().clone();
      }

      @Override
      public float[] values(String name) {
        return entries.get(name).values().clone();
      }
    };
  }

  private float[] run(Network network, String output, Map<String, Array> inputs) throws Exception {
    try (Exported exported = new Exported(exact.resolve(network.folder() + "/model.onnx"))) {
      return exported.run(inputs, output);
    }
  }

  private static Array array(Tensor tensor) {
    return new Array(Tiny.values(tensor.contiguous()), tensor.shape());
  }

  private static void same(float[] found, Tensor expected) {
    float[] numbers = Tiny.values(expected.contiguous());
    assertThat(found).hasSameSizeAs(numbers);
    double largest = 0;
    double off = 0;
    for (int i = 0; i < numbers.length; i++) {
      largest = Math.max(largest, Math.abs(numbers[i]));
      off = Math.max(off, Math.abs(numbers[i] - found[i]));
    }
    assertThat(largest).isBetween(.1, 1e3);
    assertThat(off / largest).isLessThan(SAME);
  }

  private static long size(File file) {
    File[] inside = file.listFiles();
    if (inside == null) {
      return file.length();
    }
    long sum = 0;
    for (File each : inside) {
      sum += size(each);
    }
    return sum;
  }
}
