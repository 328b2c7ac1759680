package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shirushi.bridge.BridgeException;
import shirushi.bridge.DType;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.ort.OrtRuntime;
import shirushi.canvas.Raster;
import shirushi.model.ModelException;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;

/** Models that can't be used are refused in one sentence, and leave nothing open. */
class RefusalTest {
  private static final Request WORDS = Painter.words("a cat", Painter.sampling(7, 3, 1));
  private static final Request PICTURE =
      new Refine(
          new Prompt("a cat", ""), Painter.sampling(7, 3, 2), Raster.transparent(16, 16), 0.5f);

  @TempDir private Path model;
  @TempDir private Path cache;

  @BeforeEach
  void writeTheModel() throws Exception {
    TinyModel.write(model);
  }

  private static Arguments unet(String fault, TinyUnet unet) {
    return unet(fault, unet.bytes());
  }

  private static Arguments unet(String fault, byte[] bytes) {
    return Arguments.of("unet/model.onnx", bytes, fault);
  }

  private static Stream<Arguments> wrong() {
    return Stream.of(
        unet("sample has 3 axes", ports(DType.FLOAT32, "b 4 side", "b s 4", 0)),
        unet("sample is INT64", ports(DType.INT64, "b 4 h w", "b s 4", 0)),
        unet("sample: axis 1 must be 4 long, is 8", new TinyUnet().sample("b", "8", "h", "w")),
        unet("timestep has 2 axes", new TinyUnet().time(DType.INT64, "batch", "1")),
        unet("encoder_hidden_states has 2 axes", ports(DType.FLOAT32, "b 4 h w", "b s", 0)),
        unet(
            "out_sample: axis 1 must be 4 long, is 8", ports(DType.FLOAT32, "b 4 h w", "b s 4", 4)),
        unet("needs text_embeds, as SDXL models do", new TinyUnet().input("text_embeds")),
        unet("needs time_ids, as SDXL models do", new TinyUnet().input("time_ids")),
        unet("embeddings 8 wide, the text encoder makes 4", new TinyUnet().text("b", "s", "8")),
        unet("answered with values that are no numbers", new TinyUnet().factor(Float.NaN)),
        unet("axis 2 must be 8 long, is 32", new TinyUnet().sample("b", "4", "32", "32")),
        unet("has no input sample", TinyModel.decoder(2, 3)),
        unet("", new byte[] {1, 2, 3}),
        Arguments.of("text_encoder/model.onnx", TinyModel.text(DType.FLOAT32, 4), "input_ids is"),
        Arguments.of("text_encoder/model.onnx", TinyModel.decoder(2, 3), "no input input_ids"),
        Arguments.of("text_encoder/model.onnx", TinyModel.decoder(2, 3), "its inputs are latent"),
        Arguments.of("text_encoder/model.onnx", nanText(), "that are no numbers"),
        Arguments.of("vae_decoder/model.onnx", TinyModel.decoder(4, 3), "expected [1, 3, 16, 16]"),
        Arguments.of("vae_decoder/model.onnx", TinyModel.decoder(2, 4), "sample: axis 1 must be 3"),
        Arguments.of("vae_decoder/model.onnx", TinyModel.encoder(8), "no input latent_sample"),
        Arguments.of("vae_encoder/model.onnx", TinyModel.encoder(6), "expected [1, 4 or 8, 8, 8]"),
        Arguments.of("vae_encoder/model.onnx", TinyModel.decoder(2, 3), "has no input sample"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aNetworkThatDoesNotFitIsNamedWithItsFault(String file, byte[] bytes, String fault)
      throws Exception {
    TinyModel.put(model, file, bytes);
    int before = OrtRuntime.liveHandles();
    Throwable refusal = catchThrowable(() -> paint("native", WORDS, PICTURE));
    assertThat(refusal)
        .isInstanceOfAny(ModelException.class, BridgeException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(fault);
    assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
    assertThat(OrtRuntime.liveHandles()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void theFallbackRefusesTheSame(String file, byte[] bytes, String fault) throws Exception {
    TinyModel.put(model, file, bytes);
    assertThatThrownBy(() -> paint("djl", WORDS, PICTURE))
        .isInstanceOfAny(ModelException.class, BridgeException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(fault);
  }

  @Test
  void theUntouchedModelPaintsBoth() throws Exception {
    int before = OrtRuntime.liveHandles();
    paint("native", WORDS, PICTURE);
    assertThat(OrtRuntime.liveHandles()).isEqualTo(before);
  }

  @Test
  void aVocabularyThatTheEncoderDoesNotKnowIsRefused() throws Exception {
    TinyModel.put(model, "text_encoder/config.json", "{\"vocab_size\": 1000}");
    assertThatThrownBy(() -> paint("native", WORDS))
        .isInstanceOf(ModelException.class)
        .hasMessage("tokenizer/vocab.json: holds 4000 tokens, the text encoder knows 1000");
  }

  @Test
  void aModelWithoutAnEncoderPaintsFromWordsOnly() throws Exception {
    Files.delete(model.resolve("vae_encoder/model.onnx"));
    paint("native", WORDS);
    assertThatThrownBy(() -> paint("native", PICTURE))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("has no vae_encoder/model.onnx: it can paint from words only");
  }

  @Test
  void embeddingsOfAnotherWidthAreRefusedBeforeAnythingIsPainted() throws Exception {
    TinyModel.put(model, "text_encoder/model.onnx", TinyModel.text(DType.INT64, 5));
    TinyModel.put(model, "unet/model.onnx", new TinyUnet().text("b", "s", "8").bytes());
    assertThatThrownBy(() -> paint("native"))
        .isInstanceOf(ModelException.class)
        .hasMessage("unet/model.onnx: takes embeddings 8 wide, the text encoder makes 5");
  }

  @Test
  void noiseOfAnotherLengthIsTheCallersFault() throws Exception {
    try (Painter painter = new Painter("native", model, cache)) {
      assertThatThrownBy(() -> painter.paint(WORDS, Optional.of(new float[255])))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the noise has 255 values, this picture's latents 4×8×8");
    }
  }

  private void paint(String runtime, Request... requests) throws Exception {
    try (Painter painter = new Painter(runtime, model, cache)) {
      for (Request request : requests) {
        painter.paint(request);
      }
    }
  }

  /** A UNet that is all ports; its answer has some channels more than its sample. */
  private static byte[] ports(DType type, String sample, String text, int more) {
    String[] axes = sample.split(" ");
    long[] pads = new long[2 * axes.length];
    pads[axes.length + 1] = more;
    String[] answer = axes.clone();
    answer[1] = Integer.toString(4 + more);
    return new OnnxGraph()
        .input("sample", type, axes)
        .input("timestep", DType.INT64, "batch")
        .input("encoder_hidden_states", DType.FLOAT32, text.split(" "))
        .constant("pads", pads)
        .node("Pad", List.of("sample", "pads"), "out_sample")
        .output("out_sample", type, answer)
        .bytes();
  }

  private static byte[] nanText() {
    return new OnnxGraph()
        .input("input_ids", DType.INT64, "batch", "77")
        .constant("not", Float.NaN, Float.NaN, Float.NaN, Float.NaN)
        .constant("end", 2L)
        .node("Cast", List.of("input_ids"), "n", Map.of("to", 1))
        .node("Unsqueeze", List.of("n", "end"), "each")
        .node("Mul", List.of("each", "not"), "last_hidden_state")
        .output("last_hidden_state", DType.FLOAT32, "batch", "77", "4")
        .bytes();
  }
}
