package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.bridge.Cancel;
import shirushi.bridge.ort.OrtRuntime;
import shirushi.canvas.Raster;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** What an artist counts on, with the model that ships: repeatable pictures, sizes, the stop. */
class SuzuriTest {
  private static final int STEPS = 3;
  private static final float GUIDANCE = 3;
  private static final long PATIENCE_MILLISECONDS = 100;

  @TempDir private static Path cache;
  private static int handles;
  private static Painter painter;

  @BeforeAll
  static void load() throws Exception {
    handles = OrtRuntime.liveHandles();
    painter = new Painter("native", TinyModel.SUZURI, cache);
  }

  @AfterAll
  static void nothingStaysOpenAfterFailuresAndStops() {
    painter.close();
    assertThat(OrtRuntime.liveHandles()).isEqualTo(handles);
  }

  @Test
  void theSameSeedPaintsTheSamePictureAndAnotherAnother() throws Exception {
    Raster first = paint("a cat", "", 5);
    assertThat(paint("a cat", "", 5).argb()).isEqualTo(first.argb());
    assertThat(paint("a cat", "", 6).argb()).isNotEqualTo(first.argb());
    assertThat(first.painted()).isTrue();
  }

  @Test
  void severalPicturesAreThoseOfTheSeedsThatFollow() throws Exception {
    Sampling three = new Sampling(null, STEPS, GUIDANCE, 5, 3, null, null);
    List<Painting> paintings = painter.paint(new Generate(new Prompt("a cat", ""), three));
    assertThat(paintings).extracting(Painting::seed).containsExactly(5L, 6L, 7L);
    for (Painting painting : paintings) {
      assertThat(paint("a cat", "", painting.seed())).isEqualTo(painting.pixels());
    }
  }

  @Test
  void aSamplerThatDrawsNoiseOnItsWayIsRepeatableToo() throws Exception {
    Sampling two = new Sampling("euler-a", STEPS, GUIDANCE, 5, 2, null, null);
    Sampling second = new Sampling("euler-a", STEPS, GUIDANCE, 6, 1, null, null);
    List<Painting> both = painter.paint(new Generate(new Prompt("a cat", ""), two));
    Raster alone = painter.picture(new Generate(new Prompt("a cat", ""), second));
    assertThat(both.get(1).pixels()).isEqualTo(alone);
  }

  @Test
  void bothRuntimesPaintTheSamePicture() throws Exception {
    int[] usual = paint("a cat", "", 5).argb();
    try (Painter fallback = new Painter("djl", TinyModel.SUZURI, cache)) {
      int[] other = fallback.picture(words("a cat", "", 5)).argb();
      int most = 0;
      for (int i = 0; i < usual.length; i++) {
        for (int shift = 0; shift < 32; shift += 8) {
          most = Math.max(most, Math.abs((usual[i] >> shift & 255) - (other[i] >> shift & 255)));
        }
      }
      assertThat(most).isLessThanOrEqualTo(1); // measured: 0
    }
  }

  @Test
  void anySizeAskedForIsTheSizeGivenWithANoteWhereItIsScaled() throws Exception {
    assertThat(sized(300, 200)).isEqualTo("300×200");
    assertThat(painter.notes).singleElement().asString().contains("then scaling to 300×200");
    assertThat(sized(512, 512)).isEqualTo("512×512");
    assertThat(painter.notes).singleElement().asString().contains("then enlarging to 512×512");
    assertThat(sized(256, 192)).isEqualTo("256×192");
    assertThat(painter.notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ddim, ''",
    "euler, ''",
    "heun, heun overshoots",
    "flow-euler, flow-euler doesn't suit suzuri"
  })
  void saysWhereASamplerDoesNotSuitTheModel(String scheduler, String note) throws Exception {
    painter.paint(
        Painter.words("a cat", new shirushi.request.Sampling(scheduler, 2, 3, 1, 1, null, null)));
    if (note.isEmpty()) {
      assertThat(painter.notes).isEmpty();
    } else {
      assertThat(painter.notes).singleElement().asString().contains(note);
    }
  }

