package shirushi.suzuri.train;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The layers of all networks, by the names of their weights. Pictures are contiguous NCHW, tokens
 * [N, L, C]: libtorch's group norm for channels-last tensors reads out of bounds when it
 * differentiates.
 */
public final class Ops {
  private static final double EPSILON = 1e-5;
  private static final int GROUPS = 8;

  /** Channels that a vector register takes at once. */
  private static final long LANES = 16;

  private Ops() {}

  public static Tensor conv(Replica r, String name, Tensor x) {
    return conv(r, name, x, 1);
  }

  /** A convolution padded by half its kernel. */
  public static Tensor conv(Replica r, String name, Tensor x, long stride) {
    Tensor weight = r.get(name + ".weight");
    Tensor bias = r.get(name + ".bias");
    long out = weight.size(0);
    long missing = -out & LANES - 1;
    if (missing == 0) {
      return conv(x, weight, bias, stride);
    }
    // oneDNN's backward pass reads uninitialised memory where the last lanes are not filled.
    Tensor full = torch.constant_pad_nd(weight, new long[] {0, 0, 0, 0, 0, 0, 0, missing});
    return conv(x, full, torch.constant_pad_nd(bias, new long[] {0, missing}), stride)
        .narrow(1, 0, out);
  }

  private static Tensor conv(Tensor x, Tensor weight, Tensor bias, long stride) {
    long pad = weight.size(2) / 2;
    return torch.conv2d(
        x,
        weight,
        new TensorOptional(bias),
        new long[] {stride, stride},
        new long[] {pad, pad},
        new long[] {1, 1},
        1);
  }

  static Tensor conv1d(Replica r, String name, Tensor x) {
    Tensor weight = r.get(name + ".weight");
    return torch.conv1d(
        x,
        weight,
        new TensorOptional(r.get(name + ".bias")),
        new long[] {1},
        new long[] {weight.size(2) / 2},
        new long[] {1},
        1);
  }

  public static Tensor linear(Replica r, String name, Tensor x) {
    return torch.linear(x, r.get(name + ".weight"), new TensorOptional(r.get(name + ".bias")));
  }

  public static Tensor groupNorm(Replica r, String name, Tensor x) {
    return torch.group_norm(
        x.contiguous(),
        GROUPS,
        new TensorOptional(r.get(name + ".weight")),
        new TensorOptional(r.get(name + ".bias")),
        EPSILON,
        false);
  }

  static Tensor layerNorm(Replica r, String name, Tensor x) {
    Tensor weight = r.get(name + ".weight");
    return torch.layer_norm(
        x,
        new long[] {weight.size(0)},
        new TensorOptional(weight),
        new TensorOptional(r.get(name + ".bias")),
        EPSILON,
        false);
  }

  /** x + c2(silu(c1(silu(n1(x))))). */
  public static Tensor residual(Replica r, String name, Tensor x) {
    return bareResidual(r, name, x, groupNorm(r, name + ".n1", x));
  }

  /** As {@link #residual} without the norm. */
  static Tensor bareResidual(Replica r, String name, Tensor x) {
    return bareResidual(r, name, x, x);
  }

  private static Tensor bareResidual(Replica r, String name, Tensor x, Tensor normed) {
    Tensor h = conv(r, name + ".c1", torch.silu(normed));
    return x.add(conv(r, name + ".c2", torch.silu(h)));
  }

  public static void residual(Blueprint plan, String name, int channels) {
    plan.norm(name + ".n1", channels);
    bareResidual(plan, name, channels);
  }

  static void bareResidual(Blueprint plan, String name, int channels) {
    plan.conv(name + ".c1", channels, channels, 3).conv(name + ".c2", channels, channels, 3, .2);
  }

  /**
   * Attention over heads of c/4 channels.
   *
   * @param q [N, Lq, c]
   * @param k [N, Lk, c], like {@code v}
   * @param mask added to the scores, [N, 1, 1, Lk], or null
   */
  static Tensor attention(Tensor q, Tensor k, Tensor v, Tensor mask) {
    // The fused kernel multiplies bfloat16 without the CPU's own instructions, 25 times slower.
    Tensor scaled = times(q, 1 / Math.sqrt(q.size(2) / 4.0));
    Tensor scores = torch.matmul(heads(scaled), heads(k).transpose(2, 3));
    Tensor shares = (mask == null ? scores : scores.add(mask)).softmax(3);
    Tensor mixed = torch.matmul(shares, heads(v));
    return mixed.transpose(1, 2).reshape(q.size(0), q.size(1), q.size(2));
  }

  private static Tensor heads(Tensor x) {
    return x.view(x.size(0), x.size(1), 4, x.size(2) / 4).transpose(1, 2);
  }

  static Tensor[] chunk(Tensor x, int count, long dimension) {
    return x.chunk(count, dimension).get();
  }

  public static Tensor cat(long dimension, Tensor... parts) {
    return torch.cat(new TensorVector(parts), dimension);
  }

  public static Tensor times(Tensor x, double factor) {
    return x.mul(new Scalar(factor));
  }
}
