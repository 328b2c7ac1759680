package shirushi.model;

import java.nio.file.Path;

/**
 * The space a model paints in, from the configurations of its UNet and VAE.
 *
 * <p>Where an older export has no {@code config.json}, Stable Diffusion 1's values stand: 4
 * channels, scale 8, scaling factor 0.18215, shift 0, sides of 512 in steps of 64.
 *
 * @param channels of the latents
 * @param inputChannels what the UNet takes: {@code channels}, or for an inpainting model twice that
 *     and one
 * @param scale pixels per latent, along a side
 * @param scalingFactor the encoder's latents are {@code (z - shift) * scalingFactor}
 * @param shiftFactor see {@code scalingFactor}
 * @param nativeSide the side in pixels of the square the model was trained at
 * @param divisor what sides in pixels must be multiples of, so that the UNet's halvings come out
 */
public record LatentSpace(
    int channels,
    int inputChannels,
    int scale,
    double scalingFactor,
    double shiftFactor,
    int nativeSide,
    int divisor) {
  private static final int MOST_LEVELS = 8;

  static LatentSpace read(Path root) throws ModelException {
    JsonFile unet = JsonFile.readIfPresent(root, "unet/config.json");
    JsonFile vae = JsonFile.readIfPresent(root, "vae_decoder/config.json");
    int scale = 1 << vae.count("block_out_channels", MOST_LEVELS, 4) - 1;
    int pixels = vae.side("sample_size", 8192, 64 * scale);
    double scalingFactor = vae.number("scaling_factor", 0.18215);
    if (scalingFactor <= 0) {
      throw new ModelException(
          vae.label() + ": scaling_factor must be above 0, not " + scalingFactor);
    }
    int side = unet.has("sample_size") ? scale * unet.side("sample_size", 1024, 64) : pixels;
    int channels = vae.whole("latent_channels", 1, 128, 4);
    int inputs = unet.whole("in_channels", 1, 1024, channels);
    if (inputs != channels && inputs != 2 * channels + 1) {
      throw new ModelException(
          "%s: in_channels is %d, with %d latent channels it must be %d, or %d for inpainting"
              .formatted(unet.label(), inputs, channels, channels, 2 * channels + 1));
    }
    return new LatentSpace(
        channels,
        inputs,
        scale,
        scalingFactor,
        vae.number("shift_factor", 0),
        side,
        scale << unet.count("block_out_channels", MOST_LEVELS, 4) - 1);
  }
}
