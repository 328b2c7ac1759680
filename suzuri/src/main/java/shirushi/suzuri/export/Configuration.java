package shirushi.suzuri.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.suzuri.train.NoiseLevels;

/**
 * The configurations beside the networks, with the keys of diffusers' own. Loaders ask them for
 * sizes; the kinds of blocks are the nearest that diffusers has a name for.
 */
final class Configuration {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();
  private static final String DIFFUSERS = "0.30.0";

  /** Its fresh noise after each step mends what an earlier one got wrong. */
  private static final String SCHEDULER = "EulerAncestralDiscreteScheduler";

  private static final int NATIVE_LATENT = 16;
  private static final List<Integer> VAE_WIDTHS = List.of(32, 32, 64, 96, 160);

  private Configuration() {}

  /** By their paths in the model's directory. */
  static Map<String, String> all(WeightSource weights) {
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    objects.put("model_index.json", index());
    objects.put("scheduler/scheduler_config.json", scheduler());
    objects.put("text_encoder/config.json", text(weights));
    objects.put("unet/config.json", unet(weights));
    objects.put("vae_decoder/config.json", vae(weights));
    objects.put("vae_encoder/config.json", vae(weights));
    objects.put("upscaler/config.json", upscaler());
    Map<String, String> files = new LinkedHashMap<>();
    objects.forEach((path, object) -> files.put(path, JSON.toJson(object) + "\n"));
    return files;
  }

  private static JsonObject index() {
    JsonObject index = diffusers("StableDiffusionPipeline");
    index.add("feature_extractor", pair(null, null));
    index.add("image_encoder", pair(null, null));
    index.addProperty("requires_safety_checker", false);
    index.add("safety_checker", pair(null, null));
    index.add("scheduler", pair("diffusers", SCHEDULER));
    index.add("text_encoder", pair("transformers", "CLIPTextModel"));
    index.add("tokenizer", pair("transformers", "CLIPTokenizer"));
    index.add("unet", pair("diffusers", "UNet2DConditionModel"));
    index.add("vae", pair("diffusers", "AutoencoderKL"));
    return index;
  }

  private static JsonObject scheduler() {
    JsonObject scheduler = diffusers(SCHEDULER);
    JsonArray betas = new JsonArray();
    for (int t = 0; t < NoiseLevels.STEPS; t++) {
      betas.add((float) (1 - NoiseLevels.alpha(t) / NoiseLevels.alpha(t - 1)));
    }
    scheduler.add("trained_betas", betas);
    scheduler.addProperty("num_train_timesteps", NoiseLevels.STEPS);
    scheduler.addProperty("prediction_type", "v_prediction");
    scheduler.addProperty("timestep_spacing", "trailing");
    scheduler.addProperty("steps_offset", 0);
    scheduler.addProperty("rescale_betas_zero_snr", false);
    // Of other schedulers, which may be chosen instead.
    scheduler.addProperty("clip_sample", false);
    scheduler.addProperty("set_alpha_to_one", true);
    scheduler.addProperty("skip_prk_steps", true);
    return scheduler;
  }

  private static JsonObject text(WeightSource weights) {
    long vocabulary = weights.shape("text.embed")[0];
    long width = weights.shape("text.embed")[1];
    JsonObject text = new JsonObject();
    text.add("architectures", JSON.toJsonTree(List.of("CLIPTextModel")));
    text.addProperty("model_type", "clip_text_model");
    text.addProperty("hidden_act", "gelu");
    text.addProperty("hidden_size", width);
    text.addProperty("intermediate_size", weights.shape("text.b0.f1.weight")[0]);
    text.addProperty("num_attention_heads", Transformer.HEADS);
    text.addProperty("num_hidden_layers", TextGraph.BLOCKS);
    text.addProperty("max_position_embeddings", weights.shape("text.pos")[0]);
    text.addProperty("projection_dim", width);
    text.addProperty("layer_norm_eps", 1e-5);
    text.addProperty("vocab_size", vocabulary);
    text.addProperty("bos_token_id", vocabulary - 2);
    text.addProperty("eos_token_id", vocabulary - 1);
    text.addProperty("pad_token_id", vocabulary - 1);
    return text;
  }

  private static JsonObject unet(WeightSource weights) {
    long upper = weights.shape("unet.d0.r.c1.weight")[0];
    long lower = weights.shape("unet.d1.r.c1.weight")[0];
    JsonObject unet = diffusers("UNet2DConditionModel");
    unet.addProperty("act_fn", "silu");
    // Diffusers means the number of heads by it.
    unet.addProperty("attention_head_dim", Transformer.HEADS);
    unet.add("block_out_channels", JSON.toJsonTree(List.of(upper, lower)));
    unet.addProperty("center_input_sample", false);
    unet.addProperty("cross_attention_dim", weights.shape("unet.pn.weight")[0]);
    unet.add("down_block_types", blocks("CrossAttnDownBlock2D", 2));
    unet.add("up_block_types", blocks("CrossAttnUpBlock2D", 2));
    unet.addProperty("mid_block_type", "UNetMidBlock2DCrossAttn");
    unet.addProperty("flip_sin_to_cos", true);
    unet.addProperty("freq_shift", 0);
    unet.addProperty("in_channels", weights.shape("unet.in.weight")[1]);
    unet.addProperty("out_channels", weights.shape("unet.out.weight")[0]);
    unet.addProperty("layers_per_block", 1);
    unet.addProperty("norm_num_groups", Layers.GROUPS);
    unet.addProperty("norm_eps", 1e-5);
    unet.addProperty("sample_size", NATIVE_LATENT);
    unet.add("time_cond_proj_dim", JsonNull.INSTANCE);
    return unet;
  }

  private static JsonObject vae(WeightSource weights) {
    int levels = VAE_WIDTHS.size();
    JsonObject vae = diffusers("AutoencoderKL");
    vae.addProperty("act_fn", "silu");
    vae.add("block_out_channels", JSON.toJsonTree(VAE_WIDTHS));
    vae.add("down_block_types", blocks("DownEncoderBlock2D", levels));
    vae.add("up_block_types", blocks("UpDecoderBlock2D", levels));
    vae.addProperty("in_channels", 3);
    vae.addProperty("out_channels", 3);
    vae.addProperty("latent_channels", weights.shape("decoder.mean")[1]);
    vae.addProperty("layers_per_block", 1);
    vae.addProperty("norm_num_groups", Layers.GROUPS);
    vae.addProperty("sample_size", NATIVE_LATENT << levels - 1);
    vae.addProperty("scaling_factor", 1.0);
    vae.addProperty("shift_factor", 0.0);
    vae.addProperty("force_upcast", false);
    return vae;
  }

  private static JsonObject upscaler() {
    JsonObject upscaler = new JsonObject();
    upscaler.addProperty("_class_name", "SuzuriUpscaler");
    upscaler.addProperty("in_channels", 3);
    upscaler.addProperty("out_channels", 3);
    upscaler.addProperty("scale", 2);
    // Sides it takes are multiples of it.
    upscaler.addProperty("divisor", 2);
    return upscaler;
  }

  private static JsonObject diffusers(String name) {
    JsonObject object = new JsonObject();
    object.addProperty("_class_name", name);
    object.addProperty("_diffusers_version", DIFFUSERS);
    return object;
  }

  private static JsonArray pair(String library, String name) {
    JsonArray pair = new JsonArray();
    pair.add(library);
    pair.add(name);
    return pair;
  }

  private static JsonElement blocks(String kind, int count) {
    return JSON.toJsonTree(Collections.nCopies(count, kind));
  }
}
