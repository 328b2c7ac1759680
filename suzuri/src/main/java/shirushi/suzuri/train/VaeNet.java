package shirushi.suzuri.train;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The autoencoder between pictures [N, 3, 16h, 16w] in -1…1 and latents [N, {@value #CHANNELS}, h,
 * w] of about zero mean and unit deviation. Deterministic; thread-safe as far as the replicas are.
 */
public final class VaeNet {
  /** Channels of a latent. */
  public static final int CHANNELS = 32;

  /** Pixels of a picture along the side of one latent pixel. */
  public static final int FACTOR = 16;

  private VaeNet() {}

  /** Adds the parameters of both halves and the buffers of mean and deviation, 0 and 1. */
  public static Blueprint plan(Blueprint plan) {
    plan.conv("encoder.in", 48, 64, 3);
    Ops.residual(plan, "encoder.r1", 64);
    plan.conv("encoder.down", 64, 128, 3);
    Ops.residual(plan, "encoder.r2", 128);
    Ops.residual(plan, "encoder.r3", 128);
    plan.norm("encoder.n", 128).conv("encoder.out", 128, CHANNELS, 3);
    plan.conv("decoder.in", CHANNELS, 160, 3);
    for (int i = 1; i <= 3; i++) {
      Ops.residual(plan, "decoder.r" + i, 160);
    }
    plan.conv("decoder.up1", 160, 96 * 4, 3);
    Ops.residual(plan, "decoder.r4", 96);
    Ops.residual(plan, "decoder.r5", 96);
    plan.conv("decoder.up2", 96, 64 * 4, 3);
    Ops.residual(plan, "decoder.r6", 64);
    Ops.residual(plan, "decoder.r7", 64);
    plan.conv("decoder.up3", 64, 32 * 4, 3);
    Ops.bareResidual(plan, "decoder.r8", 32);
    plan.conv("decoder.out", 32, 12, 3);
    for (String half : new String[] {"encoder", "decoder"}) {
      plan.buffer(half + ".mean", 0, 1, CHANNELS, 1, 1).buffer(half + ".std", 1, 1, CHANNELS, 1, 1);
    }
    return plan;
  }

  /** Pictures to latents. */
  public static Tensor encode(Replica r, Tensor pictures) {
    Tensor x = Ops.conv(r, "encoder.in", torch.pixel_unshuffle(pictures, 4), 2);
    x = torch.silu(Ops.residual(r, "encoder.r1", x));
    x = Ops.conv(r, "encoder.down", x, 2);
    x = Ops.residual(r, "encoder.r3", Ops.residual(r, "encoder.r2", x));
    x = Ops.conv(r, "encoder.out", torch.silu(Ops.groupNorm(r, "encoder.n", x)));
    return x.sub(r.get("encoder.mean")).div(r.get("encoder.std"));
  }

  /** Latents to pictures, not clamped. */
  public static Tensor decode(Replica r, Tensor latents) {
    Tensor x = latents.mul(r.get("decoder.std")).add(r.get("decoder.mean"));
    x = Ops.conv(r, "decoder.in", x);
    for (int i = 1; i <= 3; i++) {
      x = Ops.residual(r, "decoder.r" + i, x);
    }
    x = torch.pixel_shuffle(Ops.conv(r, "decoder.up1", x), 2);
    x = Ops.residual(r, "decoder.r5", Ops.residual(r, "decoder.r4", x));
    x = torch.pixel_shuffle(Ops.conv(r, "decoder.up2", x), 2);
    x = Ops.residual(r, "decoder.r7", Ops.residual(r, "decoder.r6", x));
    x = torch.pixel_shuffle(Ops.conv(r, "decoder.up3", x), 2);
    x = torch.silu(Ops.bareResidual(r, "decoder.r8", x));
    return torch.pixel_shuffle(Ops.conv(r, "decoder.out", x), 2);
  }
}
