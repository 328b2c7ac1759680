package shirushi.diffusion;

import java.util.ArrayList;
import java.util.List;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;
import shirushi.model.LatentSpace;
import shirushi.model.ModelException;

/** The denoising network: noisy latents, a time and embeddings to the noise it sees in them. */
final class Unet {
  private static final String SAMPLE = "sample";
  private static final String TIME = "timestep";
  private static final String TEXT = "encoder_hidden_states";
  private static final String GUIDANCE = "timestep_cond";

  private final Network network;
  private final LatentSpace space;
  private final Port sample;
  private final Port time;
  private final Port text;
  private final Port output;

  /** Refuses a network whose ports aren't those of a Stable Diffusion UNet. */
  Unet(Network network, LatentSpace space) throws ModelException {
    this.network = network;
    this.space = space;
    sample = network.fractions(network.input(SAMPLE, 4));
    network.axis(sample, 1, space.inputChannels());
    time = network.input(TIME, 0, 1);
    text = network.fractions(network.input(TEXT, 3));
    output = network.fractions(network.output(4, "out_sample"));
    network.axis(output, 1, space.channels());
    for (Port port : network.inputs()) {
      if (!List.of(SAMPLE, TIME, TEXT, GUIDANCE).contains(port.name())) {
        throw network.fault("needs " + port.name() + ", as SDXL models do; those can't be used");
      }
    }
  }

  /** Refuses embeddings of another width than the network's; −1 stands for a width not known. */
  void requireWidth(long embeddings) throws ModelException {
    long wanted = text.shape()[2];
    if (wanted >= 0 && embeddings >= 0 && wanted != embeddings) {
      throw network.fault(
          "takes embeddings %d wide, the text encoder makes %d".formatted(wanted, embeddings));
    }
  }

  /** The number of tokens the network wants, or −1 where any is taken. */
  long embeddingLength() {
    return text.shape()[1];
  }

