package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Raster;
import shirushi.request.Request;

class LatentPreviewTest {
  /** Share of the colours' variance; 0.87 was measured over thirty pictures it had not seen. */
  private static final double MOST = 0.7;

  private static final int CELL = 16;
  private static final Request WORDS = Painter.words("a cat", Painter.sampling(7, 1, 1));

  @TempDir private Path folder;

  @Test
  void findsTheMatrixThatMadeThePicture() {
    Random random = new Random(1);
    int side = 24;
    float[] latents = new float[2 * side * side];
    for (int i = 0; i < latents.length; i++) {
      latents[i] = random.nextFloat() - 0.5f;
    }
    LatentPreview made = LatentPreview.rough(2);
    made.weights()[0][0] = 0.3f;
    made.weights()[1][18] = -0.2f;
    float[] picture = Pictures.toFloats(made.of(latents, side, side));
    LatentPreview fitted = new LatentPreviewFit(2).add(latents, side, side, picture).solve();
    for (int rgb = 0; rgb < 3; rgb++) {
      assertThat(fitted.weights()[rgb])
          .containsExactly(made.weights()[rgb], org.assertj.core.api.Assertions.within(0.05f));
    }
  }

  @Test
  void showsSuzurisColoursFromTheFirstPictureOn() throws Exception {
    try (Painter painter = new Painter("native", TinyModel.SUZURI, folder)) {
      Request request = Painter.words("a girl, green hair, sunset", Painter.sampling(6, 3, 8));
      Raster cells = painter.picture(request).scaled(256 / CELL, 256 / CELL);
      float[] latents = painter.latents.get(8);
      LatentPreview shipped =
          LatentPreview.read(TinyModel.SUZURI.resolve("preview.json"), 32).orElseThrow();
      assertThat(explained(shipped.of(latents, CELL, CELL), cells)).isGreaterThan(MOST);
      assertThat(explained(LatentPreview.rough(32).of(latents, CELL, CELL), cells)).isLessThan(0);
      assertThat(folder.resolve("previews")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "[[1,2],[3,4],[5,6]]",
        "[[1,2,3,4,5],null,[1,2,3,4,5]]",
        "[[NaN,0,0,0,0],[0,0,0,0,0],[0,0,0,0,0]]",
        "[[1e99,0,0,0,0],[0,0,0,0,0],[0,0,0,0,0]]",
        "[[\"a\",0,0,0,0],[0,0,0,0,0],[0,0,0,0,0]]",
        "[[{},0,0,0,0],[0,0,0,0,0],[0,0,0,0,0]]",
        "\u00ff not UTF-8"
      })
  void aBrokenFileIsReplaced(String content) throws Exception {
    Path model = TinyModel.write(folder.resolve("tiny"));
    Path kept = folder.resolve("cache/previews/tiny.json");
    TinyModel.put(kept.getParent(), "tiny.json", content.getBytes("ISO-8859-1"));
    try (Painter painter = new Painter("native", model, folder.resolve("cache"))) {
      painter.paint(WORDS);
    }
    assertThat(LatentPreview.read(kept, 4)).isPresent();
  }

  @Test
  void aBrokenFileOfTheModelsOwnIsPassedOverAndStaysAsItIs() throws Exception {
    Path model = TinyModel.write(folder.resolve("tiny"));
    TinyModel.put(model, "preview.json", "broken");
    Path kept = folder.resolve("cache/previews/tiny.json");
    try (Painter painter = new Painter("native", model, folder.resolve("cache"))) {
      painter.paint(WORDS);
    }
    assertThat(LatentPreview.read(kept, 4)).isPresent();
    assertThat(model.resolve("preview.json")).hasContent("broken");
  }

  @Test
  void aKeptFileIsUsedAndNotLearntAnew() throws Exception {
    Path model = TinyModel.write(folder.resolve("tiny"));
    Path kept = folder.resolve("cache/previews/tiny.json");
    String row = "[1.0" + ",0.0".repeat(36) + "]";
    String own = "[" + row + "," + row + "," + row + "]";
    TinyModel.put(kept.getParent(), "tiny.json", own);
    try (Painter painter = new Painter("native", model, folder.resolve("cache"))) {
      painter.paint(WORDS);
    }
    assertThat(Files.readString(kept)).isEqualTo(own);
    assertThat(LatentPreview.read(folder.resolve("nothing"), 4)).isEqualTo(Optional.empty());
  }

  /** 1 − residual/variance over all cells and the three colours, each colour about its mean. */
  private static double explained(Raster shown, Raster picture) {
    double residual = 0;
    double variance = 0;
    int[] seen = shown.argb();
    int[] wanted = picture.argb();
    for (int shift = 0; shift < 24; shift += 8) {
      int s = shift;
      double mean = java.util.Arrays.stream(wanted).map(p -> p >> s & 255).average().orElseThrow();
      for (int i = 0; i < wanted.length; i++) {
        double value = wanted[i] >> shift & 255;
        residual += Math.pow((seen[i] >> shift & 255) - value, 2);
        variance += Math.pow(value - mean, 2);
      }
    }
    return 1 - residual / variance;
  }
}
