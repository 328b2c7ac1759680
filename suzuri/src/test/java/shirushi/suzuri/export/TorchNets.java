package shirushi.suzuri.export;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The five networks said once more, in libtorch's own operators. */
final class TorchNets {
  private static final Scalar ONE = new Scalar(1f);
  private final WeightSource weights;

  TorchNets(WeightSource weights) {
    this.weights = weights;
  }

  Tensor encode(Tensor x) {
    x = conv(torch.pixel_unshuffle(x, 4), "encoder.in", 2);
    x = conv(torch.silu(residual(x, "encoder.r1", true)), "encoder.down", 2);
    x = residual(residual(x, "encoder.r2", true), "encoder.r3", true);
    x = conv(torch.silu(groupNorm(x, "encoder.n")), "encoder.out", 1);
    return x.sub(w("encoder.mean")).div(w("encoder.std"));
  }

  Tensor decode(Tensor z) {
    Tensor x = conv(z.mul(w("decoder.std")).add(w("decoder.mean")), "decoder.in", 1);
    for (String name : new String[] {"r1", "r2", "r3"}) {
      x = residual(x, "decoder." + name, true);
    }
    x = torch.pixel_shuffle(conv(x, "decoder.up1", 1), 2);
    x = residual(residual(x, "decoder.r4", true), "decoder.r5", true);
    x = torch.pixel_shuffle(conv(x, "decoder.up2", 1), 2);
    x = residual(residual(x, "decoder.r6", true), "decoder.r7", true);
    x = torch.pixel_shuffle(conv(x, "decoder.up3", 1), 2);
    x = torch.silu(residual(x, "decoder.r8", false));
    return torch.pixel_shuffle(conv(x, "decoder.out", 1), 2);
  }

  Tensor upscale(Tensor sample) {
    Tensor x = conv(torch.pixel_unshuffle(sample, 2), "upscaler.in", 1);
    for (int i = 1; i <= 4; i++) {
      x = residual(x, "upscaler.r" + i, false);
    }
    x = torch.pixel_shuffle(conv(torch.silu(x), "upscaler.up", 1), 2);
    x = conv(torch.silu(conv(torch.silu(x), "upscaler.c", 1)), "upscaler.out", 1);
    long[] twice = {2 * sample.size(2), 2 * sample.size(3)};
    return torch.pixel_shuffle(x, 2).add(torch.upsample_bilinear2d(sample, twice, false));
  }

  /** Ids [N,L] to last_hidden_state. */
  Tensor read(Tensor ids, long endOfText) {
    Tensor ends = ids.eq(new Scalar(endOfText)).to(torch.ScalarType.Float);
    Tensor keep = ends.cumsum(1).sub(ends).lt(new Scalar(0.5f)).to(torch.ScalarType.Float);
    Tensor column = keep.unsqueeze(2);
    Tensor mask = keep.sub(ONE).mul(new Scalar(1e4f)).unsqueeze(1).unsqueeze(1);
    Tensor embedded = torch.embedding(w("text.embed"), ids);
    Tensor x = embedded.add(w("text.pos").narrow(0, 0, ids.size(1))).mul(column);
    Tensor near =
        torch.conv1d(
            x.transpose(1, 2),
            w("text.conv.weight"),
            new TensorOptional(w("text.conv.bias")),
            new long[] {1},
            new long[] {2},
            new long[] {1},
            1);
    x = x.add(near.transpose(1, 2));
    for (String b : new String[] {"text.b0.", "text.b1."}) {
      TensorVector qkv = linear(layerNorm(x, b + "n1"), b + "qkv").chunk(3, 2);
      x = x.add(linear(attention(qkv.get(0), qkv.get(1), qkv.get(2), mask), b + "o"));
      x = x.add(linear(torch.gelu(linear(layerNorm(x, b + "n2"), b + "f1")), b + "f2"));
    }
    return layerNorm(x, "text.n").mul(column);
  }