  @Test
  void weightsAndTheNegativeChangeThePictureAndAWeightOfOneDoesNot() throws Exception {
    Raster plain = paint("a cat with a hat", "", 5);
    assertThat(paint("a cat with a (hat:1.0)", "", 5)).isEqualTo(plain);
    assertThat(paint("a cat with a (hat:1.5)", "", 5)).isNotEqualTo(plain);
    assertThat(paint("a cat with a hat", "blue", 5)).isNotEqualTo(plain);
  }

  @Test
  void theNegativeIsNotAskedWithoutGuidance() throws Exception {
    Sampling unguided = new Sampling(null, STEPS, 1, 5, 1, null, null);
    assertThat(painter.picture(new Generate(new Prompt("a cat", "blue"), unguided)))
        .isEqualTo(painter.picture(new Generate(new Prompt("a cat", ""), unguided)))
        .isNotEqualTo(paint("a cat", "", 5));
  }

  @Test
  void aLongPromptIsReadToItsEnd() throws Exception {
    String hundred = "cat ".repeat(99);
    assertThat(paint(hundred + "red", "", 5)).isNotEqualTo(paint(hundred + "blue", "", 5));
    assertThat(painter.notes).isEmpty();
  }

  @Test
  void aStopFromAnotherThreadIsHeededAtOnceAndThePipelinePaintsAgain() throws Exception {
    Raster before = paint("a cat", "", 5);
    Cancel cancel = new Cancel();
    CountDownLatch running = new CountDownLatch(2);
    painter.cancel(cancel).onStep(running::countDown);
    CompletableFuture<Long> stopped =
        CompletableFuture.supplyAsync(
            () -> {
              assertThatThrownBy(
                      () -> painter.paint(Painter.words("a cat", Painter.sampling(5, 3, 1000))))
                  .isInstanceOf(CancellationException.class);
              return System.nanoTime();
            });
    running.await();
    Thread.sleep(20); // into the midst of a call
    long asked = System.nanoTime();
    cancel.request();
    long took = (stopped.join() - asked) / 1_000_000;
    painter.cancel(new Cancel()).onStep(() -> {});
    assertThat(took).isLessThan(PATIENCE_MILLISECONDS);
    assertThat(paint("a cat", "", 5)).isEqualTo(before);
  }

  @Test
  void aStopAskedForBeforehandPaintsNothing() {
    Cancel cancel = new Cancel();
    cancel.request();
    painter.cancel(cancel);
    try {
      assertThatThrownBy(() -> paint("a cat", "", 5)).isInstanceOf(CancellationException.class);
      assertThat(painter.latents).isEmpty();
    } finally {
      painter.cancel(new Cancel());
    }
  }

  @Test
  void failuresOpenNothing() {
    int before = OrtRuntime.liveHandles();
    Request many = words("a cat", "", 5);
    assertThatThrownBy(() -> painter.paint(many, Optional.of(new float[3])))
        .isInstanceOf(IllegalArgumentException.class);
    Sampling unknown = new Sampling("magic", STEPS, GUIDANCE, 5, 1, null, null);
    assertThatThrownBy(() -> painter.paint(new Generate(new Prompt("a cat", ""), unknown)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("magic");
    painter.onStep(
        () -> {
          throw new IllegalStateException("what is told of it failed");
        });
    try {
      assertThatThrownBy(() -> painter.paint(many)).isInstanceOf(IllegalStateException.class);
    } finally {
      painter.onStep(() -> {});
    }
    assertThat(OrtRuntime.liveHandles()).isEqualTo(before);
  }

  private static Request words(String text, String negative, long seed) {
    return new Generate(new Prompt(text, negative), Painter.sampling(seed, GUIDANCE, STEPS));
  }

  private static Raster paint(String text, String negative, long seed) throws Exception {
    return painter.picture(words(text, negative, seed));
  }

  private static String sized(int width, int height) throws Exception {
    Sampling sampling = new Sampling(null, 1, 1, 5, 1, width, height);
    Raster picture = painter.picture(new Generate(new Prompt("a cat", ""), sampling));
    return picture.width() + "×" + picture.height();
  }
}
