package shirushi.diffusion;

import java.util.Arrays;
import java.util.List;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;
import shirushi.model.LatentSpace;
import shirushi.model.ModelException;

/**
 * The autoencoder between pictures and latents. Pictures are {@code [3,H,W]} in [-1,1], latents
 * {@code [C,h,w]} as the UNet sees them: scaled and shifted.
 */
final class Vae {
  private final Network decoder;
  private final Port latents;
  private final Port decoded;
  private final LatentSpace space;

  /** Refuses a decoder of other latents. */
  Vae(Network decoder, LatentSpace space) throws ModelException {
    this.decoder = decoder;
    this.space = space;
    latents = decoder.fractions(decoder.input("latent_sample", 4));
    decoder.axis(latents, 1, space.channels());
    decoded = decoder.fractions(decoder.output(4, "sample"));
    decoder.axis(decoded, 1, 3);
  }

  float[] decode(float[] values, int height, int width, Cancel cancel)
      throws BridgeException, ModelException {
    float[] raw = new float[values.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (float) (values[i] / space.scalingFactor() + space.shiftFactor());
    }
    try (Tensor input = decoder.tensor(latents, 1, space.channels(), height, width)) {
      input.write(raw);
      try (Tensor output =
          decoder.run(List.of(new Network.Bound(latents.name(), input)), decoded.name(), cancel)) {
        long[] expected = {1, 3, (long) height * space.scale(), (long) width * space.scale()};
        if (!Arrays.equals(output.shape(), expected)) {
          throw decoder.fault(
              "answered %s, expected %s"
                  .formatted(Arrays.toString(output.shape()), Arrays.toString(expected)));
        }
        return output.floats();
      }
    }
  }

  /**
   * @param encoder the encoder's network, which stays the caller's
   * @param picture [3,H,W], sides multiples of the latent scale
   */
  float[] encode(Network encoder, float[] picture, int height, int width, Cancel cancel)
      throws BridgeException, ModelException {
    Port sample = encoder.fractions(encoder.input("sample", 4));
    encoder.axis(sample, 1, 3);
    Port output = encoder.fractions(encoder.output(4, "latent_parameters", "latent_sample"));
    try (Tensor input = encoder.tensor(sample, 1, 3, height, width)) {
      input.write(picture);
      try (Tensor encoded =
          encoder.run(List.of(new Network.Bound("sample", input)), output.name(), cancel)) {
        return latents(encoder, encoded, height / space.scale(), width / space.scale());
      }
    }
  }

  /** A distribution's mean where the encoder gives mean and log variance, else what it gives. */
  private float[] latents(Network encoder, Tensor encoded, int height, int width)
      throws ModelException {
    long[] shape = encoded.shape();
    boolean parameters = shape[1] == 2L * space.channels();
    if (!parameters && shape[1] != space.channels() || shape[2] != height || shape[3] != width) {
      throw encoder.fault(
          "answered %s, expected [1, %d or %d, %d, %d]"
              .formatted(
                  Arrays.toString(shape), space.channels(), 2 * space.channels(), height, width));
    }
    float[] mean = Arrays.copyOf(encoded.floats(), space.channels() * height * width);
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) ((mean[i] - space.shiftFactor()) * space.scalingFactor());
    }
    return mean;
  }
}
