package shirushi.diffusion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerNameTest {
  private static final SchedulerConfig CONFIG = SchedulerConfig.of(Configs.stableDiffusion());

  @ParameterizedTest
  @EnumSource
  void everyNameLeadsBackToItself(SchedulerName name) {
    assertThat(SchedulerName.of(name.label())).isEqualTo(name);
    assertThat(SchedulerName.ofClassName(name.className()).className()).isEqualTo(name.className());
  }

  @Test
  void anUnknownNameListsTheValidOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.of("eular"))
        .withMessage(
            "scheduler eular is not known; choose one of ddim pndm euler euler-a dpmpp-2m"
                + " dpmpp-2m-karras dpmpp-2m-sde heun lms unipc lcm flow-euler");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void stepsOutOfRangeAreRefused(int steps) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.EULER.create(CONFIG, steps, 1))
        .withMessage("steps: expected 1 to 1000, got " + steps);
  }

  @ParameterizedTest
  @ValueSource(floats = {0, -0.5f, 1.5f, Float.NaN})
  void strengthOutOfRangeIsRefused(float strength) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.LCM.create(CONFIG, 4, strength))
        .withMessageContaining("strength");
  }

  @Test
  void moreStepsThanAModelWasDistilledAtAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.LCM.create(CONFIG, 26, 0.5f))
        .withMessageContaining("expected 1 to 25 for lcm");
  }

  @ParameterizedTest
  @CsvSource({"ddim, 900", "pndm, 900", "euler, 999", "dpmpp-2m, 999", "lcm, 999"})
  void whereTheConfigIsSilentTheClassDecidesTheSpacing(String name, float first) {
    JsonObject json = Configs.stableDiffusion();
    json.addProperty("skip_prk_steps", true);
    Scheduler scheduler = SchedulerName.of(name).create(SchedulerConfig.of(json), 10, 1);
    assertThat(scheduler.timestep(0)).isEqualTo(first);
  }

  @Test
  void theKarrasNameBendsTheLevelsOfAnyConfig() {
    Scheduler plain = SchedulerName.DPMPP_2M.create(CONFIG, 4, 1);
    Scheduler karras = SchedulerName.DPMPP_2M_KARRAS.create(CONFIG, 4, 1);
    assertThat(plain.timestep(1)).isEqualTo(749);
    assertThat(karras.timestep(1)).isEqualTo(687);
  }

  @Test
  void theSdeNameDrawsNoiseAtEveryStep() {
    Scheduler sde = SchedulerName.DPMPP_2M_SDE.create(CONFIG, 3, 1);
    int[] draws = {0};
    for (int i = 0; i < sde.calls(); i++) {
      sde.step(
          i,
          new float[1],
          new float[1],
          () -> {
            draws[0]++;
            return new float[1];
          });
    }
    assertThat(draws[0]).isEqualTo(3);
  }

  @Test
  void anImageToImageRunBeginsAtTheWrittenStrength() {
    // 0.7f is a little below 0.7; ten steps at 0.7 are seven all the same.
    assertThat(SchedulerName.DDIM.create(CONFIG, 10, 1).firstCall(0.7f)).isEqualTo(3);
    assertThat(SchedulerName.HEUN.create(CONFIG, 10, 1).firstCall(0.7f)).isEqualTo(6);
    assertThat(SchedulerName.HEUN.create(CONFIG, 10, 1).firstCall(0)).isEqualTo(19);
  }

  @Test
  void pndmWithRungeKuttaStepsNeedsFour() {
    assertThat(SchedulerName.PNDM.create(CONFIG, 4, 1).calls()).isEqualTo(13);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.PNDM.create(CONFIG, 3, 1))
        .withMessageContaining("skip_prk_steps=false");
  }

  @Test
  void aTimeBeyondTrainingIsRefused() {
    JsonObject json = Configs.stableDiffusion();
    json.addProperty("steps_offset", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.DDIM.create(SchedulerConfig.of(json), 1000, 1))
        .withMessageContaining("steps_offset");
  }

  @Test
  void aNoisePredictionAtZeroSignalIsRefused() {
    JsonObject json = Configs.stableDiffusion();
    json.addProperty("rescale_betas_zero_snr", true);
    json.addProperty("timestep_spacing", "trailing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.DDIM.create(SchedulerConfig.of(json), 10, 1))
        .withMessageContaining("rescale_betas_zero_snr");
  }

  @ParameterizedTest
  @EnumSource(
      value = SchedulerName.class,
      names = {"DPMPP_2M", "DPMPP_2M_SDE", "UNIPC"})
  void aLevelVisitedTwiceDoesNoHarm(SchedulerName name) {
    // A thousand rounded times among 999 distances repeat one.
    Scheduler scheduler = name.create(CONFIG, 1000, 1);
    float[] latents = {1};
    for (int i = 0; i < scheduler.calls(); i++) {
      scheduler.step(i, new float[] {latents[0] / 2}, latents, () -> new float[] {0.5f});
    }
    assertThat(latents[0]).isFinite();
  }
}
