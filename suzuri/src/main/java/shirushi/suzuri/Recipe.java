package shirushi.suzuri;

import shirushi.suzuri.train.Fit;

/**
 * Everything that decides what comes out of a training. Seconds are those of each worker's core.
 *
 * @param seed of the pictures, the first weights and every random choice
 * @param pictures how many are drawn for the autoencoder, the words and the denoiser
 * @param pairs how many of them are drawn twice as large as well, for the upscaler
 * @param tokens size of the vocabulary
 * @param autoencoder seconds for both halves of the autoencoder
 * @param decoder seconds for its decoder alone
 * @param text seconds for the text encoder alone
 * @param diffusion seconds for the denoiser and the text encoder
 * @param upscaler seconds for the upscaler
 * @param judge seconds for the judge
 * @param asked how many held-out scenes the judge asks for in each language
 */
public record Recipe(
    Fit fit,
    long seed,
    int pictures,
    int pairs,
    int tokens,
    double autoencoder,
    double decoder,
    double text,
    double diffusion,
    double upscaler,
    double judge,
    int asked) {

  /** The whole training: fifteen hours, meant for two cores that multiply with AVX2. */
  public static Recipe shipped() {
    return new Recipe(
        Fit.here(), 1, 60_000, 3_000, 4_000, 3_300, 3_600, 240, 45_000, 900, 3_600, 400);
  }

  /** The same road in about a minute, to see that it is open: what comes out can't paint. */
  public static Recipe miniature() {
    return new Recipe(Fit.here(), 1, 160, 48, 1_200, 8, 3, 5, 10, 4, 8, 4);
  }
}
