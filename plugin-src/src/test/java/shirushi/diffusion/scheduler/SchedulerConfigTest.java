package shirushi.diffusion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulerConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {_class_name: DDIMScheduler}                                          | ddim
          {_class_name: EulerAncestralDiscreteScheduler}                        | euler-a
          {_class_name: FlowMatchEulerDiscreteScheduler}                        | flow-euler
          {_class_name: DPMSolverMultistepScheduler}                            | dpmpp-2m
          {_class_name: DPMSolverMultistepScheduler, use_karras_sigmas: true}   | dpmpp-2m-karras
          {_class_name: DPMSolverMultistepScheduler, use_karras_sigmas: null}   | dpmpp-2m
          {_class_name: DPMSolverMultistepScheduler, algorithm_type: 'sde-dpmsolver++'} | dpmpp-2m-sde
          """)
  void theClassAndItsOptionsNameTheModelsOwnScheduler(String json, String label) {
    assertThat(Configs.config(json).scheduler().label()).isEqualTo(label);
  }

  @Test
  void aClassThatIsNotOursIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configs.config("{_class_name: KDPM2DiscreteScheduler}").scheduler())
        .withMessageContaining("scheduler class KDPM2DiscreteScheduler is not known")
        .withMessageContaining("unipc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configs.config("{}").scheduler())
        .withMessageContaining("_class_name");
  }

  @Test
  void aKeyThatNoSchedulerKnowsIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configs.config("{beta_strat: 0.1}"))
        .withMessage("scheduler option beta_strat is not known");
  }

  @Test
  void theLibrarysOwnNotesArePassedOver() {
    assertThatNoException()
        .isThrownBy(() -> Configs.config("{_diffusers_version: '0.6.0', _anything: [1]}"));
  }

  @Test
  void theJsonMayChangeAfterwards() {
    JsonObject json = Configs.json("{num_train_timesteps: 10}");
    SchedulerConfig config = SchedulerConfig.of(json);
    json.addProperty("num_train_timesteps", 20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.DDIM.create(config, 11, 1))
        .withMessage("steps: expected 1 to 10, got 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ddim       | {thresholding: true}                | thresholding=true
          lcm        | {thresholding: true}                | thresholding=true
          dpmpp-2m   | {algorithm_type: dpmsolver}         | algorithm_type=dpmsolver
          dpmpp-2m   | {solver_order: 4}                   | solver_order=4
          dpmpp-2m   | {use_lu_lambdas: true}              | use_lu_lambdas=true
          dpmpp-2m   | {variance_type: learned_range}      | variance_type=learned_range
          euler      | {interpolation_type: log_linear}    | interpolation_type=log_linear
          euler      | {use_beta_sigmas: true}             | use_beta_sigmas=true
          euler      | {timestep_spacing: sideways}        | timestep_spacing=sideways
          heun       | {beta_schedule: sigmoid}            | beta_schedule=sigmoid
          lms        | {prediction_type: flow_prediction}  | prediction_type=flow_prediction
          unipc      | {predict_x0: false}                 | predict_x0=false
          unipc      | {final_sigmas_type: half}           | final_sigmas_type=half
          flow-euler | {use_dynamic_shifting: true}        | use_dynamic_shifting=true
          """)
  void anOptionNotSupportedIsNamedWithItsValueAndTheScheduler(
      String name, String json, String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.of(name).create(Configs.config(json), 10, 1))
        .withMessage("scheduler option " + option + " is not supported by " + name);
  }

  @Test
  void theMinusInfinityThatPythonWritesIsRead() {
    SchedulerConfig config = Configs.config("{lambda_min_clipped: -Infinity}");
    assertThat(SchedulerName.DPMPP_2M.create(config, 4, 1).timestep(0)).isEqualTo(999);
  }

  @Test
  void clippedNoiseBeginsLater() {
    SchedulerConfig config = Configs.config("{lambda_min_clipped: -2}");
    assertThat(SchedulerName.DPMPP_2M.create(config, 4, 1).timestep(0)).isBetween(1f, 998f);
  }

  @ParameterizedTest
  @CsvSource({
    "euler, {thresholding: true}",
    "euler-a, {use_beta_sigmas: true}",
    "pndm, {rescale_betas_zero_snr: true}",
    "ddim, {solver_order: 9}",
    "flow-euler, {prediction_type: nonsense}"
  })
  void anOptionOfAnotherSchedulerIsIgnored(String name, String json) {
    assertThatNoException()
        .isThrownBy(() -> SchedulerName.of(name).create(Configs.config(json), 10, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {num_train_timesteps: -5}           | num_train_timesteps: expected 1 to 1000000, got -5
          {num_train_timesteps: 10.5}         | num_train_timesteps: expected a whole number, got 10.5
          {num_train_timesteps: null}         | num_train_timesteps: expected a number, got null
          {beta_start: low}                   | beta_start: expected a number, got "low"
          {beta_schedule: 3}                  | beta_schedule: expected a text, got 3
          {clip_sample: 1}                    | clip_sample: expected true or false, got 1
          {trained_betas: 3}                  | trained_betas: expected a list of numbers, got 3
          {trained_betas: [0.1]}              | trained_betas: expected 1000 values, got 1
          {beta_start: 0.5, beta_end: 0.1}    | expected 0 < start <= end < 1, got 0.5, 0.1
          {num_train_timesteps: 1, trained_betas: [1.5]} | trained_betas: expected values between 0 and 1, got 1.5
          """)
  void aBrokenValueIsNamed(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchedulerName.DDIM.create(Configs.config(json), 1, 1))
        .withMessageContaining(message);
  }
}