  /**
   * Prepares a run of calls with everything bound once.
   *
   * @param negative the embeddings to steer away from; null asks without guidance
   * @param positive [S·D]
   * @param extra what an inpainting model takes besides latents, [C+1,h,w]; or empty
   */
  Run start(
      int height,
      int width,
      float[] negative,
      float[] positive,
      int embeddingWidth,
      float guidance,
      float[] extra)
      throws BridgeException, ModelException {
    Resources resources = new Resources();
    try {
      return new Run(resources, height, width, negative, positive, embeddingWidth, guidance, extra);
    } catch (BridgeException | ModelException | RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** One picture's calls; closes its tensors. */
  final class Run implements AutoCloseable {
    private final Resources resources;
    private final List<Tensor> texts = new ArrayList<>();
    private final boolean guided;
    private final float guidance;
    private final int batch;
    private final int plane;
    private final float[] inputValues;
    private final float[] outputValues;
    private final float[] noise;
    private final Tensor input;
    private final Tensor timestep;
    private final Tensor answer;
    private final Binding binding;

    private Run(
        Resources resources,
        int height,
        int width,
        float[] negative,
        float[] positive,
        int embeddingWidth,
        float guidance,
        float[] extra)
        throws BridgeException, ModelException {
      this.resources = resources;
      guided = negative != null && guidance > 1 && network.session().input(GUIDANCE) == null;
      this.guidance = guidance;
      // Both halves of the guidance in one call, unless the export fixed the batch to one.
      batch = guided && sample.shape()[0] != 1 ? 2 : 1;
      network.axis(sample, 0, batch);
      network.axis(sample, 2, height);
      network.axis(sample, 3, width);
      plane = height * width;
      int latents = space.channels() * plane;
      inputValues = new float[batch * space.inputChannels() * plane];
      for (int i = 0; i < batch; i++) {
        int at = i * space.inputChannels() * plane + latents;
        System.arraycopy(extra, 0, inputValues, at, extra.length);
      }
      outputValues = new float[batch * latents];
      noise = new float[latents];
      input = resources.own(network.tensor(sample, batch, space.inputChannels(), height, width));
      timestep = resources.own(network.tensor(time, timeShape()));
      answer = resources.own(network.tensor(output, batch, space.channels(), height, width));
      if (batch == 2) {
        texts.add(text(embeddingWidth, negative, positive));
      } else {
        if (guided) {
          texts.add(text(embeddingWidth, negative));
        }
        texts.add(text(embeddingWidth, positive));
      }
      binding = resources.own(network.session().bind());
      binding.input(SAMPLE, input).input(TIME, timestep).output(output.name(), answer);
      if (network.session().input(GUIDANCE) != null) {
        binding.input(GUIDANCE, guidanceEmbedding());
      }
    }

    /**
     * What the network sees in the latents, guidance applied.
     *
     * @param latents [C,h,w], already scaled for the network
     * @return [C,h,w], valid until the next call
     */
    float[] predict(float[] latents, float at, Cancel cancel) throws BridgeException {
      for (int i = 0; i < batch; i++) {
        System.arraycopy(
            latents, 0, inputValues, i * space.inputChannels() * plane, latents.length);
      }
      input.write(inputValues);
      float[] times = new float[timestep.count()];
      java.util.Arrays.fill(times, at);
      timestep.write(times);
      for (int call = 0; call < texts.size(); call++) {
        binding.input(TEXT, texts.get(call)).run(cancel);
        answer.read(outputValues);
        if (batch == 2) {
          guide(outputValues, 0, outputValues, noise.length);
        } else if (call == 0) {
          System.arraycopy(outputValues, 0, noise, 0, noise.length);
        } else {
          guide(noise, 0, outputValues, 0);
        }
      }
      return noise;
    }

    private void guide(float[] away, int awayAt, float[] towards, int towardsAt) {
      for (int i = 0; i < noise.length; i++) {
        float from = away[awayAt + i];
        noise[i] = from + guidance * (towards[towardsAt + i] - from);
      }
    }

    /** A scalar, or one value that broadcasts; one a picture where the axis is the batch's. */
    private long[] timeShape() {
      if (time.rank() == 0) {
        return new long[0];
      }
      boolean perPicture = time.shape()[0] == batch || time.axes().get(0).startsWith("batch");
      return new long[] {perPicture ? batch : 1};
    }

    private Tensor text(int embeddingWidth, float[]... prompts)
        throws BridgeException, ModelException {
      int length = prompts[0].length / embeddingWidth;
      network.axis(text, 1, length);
      network.axis(text, 2, embeddingWidth);
      Tensor host = resources.own(network.tensor(text, prompts.length, length, embeddingWidth));
      float[] all = new float[prompts.length * prompts[0].length];
      for (int i = 0; i < prompts.length; i++) {
        System.arraycopy(prompts[i], 0, all, i * prompts[i].length, prompts[i].length);
      }
      host.write(all);
      // They are the same at every step: on a GPU they are sent once.
      Tensor there = network.runtime().toDevice(network.session(), host);
      return there == host ? host : resources.own(there);
    }

    /**
     * Distilled models take the guidance as an input: sinusoids of {@code (scale − 1)·1000}.
     *
     * <p>Source: Luo et al. 2023, Latent Consistency Models.
     */
    private Tensor guidanceEmbedding() throws ModelException {
      Port port = network.fractions(network.input(GUIDANCE, 2));
      int width = Math.toIntExact(port.shape()[1] < 0 ? 256 : port.shape()[1]);
      int half = width / 2;
      float[] values = new float[batch * width];
      for (int i = 0; i < half; i++) {
        double angle = (guidance - 1) * 1000 * Math.exp(-Math.log(10000) * i / (half - 1));
        for (int b = 0; b < batch; b++) {
          values[b * width + i] = (float) Math.sin(angle);
          values[b * width + half + i] = (float) Math.cos(angle);
        }
      }
      Tensor tensor = resources.own(network.tensor(port, batch, width));
      tensor.write(values);
      return tensor;
    }

    @Override
    public void close() {
      resources.close();
    }
  }
}
