package shirushi.suzuri.train;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The denoiser: a U-Net of two levels whose blocks hear the timestep and the caption's labels, and
 * attend to the caption's tokens. Predicts v = √ᾱ·noise − √(1−ᾱ)·latent (Salimans and Ho 2022).
 */
public final class UnetNet {
  private static final int WIDE = 96;
  private static final int DEEP = 160;
  private static final int TIME = 256;
  private static final int FREQUENCIES = 64;

  private UnetNet() {}

  /** Adds the parameters, all under {@code unet.}; {@code labels} is the size of the slot head. */
  public static Blueprint plan(Blueprint plan, int labels) {
    plan.linear("unet.te1", 2 * FREQUENCIES, TIME).linear("unet.te2", TIME, TIME);
    plan.norm("unet.pn", TextNet.WIDTH).linear("unet.pe", TextNet.WIDTH, TIME);
    planHead(plan, labels).linear("unet.sl", labels, TIME, 0);
    plan.conv("unet.in", VaeNet.CHANNELS, WIDE, 3);
    stage(plan, "unet.d0", WIDE, WIDE);
    plan.conv("unet.ds", WIDE, WIDE, 3);
    stage(plan, "unet.d1", WIDE, DEEP);
    residual(plan, "unet.m1", DEEP, DEEP);
    Attention.plan(plan, "unet.ma", DEEP);
    residual(plan, "unet.m2", DEEP, DEEP);
    stage(plan, "unet.u0", DEEP + DEEP, DEEP);
    stage(plan, "unet.u1", DEEP + WIDE, DEEP);
    plan.conv("unet.up", DEEP, WIDE, 3);
    stage(plan, "unet.u2", WIDE + WIDE, WIDE);
    stage(plan, "unet.u3", WIDE + WIDE, WIDE);
    return plan.norm("unet.on", WIDE).conv("unet.out", WIDE, VaeNet.CHANNELS, 3, 0);
  }

  /** Adds the slot head alone, which the text encoder's warm start trains first. */
  static Blueprint planHead(Blueprint plan, int labels) {
    return plan.linear("unet.hd", TextNet.WIDTH, labels);
  }

  /** The logits of what the caption says, [N, labels]. */
  static Tensor labels(Replica r, TextNet.Encoded text) {
    return Ops.linear(r, "unet.hd", text.pooled());
  }

  /**
   * Predicts v.
   *
   * @param sample noisy latents [N, {@value VaeNet#CHANNELS}, h, w], h and w even
   * @param times N timesteps, 0…999
   * @param logits what {@link #labels} said of the same captions
   */
  static Tensor predict(
      Replica r, Tensor sample, int[] times, TextNet.Encoded text, Tensor logits) {
    Tensor e = embedding(r, times, text, logits);
    Deque<Tensor> skips = new ArrayDeque<>();
    Tensor h = Ops.conv(r, "unet.in", sample);
    skips.push(h);
    h = stage(r, "unet.d0", h, e, text);
    skips.push(h);
    h = Ops.conv(r, "unet.ds", h, 2);
    skips.push(h);
    h = stage(r, "unet.d1", h, e, text);
    skips.push(h);
    h = residual(r, "unet.m1", h, e);
    h = residual(r, "unet.m2", Attention.forward(r, "unet.ma", h, text), e);
    h = stage(r, "unet.u0", Ops.cat(1, h, skips.pop()), e, text);
    h = stage(r, "unet.u1", Ops.cat(1, h, skips.pop()), e, text);
    h = Ops.conv(r, "unet.up", h);
    h = torch.upsample_nearest2d(h, 2 * h.size(2), 2 * h.size(3));
    h = stage(r, "unet.u2", Ops.cat(1, h, skips.pop()), e, text);
    h = stage(r, "unet.u3", Ops.cat(1, h, skips.pop()), e, text);
    return Ops.conv(r, "unet.out", torch.silu(Ops.groupNorm(r, "unet.on", h)));
  }

  private static Tensor embedding(Replica r, int[] times, TextNet.Encoded text, Tensor logits) {
    float[] waves = new float[times.length * 2 * FREQUENCIES];
    for (int i = 0; i < times.length; i++) {
      double heard = NoiseLevels.angle(times[i]);
      for (int k = 0; k < FREQUENCIES; k++) {
        double angle = heard * Math.exp(-Math.log(10000) * k / FREQUENCIES);
        waves[i * 2 * FREQUENCIES + k] = (float) Math.cos(angle);
        waves[i * 2 * FREQUENCIES + FREQUENCIES + k] = (float) Math.sin(angle);
      }
    }
    Tensor time = Tensor.create(waves, times.length, 2 * FREQUENCIES).to(r.type());
    time = Ops.linear(r, "unet.te2", torch.silu(Ops.linear(r, "unet.te1", time)));
    Tensor said = Ops.linear(r, "unet.pe", Ops.layerNorm(r, "unet.pn", text.pooled()));
    return torch.silu(time.add(said).add(Ops.linear(r, "unet.sl", logits.sigmoid())));
  }

  private static void stage(Blueprint plan, String name, int in, int out) {
    residual(plan, name + ".r", in, out);
    Attention.plan(plan, name + ".a", out);
  }

  private static Tensor stage(Replica r, String name, Tensor x, Tensor e, TextNet.Encoded text) {
    return Attention.forward(r, name + ".a", residual(r, name + ".r", x, e), text);
  }

  private static void residual(Blueprint plan, String name, int in, int out) {
    plan.norm(name + ".n1", in).conv(name + ".c1", in, out, 3).linear(name + ".e", TIME, 2 * out);
    plan.norm(name + ".n2", out).conv(name + ".c2", out, out, 3, 0);
    if (in != out) {
      plan.conv(name + ".s", in, out, 1);
    }
  }

  private static Tensor residual(Replica r, String name, Tensor x, Tensor e) {
    Tensor h = Ops.conv(r, name + ".c1", torch.silu(Ops.groupNorm(r, name + ".n1", x)));
    Tensor[] moved = Ops.chunk(Ops.linear(r, name + ".e", e).unsqueeze(2).unsqueeze(3), 2, 1);
    Tensor normed = Ops.groupNorm(r, name + ".n2", h);
    h = torch.addcmul(moved[1], normed, moved[0].add(new Scalar(1)));
    h = Ops.conv(r, name + ".c2", torch.silu(h));
    return x.size(1) == h.size(1) ? x.add(h) : Ops.conv(r, name + ".s", x).add(h);
  }
}
