package shirushi.suzuri.train;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Doubles a drawn picture [N, 3, h, w] in -1…1, h and w even; what it adds to a bilinear one. */
public final class UpscalerNet {
  private static final int BLOCKS = 4;

  private UpscalerNet() {}

  /** Adds the parameters, all under {@code upscaler.}. */
  public static Blueprint plan(Blueprint plan) {
    plan.conv("upscaler.in", 12, 48, 3);
    for (int i = 1; i <= BLOCKS; i++) {
      Ops.bareResidual(plan, "upscaler.r" + i, 48);
    }
    plan.conv("upscaler.up", 48, 32 * 4, 3).conv("upscaler.c", 32, 32, 3);
    return plan.conv("upscaler.out", 32, 12, 3, .1);
  }

  /** [N, 3, 2h, 2w], not clamped. */
  public static Tensor enlarge(Replica r, Tensor x) {
    Tensor h = Ops.conv(r, "upscaler.in", torch.pixel_unshuffle(x, 2));
    for (int i = 1; i <= BLOCKS; i++) {
      h = Ops.bareResidual(r, "upscaler.r" + i, h);
    }
    h = torch.pixel_shuffle(Ops.conv(r, "upscaler.up", torch.silu(h)), 2);
    h = torch.silu(Ops.conv(r, "upscaler.c", torch.silu(h)));
    return torch.pixel_shuffle(Ops.conv(r, "upscaler.out", h), 2).add(bilinear(x));
  }

  /** Twice as large by bilinear interpolation, corners not aligned. */
  static Tensor bilinear(Tensor x) {
    return torch.upsample_bilinear2d(x, new long[] {2 * x.size(2), 2 * x.size(3)}, false);
  }
}
