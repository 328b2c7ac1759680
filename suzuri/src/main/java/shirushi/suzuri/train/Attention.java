package shirushi.suzuri.train;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The U-Net's transformer block: over the pixels, over the caption's tokens, then a perceptron. */
final class Attention {
  private Attention() {}

  static void plan(Blueprint plan, String name, int c) {
    plan.norm(name + ".n1", c).linear(name + ".qkv", c, 3 * c).linear(name + ".o", c, c, 0);
    plan.norm(name + ".n2", c).linear(name + ".q", c, c);
    plan.linear(name + ".kv", TextNet.WIDTH, 2 * c).linear(name + ".o2", c, c, 0);
    plan.norm(name + ".n3", c).linear(name + ".f1", c, 3 * c).linear(name + ".f2", 3 * c, c, 0);
  }

  /** From [N, c, h, w] to the same. */
  static Tensor forward(Replica r, String name, Tensor x, TextNet.Encoded text) {
    Tensor y = x.flatten(2, 3).transpose(1, 2).contiguous();
    Tensor[] qkv = Ops.chunk(Ops.linear(r, name + ".qkv", Ops.layerNorm(r, name + ".n1", y)), 3, 2);
    Tensor mixed = Ops.attention(qkv[0], qkv[1], qkv[2], null);
    y = y.add(Ops.linear(r, name + ".o", mixed));
    Tensor q = Ops.linear(r, name + ".q", Ops.layerNorm(r, name + ".n2", y));
    Tensor[] kv = Ops.chunk(Ops.linear(r, name + ".kv", text.hidden()), 2, 2);
    mixed = Ops.attention(q, kv[0], kv[1], text.tokens().mask());
    y = y.add(Ops.linear(r, name + ".o2", mixed));
    Tensor h = torch.gelu(Ops.linear(r, name + ".f1", Ops.layerNorm(r, name + ".n3", y)));
    y = y.add(Ops.linear(r, name + ".f2", h));
    // A view would be channels-last, which no norm here may see.
    return y.transpose(1, 2).contiguous().view(x.shape());
  }
}
