package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Pictures as the autoencoder gives them back: what the upscaler will meet. */
public final class Reconstruction {
  /** How far latents are off, at most, in standard deviations: as a denoiser's may be. */
  private static final double OFF = .15;

  private Reconstruction() {}

  /**
   * Sends every picture through the autoencoder; the file appears when it is whole.
   *
   * @param vae weights by name as {@link VaeTrainer} leaves them
   */
  public static void write(Path vae, Pictures pictures, Path path, Fit fit) throws IOException {
    Weights weights = VaeTrainer.weights(fit.seed());
    Checkpoint.fill(vae, weights, name -> true);
    Path beside = path.resolveSibling(path.getFileName() + ".part");
    try (Workers workers = new Workers(weights, fit.type(), fit.workers(), fit.seed());
        PictureFile.Writer out = PictureFile.create(beside, pictures.side())) {
      workers.forEach(
          pictures.count(),
          (replica, i) -> {
            Tensor x = Pixels.whole(pictures, i, 1).to(replica.type());
            Tensor z = VaeNet.encode(replica, x);
            Tensor off = Noise.scaled(new SplittableRandom(i), OFF, z.shape());
            Tensor y = VaeNet.decode(replica, z.add(off.to(replica.type())));
            out.put(i, Pixels.bytes(y.to(ScalarType.Float), 0));
          });
    }
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * How faithful the autoencoder is: peak signal to noise in dB, over whole pictures.
   *
   * @param mean of each picture's own, as most report it
   * @param pooled from the mean of all squares, which the hardest pictures decide
   */
  public record Fidelity(double mean, double pooled) {}

  /** Measures that in float32. */
  public static Fidelity measure(Path vae, Pictures pictures, Fit fit) throws IOException {
    Weights weights = VaeTrainer.weights(fit.seed());
    Checkpoint.fill(vae, weights, name -> true);
    double[] squares = new double[pictures.count()];
    try (Workers workers = new Workers(weights, ScalarType.Float, fit.workers(), fit.seed())) {
      workers.forEach(
          squares.length,
          (replica, i) -> {
            Tensor x = Pixels.whole(pictures, i, 1);
            Tensor y = Pixels.clamp(VaeNet.decode(replica, VaeNet.encode(replica, x)));
            squares[i] = y.sub(x).square().mean().item_double();
          });
    }
    return new Fidelity(
        Arrays.stream(squares).map(PictureLoss::psnr).average().orElseThrow(),
        PictureLoss.psnr(Arrays.stream(squares).average().orElseThrow()));
  }
}