  Tensor denoise(Tensor x, Tensor time, Tensor text) {
    Tensor padding = text.abs().sum(2).eq(new Scalar(0f)).to(torch.ScalarType.Float);
    Tensor mask = padding.mul(new Scalar(-1e4f)).unsqueeze(1).unsqueeze(1);
    Tensor count = padding.neg().add(ONE).sum(1).clamp_min(ONE).unsqueeze(1);
    Tensor pooled = text.sum(1).div(count);
    float[] frequencies = new float[64];
    for (int k = 0; k < 64; k++) {
      frequencies[k] = (float) Math.exp(-Math.log(10000) * k / 64);
    }
    Tensor part = time.to(torch.ScalarType.Double).add(ONE).mul(new Scalar(Math.PI / 2002));
    Tensor angle = part.tan().mul(new Scalar(3.0)).atan().mul(new Scalar(2000 / Math.PI));
    Tensor heard = angle.to(torch.ScalarType.Float).unsqueeze(1);
    Tensor phase = heard.mul(torch.tensor(frequencies));
    Tensor waves = torch.cat(new TensorVector(torch.cos(phase), torch.sin(phase)), 1);
    Tensor e = linear(torch.silu(linear(waves, "unet.te1")), "unet.te2");
    e = e.add(linear(layerNorm(pooled, "unet.pn"), "unet.pe"));
    e = torch.silu(e.add(linear(torch.sigmoid(linear(pooled, "unet.hd")), "unet.sl")));
    Tensor h0 = conv(x, "unet.in", 1);
    Tensor h1 = level(h0, "unet.d0", e, text, mask);
    Tensor h2 = conv(h1, "unet.ds", 2);
    Tensor h3 = level(h2, "unet.d1", e, text, mask);
    Tensor h = scaledResidual(h3, "unet.m1.", e);
    h = scaledResidual(attention(h, "unet.ma.", text, mask), "unet.m2.", e);
    h = level(cat(h, h3), "unet.u0", e, text, mask);
    h = level(cat(h, h2), "unet.u1", e, text, mask);
    h = conv(h, "unet.up", 1);
    h = torch.upsample_nearest2d(h, 2 * h.size(2), 2 * h.size(3));
    h = level(cat(h, h1), "unet.u2", e, text, mask);
    h = level(cat(h, h0), "unet.u3", e, text, mask);
    return conv(torch.silu(groupNorm(h, "unet.on")), "unet.out", 1);
  }

  private Tensor level(Tensor x, String name, Tensor e, Tensor text, Tensor mask) {
    return attention(scaledResidual(x, name + ".r.", e), name + ".a.", text, mask);
  }

  private Tensor scaledResidual(Tensor x, String name, Tensor e) {
    Tensor h = conv(torch.silu(groupNorm(x, name + "n1")), name + "c1", 1);
    TensorVector ab = linear(e, name + "e").unsqueeze(2).unsqueeze(3).chunk(2, 1);
    h = groupNorm(h, name + "n2").mul(ab.get(0).add(ONE)).add(ab.get(1));
    h = conv(torch.silu(h), name + "c2", 1);
    return (x.size(1) == h.size(1) ? x : conv(x, name + "s", 1)).add(h);
  }

  private Tensor attention(Tensor x, String name, Tensor text, Tensor mask) {
    long[] shape = x.shape();
    Tensor y = x.reshape(shape[0], shape[1], -1).transpose(1, 2);
    TensorVector qkv = linear(layerNorm(y, name + "n1"), name + "qkv").chunk(3, 2);
    y = y.add(linear(attention(qkv.get(0), qkv.get(1), qkv.get(2), null), name + "o"));
    Tensor q = linear(layerNorm(y, name + "n2"), name + "q");
    TensorVector kv = linear(text, name + "kv").chunk(2, 2);
    y = y.add(linear(attention(q, kv.get(0), kv.get(1), mask), name + "o2"));
    y = y.add(linear(torch.gelu(linear(layerNorm(y, name + "n3"), name + "f1")), name + "f2"));
    return y.transpose(1, 2).reshape(shape);
  }

  private static Tensor attention(Tensor q, Tensor k, Tensor v, Tensor mask) {
    long width = q.size(2);
    Tensor scores = heads(q).matmul(heads(k).transpose(2, 3));
    scores = scores.mul(new Scalar((float) (1 / Math.sqrt(width / 4))));
    Tensor shares = torch.softmax(mask == null ? scores : scores.add(mask), 3);
    return shares.matmul(heads(v)).transpose(1, 2).reshape(q.size(0), q.size(1), width);
  }

  private static Tensor heads(Tensor x) {
    return x.reshape(x.size(0), x.size(1), 4, x.size(2) / 4).transpose(1, 2);
  }

  private Tensor residual(Tensor x, String name, boolean normed) {
    Tensor h = torch.silu(normed ? groupNorm(x, name + ".n1") : x);
    return x.add(conv(torch.silu(conv(h, name + ".c1", 1)), name + ".c2", 1));
  }

  private Tensor conv(Tensor x, String name, long stride) {
    Tensor weight = w(name + ".weight");
    long pad = weight.size(2) / 2;
    long[] one = {1, 1};
    return torch.conv2d(
        x, weight, bias(name), new long[] {stride, stride}, new long[] {pad, pad}, one, 1);
  }

  private Tensor linear(Tensor x, String name) {
    return torch.linear(x, w(name + ".weight"), bias(name));
  }

  private Tensor groupNorm(Tensor x, String name) {
    return torch.group_norm(x, 8, new TensorOptional(w(name + ".weight")), bias(name), 1e-5, false);
  }

  private Tensor layerNorm(Tensor x, String name) {
    Tensor weight = w(name + ".weight");
    return torch.layer_norm(x, weight.shape(), new TensorOptional(weight), bias(name), 1e-5, false);
  }

  private TensorOptional bias(String name) {
    return new TensorOptional(w(name + ".bias"));
  }

  private static Tensor cat(Tensor a, Tensor b) {
    return torch.cat(new TensorVector(a, b), 1);
  }

  private Tensor w(String name) {
    return torch.tensor(weights.values(name)).reshape(weights.shape(name));
  }
}
