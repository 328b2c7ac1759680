package shirushi.suzuri.train;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The text encoder: two transformer blocks after a residual convolution along the words, which is
 * what binds a colour to its noun.
 */
public final class TextNet {
  /** Length of a token's vector. */
  public static final int WIDTH = 160;

  /** Most tokens a caption has. */
  public static final int LONGEST = 77;

  private static final int BLOCKS = 2;

  /**
   * What the rest of the model reads.
   *
   * @param tokens the batch that was encoded
   * @param hidden [N, L, {@value TextNet#WIDTH}], padded rows exactly 0
   * @param pooled mean over the kept rows, [N, {@value TextNet#WIDTH}]
   */
  record Encoded(Tokens tokens, Tensor hidden, Tensor pooled) {}

  private TextNet() {}

  /** Adds the parameters, all under {@code text.}. */
  public static Blueprint plan(Blueprint plan, int vocabulary) {
    plan.normal("text.embed", .3, vocabulary, WIDTH).normal("text.pos", .02, LONGEST, WIDTH);
    plan.silentConv1d("text.conv", WIDTH, WIDTH, 5);
    for (int i = 0; i < BLOCKS; i++) {
      String block = "text.b" + i;
      plan.norm(block + ".n1", WIDTH).linear(block + ".qkv", WIDTH, 3 * WIDTH);
      plan.linear(block + ".o", WIDTH, WIDTH).norm(block + ".n2", WIDTH);
      plan.linear(block + ".f1", WIDTH, 3 * WIDTH).linear(block + ".f2", 3 * WIDTH, WIDTH);
    }
    return plan.norm("text.n", WIDTH);
  }

  static Encoded encode(Replica r, Tokens tokens) {
    Tensor x = torch.embedding(r.get("text.embed"), tokens.ids());
    x = x.add(r.get("text.pos").narrow(0, 0, tokens.ids().size(1))).mul(tokens.keep());
    x = x.add(Ops.conv1d(r, "text.conv", x.transpose(1, 2)).transpose(1, 2)).contiguous();
    for (int i = 0; i < BLOCKS; i++) {
      String block = "text.b" + i;
      Tensor[] qkv =
          Ops.chunk(Ops.linear(r, block + ".qkv", Ops.layerNorm(r, block + ".n1", x)), 3, 2);
      Tensor mixed = Ops.attention(qkv[0], qkv[1], qkv[2], tokens.mask());
      x = x.add(Ops.linear(r, block + ".o", mixed));
      Tensor h = Ops.linear(r, block + ".f1", Ops.layerNorm(r, block + ".n2", x));
      x = x.add(Ops.linear(r, block + ".f2", torch.gelu(h)));
    }
    x = Ops.layerNorm(r, "text.n", x).mul(tokens.keep());
    return new Encoded(tokens, x, x.sum(1).div(tokens.lengths()));
  }
}
