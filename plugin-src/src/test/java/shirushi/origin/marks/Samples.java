package shirushi.origin.marks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Marks as the programs write them. */
final class Samples {
  static final String A1111 =
      """
      masterpiece, 1girl, (red hair:1.2)
      night sky
      Negative prompt: lowres, bad hands,
      worst quality
      Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7.5, Seed: 4294967295, \
      Size: 512x768, Model hash: 879db523c3, Model: dreamshaper_8, Denoising strength: 0.4, \
      Lora hashes: "hair: 1a2b, sky: 3c4d", Version: v1.10.1""";

  static final String COMFY_RUN =
      """
      {"3": {"class_type": "KSampler", "inputs": {"seed": 156680208700286, "steps": 20, "cfg": 8.0,
        "sampler_name": "euler", "scheduler": "normal", "denoise": 1.0, "model": ["10", 0],
        "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
       "4": {"class_type": "CheckpointLoaderSimple",
             "inputs": {"ckpt_name": "xl\\\\animagine-xl-4.0.safetensors"}},
       "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 512}},
       "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["11", 0], "clip": ["10", 1]}},
       "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "watermark", "clip": ["10", 1]}},
       "8": {"class_type": "VAEDecode", "inputs": {"samples": ["3", 0], "vae": ["4", 2]},
             "is_changed": [NaN]},
       "10": {"class_type": "LoraLoader", "inputs": {"lora_name": "a.safetensors",
              "model": ["4", 0], "clip": ["4", 1]}},
       "11": {"class_type": "PrimitiveString", "inputs": {"value": "夜空, a cat"}}}""";

  static final String COMFY_DRAWN =
      """
      {"last_node_id": 9, "version": 0.4, "links": [
         [1, 4, 0, 3, 0, "MODEL"], [4, 6, 0, 3, 1, "CONDITIONING"], [6, 7, 0, 3, 2, "CONDITIONING"],
         [3, 4, 1, 6, 0, "CLIP"], [5, 4, 1, 7, 0, "CLIP"]],
       "nodes": [
        {"id": 7, "type": "CLIPTextEncode", "inputs": [{"name": "clip", "link": 5}],
         "widgets_values": ["text, watermark"]},
        {"id": 6, "type": "CLIPTextEncode", "inputs": [{"name": "clip", "link": 3}],
         "widgets_values": ["a glass bottle"]},
        {"id": 4, "type": "CheckpointLoaderSimple", "widgets_values": ["v1-5.ckpt"]},
        {"id": 3, "type": "KSampler", "inputs": [{"name": "model", "link": 1},
          {"name": "positive", "link": 4}, {"name": "negative", "link": 6},
          {"name": "latent_image", "link": null}],
         "widgets_values": [42, "randomize", 25, 7, "dpmpp_2m", "karras", 1]}]}""";

  /** Of a model that is guided: the words are two links behind the sampler. */
  static final String COMFY_GUIDED =
      """
      {"13": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["25", 0],
         "guider": ["22", 0], "sampler": ["16", 0], "sigmas": ["17", 0], "latent_image": ["5", 0]}},
       "16": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}},
       "17": {"class_type": "BasicScheduler", "inputs": {"scheduler": "simple", "steps": 4,
         "denoise": 1, "model": ["12", 0]}},
       "22": {"class_type": "BasicGuider", "inputs": {"model": ["12", 0],
         "conditioning": ["26", 0]}},
       "26": {"class_type": "FluxGuidance", "inputs": {"guidance": 3.5, "conditioning": ["6", 0]}},
       "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox", "clip": ["11", 0]}},
       "12": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux1-dev.safetensors"}},
       "25": {"class_type": "RandomNoise", "inputs": {"noise_seed": 7}}}""";

  static final String INVOKE =
      """
      {"app_version": "5.4.2", "generation_mode": "txt2img", "positive_prompt": "a harbour",
       "negative_prompt": "people", "width": 512, "height": 512, "seed": 123, "rand_device": "cpu",
       "cfg_scale": 7.5, "steps": 30, "scheduler": "dpmpp_2m_k",
       "model": {"key": "k", "hash": "blake3:abcd", "name": "dreamshaper-8", "base": "sd-1",
                 "type": "main"}}""";

  static final String INVOKE_2 =
      """
      {"model": "stable diffusion", "model_weights": "stable-diffusion-1.5", "model_hash": "cc61",
       "app_id": "invoke-ai/InvokeAI", "app_version": "2.3.5", "image": {"prompt":
         [{"prompt": "a lighthouse", "weight": 1.0}], "steps": 50, "cfg_scale": 7.5, "seed": 9,
         "sampler": "k_lms", "type": "txt2img"}}""";

  static final String NOVEL =
      """
      {"prompt": "1girl, umbrella", "steps": 28, "height": 1216, "width": 832, "scale": 5.0,
       "uncond_scale": 0.0, "seed": 3735928559, "sampler": "k_euler_ancestral", "uc": "lowres",
       "request_type": "PromptGenerateRequest", "signed_hash": "c2ln"}""";

  static final String NOVEL_4 =
      """
      {"prompt": "short", "steps": 23, "scale": 6, "seed": 5, "sampler": "k_euler", "uc": "short",
       "v4_prompt": {"caption": {"base_caption": "2girls, rain", "char_captions": []}},
       "v4_negative_prompt": {"caption": {"base_caption": "blurry"}}}""";

  private Samples() {}

  static Evidence png(String... keywordsAndTexts) {
    TextEntry[] entries = new TextEntry[keywordsAndTexts.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new TextEntry("PNG text", keywordsAndTexts[2 * i], keywordsAndTexts[2 * i + 1]);
    }
    return Evidence.of(Arrays.asList(entries), java.util.Optional.empty());
  }

  static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(body);
    }
    return out.toByteArray();
  }

  /** A block as NovelAI hides it: signature, length in bits, content. */
  static byte[] block(String signature, int bits, byte[] content) {
    ByteBuffer block = ByteBuffer.allocate(signature.length() + 4 + content.length);
    return block
        .put(signature.getBytes(StandardCharsets.US_ASCII))
        .putInt(bits)
        .put(content)
        .array();
  }

  /** Hides a block's bits in the alpha, down the columns, or in red, green and blue. */
  static Pixels hidden(int width, int height, byte[] block, boolean colours) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, 0xFEFEFEFE);
    for (int i = 0; i < 8 * block.length; i++) {
      int bit = block[i / 8] >> (7 - i % 8) & 1;
      int pixel = colours ? i / 3 : i;
      int at = pixel % height * width + pixel / height;
      argb[at] |= bit << (colours ? 16 - 8 * (i % 3) : 24);
    }
    return pixels(width, height, argb);
  }

  static Pixels pixels(int width, int height, int[] argb) {
    return new Pixels() {
      @Override
      public int width() {
        return width;
      }

      @Override
      public int height() {
        return height;
      }

      @Override
      public int argb(int x, int y) {
        return argb[y * width + x];
      }
    };
  }
}
