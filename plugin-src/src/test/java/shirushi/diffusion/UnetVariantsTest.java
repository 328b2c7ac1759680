package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.bridge.DType;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** The ways in which exporters write the same UNet all give the same latents. */
class UnetVariantsTest {
  private static final float GUIDANCE = 3;
  private static final Request WORDS =
      new Generate(new Prompt("a cat", "a dog"), Painter.sampling(7, GUIDANCE, 3));

  @TempDir private Path model;
  @TempDir private Path cache;

  @BeforeEach
  void writeTheModel() throws Exception {
    TinyModel.write(model);
  }

  private static Stream<Arguments> exports() {
    return Stream.of("native", "djl")
        .flatMap(
            runtime ->
                Stream.of(
                        new TinyUnet().time(DType.INT64, "1"),
                        new TinyUnet().time(DType.INT64, "steps"),
                        new TinyUnet().time(DType.FLOAT32),
                        new TinyUnet().time(DType.FLOAT32, "batch"),
                        new TinyUnet().time(DType.INT32, "batch_size"),
                        new TinyUnet().sample("1", "4", "height", "width"),
                        new TinyUnet().sample("2", "4", "8", "8").time(DType.INT64, "2"),
                        new TinyUnet().sample("n", "4", "h", "w").output("m", "4", "g", "v"))
                    .map(unet -> Arguments.of(runtime, unet)));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void everyKindOfTimestepAndBatchGivesTheSameLatents(String runtime, TinyUnet unet)
      throws Exception {
    List<float[]> usual = latents("native", new TinyUnet(), WORDS);
    List<float[]> other = latents(runtime, unet, WORDS);
    assertThat(other).hasSize(4);
    for (int i = 0; i < usual.size(); i++) {
      assertThat(other.get(i)).containsExactly(usual.get(i), within(1e-4f));
    }
    // Or agreement would say nothing: the words and the time do change the latents.
    assertThat(usual.get(3)).isNotEqualTo(latents("native", new TinyUnet().showing(0), WORDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "djl"})
  void aHalfPrecisionUnetPaintsNearlyTheSame(String runtime) throws Exception {
    TinyUnet half = new TinyUnet().type(DType.FLOAT16);
    float[] usual = last(latents("native", new TinyUnet(), WORDS));
    float[] halved = last(latents(runtime, half, WORDS));
    assertThat(halved).isNotEqualTo(usual).containsExactly(usual, within(0.1f));
  }

  @Test
  void anEncoderThatTakesShortIdsReadsTheSameWords() throws Exception {
    float[] usual = last(latents("native", new TinyUnet(), WORDS));
    TinyModel.put(model, "text_encoder/model.onnx", TinyModel.text(DType.INT32, 4));
    assertThat(last(latents("native", new TinyUnet(), WORDS))).isEqualTo(usual);
  }

  @Test
  void aDistilledUnetIsAskedOnceWithTheGuidanceAsAnInput() throws Exception {
    TinyUnet distilled = new TinyUnet().input("timestep_cond").factor(0).time(DType.INT64, "1");
    TinyUnet plain = new TinyUnet().factor(0).time(DType.INT64, "1");
    float guidance = 1.001f;
    Request request = new Generate(new Prompt("a cat", "a dog"), Painter.sampling(7, guidance, 1));
    Request unguided = new Generate(new Prompt("a cat", "a dog"), Painter.sampling(7, 1, 1));
    // (1.001 − 1)·1000 = 1: sin 1, sin 10⁻⁴, cos 1, cos 10⁻⁴
    float embedding = (float) (Math.sin(1) + Math.sin(1e-4) + Math.cos(1) + Math.cos(1e-4));
    float[] without = answer("native", plain, unguided);
    float[] with = answer("native", distilled, request);
    for (int i = 0; i < with.length; i++) {
      assertThat(with[i] - without[i]).isCloseTo(embedding, within(2e-3f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "djl"})
  void anInpaintingUnetSeesLatentsThenMaskThenTheMaskedPicture(String runtime) throws Exception {
    int[] argb = new int[16 * 16];
    Arrays.fill(argb, 0xffff8000);
    byte[] mask = new byte[16 * 16];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (i % 16 < 8 ? 255 : 0);
    }
    Request request =
        new Inpaint(
            new Prompt("a cat", ""),
            Painter.sampling(7, 1, 1),
            Raster.of(16, 16, argb),
            Mask.of(16, 16, mask),
            1);
    TinyModel.put(model, "unet/config.json", TinyModel.unetConfig(9));
    TinyUnet unet = new TinyUnet().sample("batch", "9", "height", "width");
    float[] seen = answer(runtime, unet.showing(4), request);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        boolean repainted = x < 4;
        int at = y * 8 + x;
        assertThat(seen[at]).isCloseTo(repainted ? 1 : 0, within(1e-3f));
        // The encoder's mean times the scaling factor; grey, 0, where it is repainted.
        assertThat(seen[64 + at]).isCloseTo(repainted ? 0 : 0.5f, within(1e-3f));
        assertThat(seen[128 + at]).isCloseTo(repainted ? 0 : 0.5f / 255, within(1e-3f));
        assertThat(seen[192 + at]).isCloseTo(repainted ? 0 : -0.5f, within(1e-3f));
      }
    }
  }

  @Test
  void anInpaintingUnetPaintsFromWordsWithEverythingMasked() throws Exception {
    TinyModel.put(model, "unet/config.json", TinyModel.unetConfig(9));
    TinyUnet unet = new TinyUnet().sample("batch", "9", "height", "width").showing(4);
    float[] seen = answer("native", unet, Painter.words("a cat", Painter.sampling(7, 1, 1)));
    float[] wanted = new float[4 * 64];
    Arrays.fill(wanted, 0, 64, 1);
    assertThat(seen).containsExactly(wanted, within(1e-3f));
  }

  @Test
  void aUnetOfOneChunkGetsTheFirstAndSaysSo() throws Exception {
    String longPrompt = "cat ".repeat(200);
    Sampling sampling = Painter.sampling(7, GUIDANCE, 1);
    TinyModel.put(model, "unet/model.onnx", new TinyUnet().text("batch", "77", "4").bytes());
    try (Painter painter = new Painter("native", model, cache)) {
      painter.paint(Painter.words(longPrompt, sampling));
      float[] cut = last(painter.latents);
      assertThat(painter.notes).singleElement().asString().contains("one chunk of 75 tokens");
      painter.paint(Painter.words("cat ".repeat(75), sampling));
      assertThat(last(painter.latents)).isEqualTo(cut);
      assertThat(painter.notes).isEmpty();
    }
    TinyModel.put(model, "unet/model.onnx", new TinyUnet().bytes());
    try (Painter painter = new Painter("native", model, cache)) {
      painter.paint(Painter.words(longPrompt, sampling));
      float[] whole = last(painter.latents);
      assertThat(painter.notes).isEmpty();
      painter.paint(Painter.words("cat ".repeat(75), sampling));
      assertThat(last(painter.latents)).isNotEqualTo(whole);
    }
  }

  private List<float[]> latents(String runtime, TinyUnet unet, Request request) throws Exception {
    TinyModel.put(model, "unet/model.onnx", unet.bytes());
    try (Painter painter = new Painter(runtime, model, cache)) {
      painter.paint(request);
      return List.copyOf(painter.latents);
    }
  }

  /** What the network answered in a run of one Euler step: (x₀ − x₁)/σ with x₀ = σ·noise. */
  private float[] answer(String runtime, TinyUnet unet, Request request) throws Exception {
    TinyModel.put(model, "unet/model.onnx", unet.bytes());
    float[] noise = new float[4 * 64];
    Random random = new Random(5);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = 1 + random.nextFloat();
    }
    try (Painter painter = new Painter(runtime, model, cache)) {
      painter.paint(request, Optional.of(noise));
      float[] first = painter.latents.get(0);
      float[] last = last(painter.latents);
      float[] answer = new float[first.length];
      for (int i = 0; i < answer.length; i++) {
        answer[i] = (first[i] - last[i]) / (first[i] / noise[i]);
      }
      return answer;
    }
  }

  private static float[] last(List<float[]> latents) {
    return latents.get(latents.size() - 1);
  }
}
