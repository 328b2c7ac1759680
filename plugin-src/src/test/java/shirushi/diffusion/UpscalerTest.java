package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.ort.OrtRuntime;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.model.ModelException;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** A model of 16 pixels a side whose upscaler repeats pixels, a quarter brighter each time. */
class UpscalerTest {
  private static final int NATIVE = 16;
  private static final int TILE = 64;
  private static final int SUZURIS_RADIUS = 23;
  private static final Prompt CAT = new Prompt("a cat", "");

  @TempDir private Path model;
  @TempDir private Path cache;

  @BeforeEach
  void writeTheModel() throws Exception {
    TinyModel.write(model);
  }

  @ParameterizedTest
  @CsvSource({"native, 32, 1", "native, 64, 2", "djl, 32, 1", "djl, 64, 2"})
  void aLargerPictureIsThePaintedOneDoubled(String runtime, int side, int times) throws Exception {
    putUpscaler(TinyModel.upscaler(2));
    try (Painter painter = new Painter(runtime, model, cache)) {
      Raster picture = painter.picture(sized(side, side));
      assertThat(painter.image).hasSize(3 * NATIVE * NATIVE);
      assertThat(picture).isEqualTo(doubled(painter.image, times));
      assertThat(painter.notes)
          .singleElement()
          .asString()
          .startsWith("painting at 16×16, then enlarging to %d×%d: ".formatted(side, side));
    }
  }

  @ParameterizedTest
  @CsvSource({"37, 51", "33, 16", "150, 90", "20, 23", "16, 23"})
  void anyOtherSizeIsFitted(int width, int height) throws Exception {
    putUpscaler(TinyModel.upscaler(2));
    try (Painter painter = new Painter("native", model, cache)) {
      Raster picture = painter.picture(sized(width, height));
      assertThat(picture.width()).isEqualTo(width);
      assertThat(picture.height()).isEqualTo(height);
      assertThat(picture.painted()).isTrue();
    }
  }

  @Test
  void theNativeSizeNeedsNoUpscalerNotEvenAWorkingOne() throws Exception {
    Raster without = picture(sized(NATIVE, NATIVE));
    putUpscaler(TinyModel.encoder(8));
    assertThat(picture(sized(NATIVE, NATIVE))).isEqualTo(without);
  }

  @Test
  void withoutAnUpscalerThePaintedPictureIsScaled() throws Exception {
    try (Painter painter = new Painter("native", model, cache)) {
      Raster picture = painter.picture(sized(32, 32));
      Raster painted = Pictures.toRaster(painter.image, NATIVE, NATIVE);
      assertThat(picture).isEqualTo(painted.scaled(32, 32));
      assertThat(painter.notes).singleElement().asString().contains("then scaling to 32×32");
    }
  }

  @Test
  void whatIsPaintedOverALargerPictureIsEnlargedToIt() throws Exception {
    putUpscaler(TinyModel.upscaler(2));
    Raster source = Raster.transparent(32, 32);
    byte[] left = new byte[32 * 32];
    for (int i = 0; i < left.length; i++) {
      left[i] = (byte) (i % 32 < 16 ? 255 : 0);
    }
    Mask mask = Mask.of(32, 32, left);
    Sampling sampling = Painter.sampling(7, 3, 2);
    try (Painter painter = new Painter("native", model, cache)) {
      Raster over = painter.picture(new Refine(CAT, sampling, source, 0.5f));
      assertThat(over).isEqualTo(doubled(painter.image, 1));
      Raster into = painter.picture(new Inpaint(CAT, sampling, source, mask, 0.5f));
      assertThat(into).isEqualTo(Pictures.cutOut(doubled(painter.image, 1), mask));
    }
  }

  private static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(TinyModel.upscaler(3), "answered [1, 3, 48, 48], expected [1, 3, 32, 32]"),
        Arguments.of(TinyModel.encoder(8), "latent_parameters: axis 1 must be 3 long, is 8"),
        Arguments.of(TinyModel.decoder(2, 3), "has no input sample, its inputs are latent_sample"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aNetworkThatIsNoUpscalerIsNamedWithItsFault(byte[] network, String fault) throws Exception {
    putUpscaler(network);
    int before = OrtRuntime.liveHandles();
    assertThatThrownBy(() -> picture(sized(32, 32)))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("upscaler/model.onnx: ")
        .hasMessageEndingWith(fault);
    assertThat(OrtRuntime.liveHandles()).isEqualTo(before);
  }

  @Test
  void aStopAskedForAfterDecodingIsHeededBeforeEnlarging() throws Exception {
    putUpscaler(TinyModel.upscaler(2));
    Cancel cancel = new Cancel();
    try (Painter painter = new Painter("native", model, cache)) {
      painter.cancel(cancel).onImage(cancel::request);
      assertThatThrownBy(() -> painter.paint(sized(32, 32)))
          .isInstanceOf(CancellationException.class);
      painter.cancel(new Cancel()).onImage(() -> {});
      assertThat(painter.picture(sized(32, 32)).width()).isEqualTo(32);
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 40", "40, 200", "130, 150", "64, 64"})
  void aPictureInTilesIsThePictureInOne(int width, int height) throws Exception {
    putUpscaler(TinyModel.farsightedUpscaler(SUZURIS_RADIUS));
    float[] picture = new float[3 * width * height];
    Random random = new Random(5);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = random.nextFloat() * 2 - 1;
    }
    Cancel cancel = new Cancel();
    try (Runtime runtime = Runtimes.open("native");
        Network network =
            Network.load(
                "upscaler",
                model.resolve("upscaler/model.onnx"),
                runtime,
                runtime.device("cpu"),
                Optional.empty(),
                cancel)) {
      float[] whole = new Upscaler(network).doubled(picture, height, width, cancel);
      float[] tiled = new Upscaler(network, TILE).doubled(picture, height, width, cancel);
      assertThat(whole).hasSize(4 * picture.length);
      assertThat(tiled).hasSameSizeAs(whole);
      float most = 0;
      for (int i = 0; i < whole.length; i++) {
        most = Math.max(most, Math.abs(tiled[i] - whole[i]));
      }
      assertThat(most).isLessThan(1e-4f);
    }
  }

  private void putUpscaler(byte[] network) throws Exception {
    TinyModel.put(model, "upscaler/model.onnx", network);
  }

  private Raster picture(Request request) throws Exception {
    try (Painter painter = new Painter("native", model, cache)) {
      return painter.picture(request);
    }
  }

  private static Request sized(int width, int height) {
    return new Generate(CAT, new Sampling(null, 2, 3, 7, 1, width, height));
  }

  /** What the upscaler of this class makes of a painted picture, pixel by pixel. */
  private static Raster doubled(float[] painted, int times) {
    float[] values = painted;
    int side = NATIVE;
    for (int i = 0; i < times; i++) {
      float[] larger = new float[4 * values.length];
      for (int at = 0; at < larger.length; at++) {
        int y = at / (2 * side); // over all three colours
        int x = at % (2 * side);
        float value = values[y / 2 * side + x / 2];
        larger[at] = Math.max(-1, Math.min(1, value)) + 0.25f;
      }
      values = larger;
      side *= 2;
    }
    return Pictures.toRaster(values, side, side);
  }
}
