package shirushi.suzuri.train;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What separates two batches of pictures, float32 [N, 3, h, w] in -1…1. */
final class PictureLoss {
  private static final int MEAN = 8;

  private PictureLoss() {}

  /** Absolute difference, and half that of the slopes along x and y. */
  static Tensor edges(Tensor difference) {
    long h = difference.size(2);
    long w = difference.size(3);
    Tensor y = difference.narrow(2, 1, h - 1).sub(difference.narrow(2, 0, h - 1));
    Tensor x = difference.narrow(3, 1, w - 1).sub(difference.narrow(3, 0, w - 1));
    Tensor slopes = x.abs().mean().add(y.abs().mean());
    return difference.abs().mean().add(Ops.times(slopes, .5));
  }

  /**
   * {@link #edges}, twice the absolute difference of 8 px means, and the square.
   *
   * @param large how much the square counts, which is how much a large difference does
   */
  static Tensor faithful(Tensor difference, double large) {
    Tensor squares = Ops.times(difference.square().mean(), large);
    Tensor means = torch.avg_pool2d(difference, MEAN, MEAN).abs().mean();
    return edges(difference).add(squares).add(Ops.times(means, 2));
  }

  /** Peak signal to noise in dB. */
  static double psnr(Tensor difference) {
    return psnr(difference.detach().square().mean().item_double());
  }

  /** Peak signal to noise in dB of a mean square over the range of 2. */
  static double psnr(double meanSquare) {
    return -10 * Math.log10(meanSquare / 4);
  }
}
