package shirushi.diffusion;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.diffusion.scheduler.Scheduler;
import shirushi.diffusion.scheduler.SchedulerConfig;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.model.ModelException;
import shirushi.request.Sampling;

/** One picture's way from noise to latents: the loop over the model's calls. */
final class Denoising {
  /** Beyond this much noise Heun's averaged first step overshoots, in the reference as well. */
  private static final float HEUN_LIMIT = 1000;

  private final Unet unet;
  private final Scheduler scheduler;
  private final Pipeline.Words words;
  private final Source source;
  private final float guidance;
  private final Random random;
  private final int size;
  private float[] noise;

  /** The seed's first numbers are the noise it starts from, the next ones what it draws later. */
  Denoising(
      Unet unet,
      SchedulerName scheduler,
      SchedulerConfig config,
      Pipeline.Words words,
      Source source,
      Sampling sampling,
      long seed) {
    this.unet = unet;
    this.scheduler = scheduler.create(config, sampling.steps(), source.strength());
    this.words = words;
    this.source = source;
    guidance = sampling.guidance();
    random = new Random(seed);
    size = source.space().channels() * source.latentHeight() * source.latentWidth();
    noise = gaussian();
  }

  /** Starts from this unit noise instead of the seed's. */
  void startFrom(float[] given) {
    if (given.length != size) {
      throw new IllegalArgumentException(
          "the noise has %d values, this picture's latents %d×%d×%d"
              .formatted(
                  given.length,
                  source.space().channels(),
                  source.latentHeight(),
                  source.latentWidth()));
    }
    for (float value : given) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("the noise has values that are no numbers");
      }
    }
    noise = given.clone();
  }

  /** What speaks against this sampler for this model, in one sentence: it is used all the same. */
  static Optional<String> doubt(
      SchedulerName scheduler, SchedulerConfig config, Sampling sampling, String model) {
    boolean flow = scheduler == SchedulerName.FLOW_EULER;
    if (flow != (config.scheduler() == SchedulerName.FLOW_EULER)) {
      return Optional.of(
          scheduler
              + " doesn't suit "
              + model
              + ": models are trained either for flow-euler or for the others");
    }
    boolean overshoots =
        scheduler == SchedulerName.HEUN
            && scheduler.create(config, sampling.steps(), 1).initialNoiseSigma() > HEUN_LIMIT;
    return overshoots
        ? Optional.of(
            "heun overshoots with " + model + ", which starts from more noise than it bears")
        : Optional.empty();
  }

  /** Runs all calls and returns the finished latents [C,h,w]. */
  float[] run(int picture, Supplier<LatentPreview> preview, Trace trace, Progress progress)
      throws BridgeException, ModelException {
    int height = source.latentHeight();
    int width = source.latentWidth();
    int first = source.latents() == null ? 0 : scheduler.firstCall(source.strength());
    int calls = scheduler.calls() - first;
    if (calls < 1) {
      throw new IllegalArgumentException(
          "strength %s leaves none of the steps to paint with: raise it, or the steps"
              .formatted(source.strength()));
    }
    Cancel cancel = progress.cancel();
    float[] latents = start(first);
    float[] input = new float[size];
    trace.latents(latents, source.space().channels(), height, width);
    try (Unet.Run run =
        unet.start(
            height,
            width,
            words.negative(),
            words.positive(),
            words.width(),
            guidance,
            source.extra())) {
      for (int i = first; i < scheduler.calls(); i++) {
        scheduler.scaleInput(i, latents, input);
        float[] output = run.predict(input, scheduler.timestep(i), cancel);
        requireFinite(output, "unet");
        scheduler.step(i, output, latents, this::gaussian);
        if (source.mask() != null) {
          keepUnmasked(i, latents, input);
        }
        trace.latents(latents, source.space().channels(), height, width);
        progress.step(
            picture,
            i - first + 1,
            calls,
            () -> preview.get().of(scheduler.denoised(), height, width));
      }
    }
    return latents;
  }

  private float[] start(int first) {
    float[] latents = new float[size];
    if (source.fromNoise()) {
      for (int i = 0; i < size; i++) {
        latents[i] = noise[i] * scheduler.initialNoiseSigma();
      }
    } else {
      scheduler.addNoise(first, source.latents(), noise, latents);
    }
    return latents;
  }

  /** Puts back what isn't repainted, at the noise level the next call expects. */
  private void keepUnmasked(int call, float[] latents, float[] kept) {
    if (call + 1 < scheduler.calls()) {
      scheduler.addNoise(call + 1, source.latents(), noise, kept);
    } else {
      System.arraycopy(source.latents(), 0, kept, 0, size);
    }
    float[] mask = source.mask();
    for (int i = 0; i < size; i++) {
      float repaint = mask[i % mask.length];
      latents[i] = kept[i] * (1 - repaint) + latents[i] * repaint;
    }
  }

  private float[] gaussian() {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** A NaN would turn into black pixels further on: it is named where it arose. */
  static void requireFinite(float[] values, String network) throws ModelException {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new ModelException(
            network
                + "/model.onnx: answered with values that are no numbers; half-precision models do"
                + " that on devices they weren't made for");
      }
    }
  }
}
