package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** Where multistep samplers have no history yet: every one of them paints in one step and few. */
class FewStepsTest {
  private static final int SIDE = 16;
  private static final Prompt PROMPT = new Prompt("a cat", "");

  @TempDir private static Path folder;
  private static Painter painter;

  @BeforeAll
  static void load() throws Exception {
    Path model = TinyModel.write(folder.resolve("tiny"));
    painter = new Painter("native", model, folder.resolve("cache"));
  }

  @AfterAll
  static void close() {
    painter.close();
  }

  @ParameterizedTest
  @EnumSource(SchedulerName.class)
  void paintsRefinesAndRepaints(SchedulerName scheduler) throws Exception {
    byte[] values = new byte[SIDE * SIDE];
    Arrays.fill(values, 0, SIDE * 8, (byte) 255);
    Mask mask = Mask.of(SIDE, SIDE, values);
    Raster grey = Raster.of(SIDE, SIDE, filled(0xff808080));
    for (int steps = 1; steps <= 4; steps++) {
      Sampling sampling = new Sampling(scheduler.label(), steps, 3, 7, 1, null, null);
      sizedAndChanging(new Generate(PROMPT, sampling));
      sizedAndChanging(new Refine(PROMPT, sampling, grey, 1));
      sizedAndChanging(new Inpaint(PROMPT, sampling, grey, mask, 1));
      if (steps > 1) {
        sizedAndChanging(new Refine(PROMPT, sampling, grey, 0.5f));
      }
    }
  }

  private static void sizedAndChanging(Request request) throws Exception {
    Raster picture = painter.picture(request);
    assertThat(picture.width()).isEqualTo(SIDE);
    float[] last = painter.latents.get(painter.latents.size() - 1);
    assertThat(painter.latents.size()).isGreaterThan(1);
    assertThat(last).isNotEqualTo(painter.latents.get(0));
    for (float value : last) {
      assertThat(value).isFinite();
    }
  }

  private static int[] filled(int colour) {
    int[] argb = new int[SIDE * SIDE];
    Arrays.fill(argb, colour);
    return argb;
  }
}
