package shirushi.diffusion.scheduler;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/**
 * A model's {@code scheduler_config.json}, as the diffusers library writes it. Immutable.
 *
 * <p>Values are checked when a scheduler that knows their key is made from them, as each class has
 * its own defaults and its own reading.
 */
public final class SchedulerConfig {
  /** Every option of any diffusers scheduler, so that a misspelt one is noticed. */
  private static final Set<String> KNOWN_KEYS =
      Set.of(
          ("algorithm_type base_image_seq_len base_shift beta_end beta_schedule beta_start"
                  + " clip_sample clip_sample_range corrector_order disable_corrector"
                  + " dynamic_thresholding_ratio euler_at_final final_sigmas_type flow_shift"
                  + " interpolation_type invert_sigmas lambda_min_clipped lower_order_final"
                  + " max_image_seq_len max_shift noise_sampler_seed num_train_timesteps"
                  + " original_inference_steps predict_epsilon predict_x0 prediction_type"
                  + " predictor_order rescale_betas_zero_snr rho s_churn s_max s_min s_noise s_tmax"
                  + " s_tmin sample_max_value set_alpha_to_one set_alpha_to_zero shift"
                  + " shift_terminal sigma_data sigma_max sigma_min sigma_schedule skip_prk_steps"
                  + " snr_shift_scale solver_order solver_p solver_type steps_offset"
                  + " stochastic_sampling tau_func tensor_format thresholding time_shift_type"
                  + " timestep_scaling timestep_spacing timestep_type trained_betas"
                  + " use_beta_sigmas use_dynamic_shifting use_exponential_sigmas use_flow_sigmas"
                  + " use_karras_sigmas use_lu_lambdas variance_type")
              .split(" "));

  private final JsonObject json;

  private SchedulerConfig(JsonObject json) {
    this.json = json;
  }

  /**
   * Reads a config; keys beginning with {@code _} are the library's own notes and are passed over.
   *
   * @param json copied
   * @throws IllegalArgumentException naming a key that no diffusers scheduler knows
   */
  public static SchedulerConfig of(JsonObject json) {
    for (String key : json.keySet()) {
      if (!key.startsWith("_") && !KNOWN_KEYS.contains(key)) {
        throw new IllegalArgumentException("scheduler option " + key + " is not known");
      }
    }
    return new SchedulerConfig(json.deepCopy());
  }

  /**
   * The model's own scheduler: the config's class, and for DPM-Solver++ the variant its options
   * say.
   *
   * @throws IllegalArgumentException if {@code _class_name} is missing or not one of ours
   */
  public SchedulerName scheduler() {
    JsonElement className = json.get("_class_name");
    if (className == null || !className.isJsonPrimitive()) {
      throw new IllegalArgumentException(
          "scheduler option _class_name: expected a class name, got " + className);
    }
    SchedulerName name = SchedulerName.ofClassName(className.getAsString());
    if (name != SchedulerName.DPMPP_2M) {
      return name;
    }
    SchedulerOptions options = new SchedulerOptions(name.label(), json);
    if (options.text("algorithm_type", "").equals("sde-dpmsolver++")) {
      return SchedulerName.DPMPP_2M_SDE;
    }
    return options.flag("use_karras_sigmas", false) ? SchedulerName.DPMPP_2M_KARRAS : name;
  }

  JsonObject json() {
    return json;
  }
}
