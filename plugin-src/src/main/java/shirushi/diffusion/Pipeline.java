package shirushi.diffusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.canvas.Raster;
import shirushi.diffusion.scheduler.SchedulerConfig;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.model.LatentSpace;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.request.Request;

/**
 * A model ready to paint: request in, pictures out. Networks are loaded once and kept, those that
 * not every picture needs when the first one does; one run at a time. Close it before its runtime.
 *
 * <p>Source: Rombach et al. 2022, High-Resolution Image Synthesis with Latent Diffusion Models; the
 * order of operations is that of the reference pipelines.
 */
public final class Pipeline implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("shirushi.diffusion");

  private final ModelDirectory model;
  private final Path previewFile;
  private final ClipTokenizer tokenizer;
  private final SchedulerConfig config;
  private final Networks networks;
  private final TextEncoder text;
  private final Unet unet;
  private final Vae vae;
  private Optional<LatentPreview> preview;

  private Pipeline(
      Networks networks, ModelDirectory model, Optional<String> hash, Path cache, Cancel cancel)
      throws ModelException, BridgeException {
    this.networks = networks;
    this.model = model;
    tokenizer = ClipTokenizer.read(model);
    config = schedulerConfig(model);
    text = new TextEncoder(networks.textEncoder(cancel), tokenizer.maxLength());
    unet = new Unet(networks.unet(cancel), model.latents());
    unet.requireWidth(text.width());
    vae = new Vae(networks.vaeDecoder(cancel), model.latents());
    previewFile = cache.resolve("previews").resolve(hash.orElse(model.name()) + ".json");
    preview = readPreview(model.root().resolve("preview.json")).or(() -> readPreview(previewFile));
  }

  /**
   * Loads a model's networks.
   *
   * @param hash the model's, under which optimised graphs are cached; empty to cache none
   * @param cache the user's cache folder
   * @throws ModelException where a network isn't one of a Stable Diffusion model
   * @throws BridgeException where the runtime can't load one
   */
  public static Pipeline open(
      ModelDirectory model,
      Runtime runtime,
      Device device,
      Optional<String> hash,
      Path cache,
      Cancel cancel)
      throws ModelException, BridgeException {
    Networks networks = new Networks(model, runtime, device, hash);
    try {
      return new Pipeline(networks, model, hash, cache, cancel);
    } catch (BridgeException | ModelException | RuntimeException e) {
      networks.close();
      throw e;
    }
  }

  /** The shape of the latents that a picture is painted from: {@code [1,C,h,w]}. */
  public int[] latentShape(Request request) {
    LatentSpace space = model.latents();
    SizePlan size = Source.size(request, space);
    return new int[] {
      1, space.channels(), size.height() / space.scale(), size.width() / space.scale()
    };
  }

  /**
   * Paints what is asked, one picture after the other.
   *
   * @param noise the first picture's unit noise [C,h,w] in place of the seed's; may be empty
   * @throws IllegalArgumentException for settings the model or the scheduler can't follow
   * @throws ModelException where a network answers with something that is no picture
   * @throws java.util.concurrent.CancellationException when the progress' cancel was asked for
   */
  public List<Painting> run(
      Request request, Optional<float[]> noise, Trace trace, Progress progress)
      throws ModelException, BridgeException {
    Cancel cancel = progress.cancel();
    SchedulerName scheduler =
        request.sampling().scheduler() == null
            ? config.scheduler()
            : SchedulerName.of(request.sampling().scheduler());
    LatentSpace space = model.latents();
    SizePlan size = Source.size(request, space);
    Optional<Upscaler> upscaler = upscaler(size, cancel);
    size.note(model.name(), upscaler.isPresent()).ifPresent(progress::resized);
    Denoising.doubt(scheduler, config, request.sampling(), model.name()).ifPresent(progress::note);
    Words words = words(request, trace, progress);
    Source source = Source.of(request, size, space, vae, networks::vaeEncoder, cancel);
    List<Painting> paintings = new ArrayList<>();
    for (int i = 0; i < request.sampling().count(); i++) {
      long seed = request.sampling().seed() + i;
      Denoising denoising =
          new Denoising(unet, scheduler, config, words, source, request.sampling(), seed);
      if (i == 0 && noise.isPresent()) {
        denoising.startFrom(noise.get());
      }
      float[] latents = denoising.run(i, this::preview, trace, progress);
      int height = size.height() / space.scale();
      int width = size.width() / space.scale();
      float[] picture = vae.decode(latents, height, width, cancel);
      Denoising.requireFinite(picture, "vae_decoder");
      trace.image(picture, size.height(), size.width());
      learnPreview(latents, height, width, picture);
      Raster painted =
          upscaler.isPresent()
              ? upscaler.get().enlarged(picture, size, cancel)
              : Pictures.toRaster(picture, size.width(), size.height());
      paintings.add(
          new Painting(source.finished(painted), seed, scheduler.label(), words.effective()));
    }
    return paintings;
  }

  /** A prompt's and a negative prompt's embeddings, [S·D] each; no negative without guidance. */
  record Words(String effective, float[] positive, float[] negative, int width) {}

  private Words words(Request request, Trace trace, Progress progress)
      throws BridgeException, ModelException {
    PromptChunks positive = PromptChunks.of(tokenizer, request.prompt().text());
    PromptChunks negative = PromptChunks.of(tokenizer, request.prompt().negative());
    int chunks = Math.max(positive.count(), negative.count());
    if (unet.embeddingLength() > 0 && chunks > 1) {
      progress.note(
          model.name()
              + " takes one chunk of "
              + tokenizer.contentLength()
              + " tokens: the rest of the prompt is left out");
      positive = positive.first();
      negative = negative.first();
    } else {
      positive = positive.atLeast(chunks, tokenizer);
      negative = negative.atLeast(chunks, tokenizer);
    }
    Cancel cancel = progress.cancel();
    float[] embeddings = text.encode(positive, cancel);
    Denoising.requireFinite(embeddings, "text_encoder");
    int width = embeddings.length / (positive.count() * tokenizer.maxLength());
    trace.text(positive, embeddings, width);
    boolean guided = request.sampling().guidance() > 1;
    String effective =
        WeightedPrompt.parse(request.prompt().text()).stream()
            .map(WeightedPrompt.Part::text)
            .collect(Collectors.joining());
    return new Words(effective, embeddings, guided ? text.encode(negative, cancel) : null, width);
  }

  /** Empty where the model has none, or the size needs none. */
  private Optional<Upscaler> upscaler(SizePlan size, Cancel cancel)
      throws BridgeException, ModelException {
    if (size.doublings() == 0) {
      return Optional.empty();
    }
    Optional<Network> network = networks.upscaler(cancel);
    return network.isEmpty() ? Optional.empty() : Optional.of(new Upscaler(network.get()));
  }

  private static SchedulerConfig schedulerConfig(ModelDirectory model) throws ModelException {
    try {
      return SchedulerConfig.of(model.scheduler());
    } catch (IllegalArgumentException e) {
      throw new ModelException("scheduler/scheduler_config.json: " + e.getMessage(), e);
    }
  }

  private LatentPreview preview() {
    return preview.orElseGet(() -> LatentPreview.rough(model.latents().channels()));
  }

  private Optional<LatentPreview> readPreview(Path file) {
    try {
      return LatentPreview.read(file, model.latents().channels());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a preview is not used: {0}", e.toString());
      return Optional.empty();
    }
  }

  /** The first picture of a model teaches its preview; the next ones have it from the start. */
  private void learnPreview(float[] latents, int height, int width, float[] picture) {
    if (preview.isPresent()) {
      return;
    }
    LatentPreview learnt =
        new LatentPreviewFit(model.latents().channels())
            .add(latents, height, width, picture)
            .solve();
    preview = Optional.of(learnt);
    try {
      learnt.write(previewFile);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a preview was not kept: {0}", e.toString());
    }
  }

  @Override
  public void close() {
    networks.close();
  }
}
